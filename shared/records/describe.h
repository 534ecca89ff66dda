#pragma once

#include <type_traits>

namespace tdkt::records {

/// `describe(record, visit)` lists the fields of a record once: visit("name", field) for each. A record's header
/// declares it as `template <Being<Rating> R, class V> void describe(R& rating, V& visit)`, so that the same list
/// serves reading (R = Rating) and writing (R = const Rating).
template <class R, class Record>
concept Being = std::is_same_v<std::remove_const_t<R>, Record>;

}  // namespace tdkt::records

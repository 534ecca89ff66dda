// Any bytes, read as a case and judged: it ends, says the same twice and after a journey as JSON, and what it says can
// be read. Half of the mutations are of the document, not of its bytes, so that they get past the reader.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/rules/check.h"
#include "shared/wire/case_json.h"
#include "shared/wire/json.h"
#include "tests/shared/base/seeded.h"

using namespace tdkt;
using base::Value;

extern "C" size_t LLVMFuzzerMutate(uint8_t* data, size_t size, size_t most);

namespace {

void collect(Value& value, std::vector<Value*>& out) {
  out.push_back(&value);
  if (Value::Array* items = value.items())
    for (Value& item : *items) collect(item, out);
  if (Value::Object* members = value.members())
    for (Value::Member& member : *members) collect(member.value, out);
}

/// What may stand anywhere: the ends of every range, dates on the borders of the law, texts that are hard to write.
Value odd_value(base::Seeded& seeded) {
  static const Value kOdd[] = {Value(),
                               Value(true),
                               Value(false),
                               Value(0),
                               Value(-1),
                               Value(100),
                               Value(int64_t{9'007'199'254'740'991}),
                               Value(int64_t{-9'007'199'254'740'991}),
                               Value(""),
                               Value("1900-01-01"),
                               Value("9999-12-31"),
                               Value("2025-07-01"),
                               Value("2024-02-29"),
                               Value("1900-1901"),
                               Value("9998-9998"),
                               Value("2024-2025"),
                               Value("{name}"),
                               Value("\xCC\x81"),
                               Value("0190f3a2-7000-7000-8000-000000000101"),
                               Value("VR-A01"),
                               Value::array(),
                               Value::object()};
  return seeded.pick(kOdd);
}

void mutate(Value& document, base::Seeded& seeded) {
  std::vector<Value*> all;
  collect(document, all);
  Value& at = *seeded.pick(all);
  const Value other = *seeded.pick(all);
  if (Value::Array* rows = at.items(); rows && !rows->empty() && !seeded.once_in(3)) {
    const size_t row = seeded.below(rows->size());
    if (seeded.once_in(2))
      rows->erase(rows->begin() + static_cast<long>(row));
    else
      rows->push_back(Value((*rows)[row]));
  } else if (Value::Object* members = at.members(); members && !members->empty() && !seeded.once_in(4)) {
    const std::string key = (*members)[seeded.below(members->size())].key;
    if (seeded.once_in(2))
      at.erase(key);
    else
      at.set(key, seeded.once_in(2) ? other : odd_value(seeded));
  } else {
    at = seeded.once_in(2) ? other : odd_value(seeded);
  }
}

std::string report_of(const rules::Case& subject) { return wire::write_json(wire::value_of(rules::check(subject))); }

}  // namespace

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t* data, size_t size, size_t most, unsigned int seed) {
  base::Seeded seeded(seed);
  auto document = wire::read_json({reinterpret_cast<const char*>(data), size});
  if (!document.ok() || seeded.once_in(4)) return LLVMFuzzerMutate(data, size, most);
  for (size_t count = 1 + seeded.below(3); count > 0; --count) mutate(*document, seeded);
  const std::string text = wire::write_json(*document);
  if (text.size() > most) return LLVMFuzzerMutate(data, size, most);
  std::memcpy(data, text.data(), text.size());
  return text.size();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto document = wire::read_json({reinterpret_cast<const char*>(data), size});
  if (!document.ok()) return 0;
  const auto subject = wire::case_of(*document);
  if (!subject.ok()) {
    if (subject.problem().places.empty()) std::abort();
    return 0;
  }
  const std::string report = report_of(*subject);
  const auto travelled = wire::case_of(wire::value_of(*subject));
  if (!travelled.ok() || report_of(*subject) != report || report_of(*travelled) != report) std::abort();
  if (!wire::read_json(report, {1 << 24, 32}).ok()) std::abort();
  return 0;
}

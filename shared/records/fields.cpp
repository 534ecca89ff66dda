#include "shared/records/fields.h"

#include "shared/records/fields_detail.h"
#include "shared/records/kinds.h"
#include "shared/records/refusal.h"

namespace tdkt::records {

void detail::Collector::note(std::string_view name, const void* field, const FieldType* type) {
  const auto offset = static_cast<const char*>(field) - static_cast<const char*>(sample);
  fields.push_back({name, static_cast<size_t>(offset), type});
}

// Every kind of record, and the parts of records that are read or written by themselves.
template const Fields& fields_of<Unit>();
template const Fields& fields_of<Person>();
template const Fields& fields_of<Dossier>();
template const Fields& fields_of<Nomination>();
template const Fields& fields_of<Decision>();
template const Fields& fields_of<Regulation>();
template const Fields& fields_of<Confirmation>();
template const Fields& fields_of<Movement>();
template const Fields& fields_of<Campaign>();
template const Fields& fields_of<Appraisal>();
template const Fields& fields_of<Registration>();
template const Fields& fields_of<Council>();
template const Fields& fields_of<Meeting>();
template const Fields& fields_of<Publication>();
template const Fields& fields_of<Consultation>();
template const Fields& fields_of<Complaint>();
template const Fields& fields_of<Exemplar>();
template const Fields& fields_of<Clause>();
template const Fields& fields_of<Rating>();
template const Fields& fields_of<Evidence>();
template const Fields& fields_of<Refusal>();

const Fields& fields_of(RecordKind kind) {
  return with_record_type(kind, []<class T>() -> const Fields& { return fields_of<T>(); });
}

}  // namespace tdkt::records

#pragma once

#include "shared/base/names.h"
#include "shared/records/appraisal.h"
#include "shared/records/clause.h"
#include "shared/records/council.h"
#include "shared/records/decision.h"
#include "shared/records/dossier.h"
#include "shared/records/fields.h"
#include "shared/records/movement.h"
#include "shared/records/nomination.h"
#include "shared/records/openness.h"
#include "shared/records/person.h"
#include "shared/records/registration.h"
#include "shared/records/regulation.h"
#include "shared/records/unit.h"

namespace tdkt::records {

/// Every kind of record there is. The word is the plural noun of its REST collection.
// clang-format off
enum class RecordKind { units, people, dossiers, nominations, decisions, regulations, confirmations, movements, campaigns,
                        appraisals, registrations, councils, meetings, publications, consultations, complaints,
                        exemplars, clauses };
// clang-format on

/// Calls `f.template operator()<T>()` with the record type of `kind` and returns what it returns: the only place where
/// a kind is turned into a type.
template <class F>
decltype(auto) with_record_type(RecordKind kind, F&& f) {
  switch (kind) {
    case RecordKind::units: return f.template operator()<Unit>();
    case RecordKind::people: return f.template operator()<Person>();
    case RecordKind::dossiers: return f.template operator()<Dossier>();
    case RecordKind::nominations: return f.template operator()<Nomination>();
    case RecordKind::decisions: return f.template operator()<Decision>();
    case RecordKind::regulations: return f.template operator()<Regulation>();
    case RecordKind::confirmations: return f.template operator()<Confirmation>();
    case RecordKind::movements: return f.template operator()<Movement>();
    case RecordKind::campaigns: return f.template operator()<Campaign>();
    case RecordKind::appraisals: return f.template operator()<Appraisal>();
    case RecordKind::registrations: return f.template operator()<Registration>();
    case RecordKind::councils: return f.template operator()<Council>();
    case RecordKind::meetings: return f.template operator()<Meeting>();
    case RecordKind::publications: return f.template operator()<Publication>();
    case RecordKind::consultations: return f.template operator()<Consultation>();
    case RecordKind::complaints: return f.template operator()<Complaint>();
    case RecordKind::exemplars: return f.template operator()<Exemplar>();
    case RecordKind::clauses: break;
  }
  return f.template operator()<Clause>();
}

/// What is fetched when someone asks for it: it does not come with the feed of changes.
constexpr bool is_fetched_when_asked(RecordKind kind) { return kind == RecordKind::clauses; }

/// The fields of a kind of record.
const Fields& fields_of(RecordKind kind);

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::RecordKind> {
  using K = records::RecordKind;
  static constexpr Name<K> rows[] = {{K::units, "units", "Đơn vị"},
                                     {K::people, "people", "Nhân sự"},
                                     {K::dossiers, "dossiers", "Hồ sơ"},
                                     {K::nominations, "nominations", "Trường hợp đề nghị"},
                                     {K::decisions, "decisions", "Quyết định"},
                                     {K::regulations, "regulations", "Quy định địa phương"},
                                     {K::confirmations, "confirmations", "Xác nhận văn bản"},
                                     {K::movements, "movements", "Phong trào thi đua"},
                                     {K::campaigns, "campaigns", "Đợt, thời hạn"},
                                     {K::appraisals, "appraisals", "Phiếu thẩm định"},
                                     {K::registrations, "registrations", "Đăng ký thi đua"},
                                     {K::councils, "councils", "Hội đồng"},
                                     {K::meetings, "meetings", "Phiên họp Hội đồng"},
                                     {K::publications, "publications", "Công khai"},
                                     {K::consultations, "consultations", "Lấy ý kiến"},
                                     {K::complaints, "complaints", "Khiếu nại, tố cáo"},
                                     {K::exemplars, "exemplars", "Điển hình tiên tiến"},
                                     {K::clauses, "clauses", "Lời văn điều luật"}};
  static_assert(names_all(rows, K::clauses));
};

}  // namespace tdkt::base

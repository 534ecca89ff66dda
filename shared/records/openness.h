#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/names.h"
#include "shared/base/school_year.h"
#include "shared/law/awards.h"
#include "shared/records/describe.h"

// What others are shown and asked: công khai, lấy ý kiến, khiếu nại, điển hình tiên tiến.

namespace tdkt::records {

/// In the unit before the Tờ trình is signed; the list of a state-level award before the provincial council; a result.
enum class PublicationKind { in_unit, state_list, result };

/// What a public list may show of a person, and what it may not.
enum class PublicField { name, position, unit, award, born_on, religion, ethnicity, phone, identity_number, home };

/// One column of a public list.
struct ShownField {
  base::Id id;
  std::optional<PublicField> column;
};

template <Being<ShownField> R, class V>
void describe(R& shown, V& visit) {
  visit("id", shown.id);
  visit("column", shown.column);
}

/// Công khai: a list, where and how long it could be read.
struct Publication {
  base::Id id;
  base::Id unit_id;
  std::optional<base::Id> dossier_id;
  std::optional<PublicationKind> kind;
  std::string title;
  std::string channel;  // "Bảng tin phòng hội đồng", "Cổng thông tin điện tử của Sở"
  std::optional<base::Date> from_on;
  std::optional<base::Date> last_on;
  std::optional<base::Date> council_on;  // the day of the council the list is published for
  std::vector<ShownField> shown;
  std::optional<int64_t> objection_count;  // how many; what they said is no matter of a public list
};

template <Being<Publication> R, class V>
void describe(R& publication, V& visit) {
  visit("id", publication.id);
  visit("unit_id", publication.unit_id);
  visit("dossier_id", publication.dossier_id);
  visit("kind", publication.kind);
  visit("title", publication.title);
  visit("channel", publication.channel);
  visit("from_on", publication.from_on);
  visit("last_on", publication.last_on);
  visit("council_on", publication.council_on);
  visit("shown", publication.shown);
  visit("objection_count", publication.objection_count);
}

enum class Opinion { agree, disagree, no_opinion };

/// Lấy ý kiến của một cơ quan liên quan về một hồ sơ.
struct Consultation {
  base::Id id;
  base::Id unit_id;  // who asks
  std::optional<base::Id> dossier_id;
  std::string body;  // "Công an xã Giao Thiện"
  std::string content;
  std::optional<base::Date> asked_on;
  std::optional<base::Date> due_on;
  std::optional<base::Date> answered_on;
  std::optional<Opinion> opinion;
};

template <Being<Consultation> R, class V>
void describe(R& consultation, V& visit) {
  visit("id", consultation.id);
  visit("unit_id", consultation.unit_id);
  visit("dossier_id", consultation.dossier_id);
  visit("body", consultation.body);
  visit("content", consultation.content);
  visit("asked_on", consultation.asked_on);
  visit("due_on", consultation.due_on);
  visit("answered_on", consultation.answered_on);
  visit("opinion", consultation.opinion);
}

enum class ComplaintKind { complaint, denunciation };

/// Khiếu nại, tố cáo về một trường hợp hoặc một quyết định, and how it is settled.
struct Complaint {
  base::Id id;
  base::Id unit_id;  // who settles it
  std::optional<ComplaintKind> kind;
  std::optional<base::Id> nomination_id;
  std::string content;
  std::optional<base::Date> received_on;
  std::optional<base::Date> accepted_on;
  std::optional<base::Date> settled_on;
  bool second_time = false;
  bool is_complex = false;
  std::string outcome;
};

template <Being<Complaint> R, class V>
void describe(R& complaint, V& visit) {
  visit("id", complaint.id);
  visit("unit_id", complaint.unit_id);
  visit("kind", complaint.kind);
  visit("nomination_id", complaint.nomination_id);
  visit("content", complaint.content);
  visit("received_on", complaint.received_on);
  visit("accepted_on", complaint.accepted_on);
  visit("settled_on", complaint.settled_on);
  visit("second_time", complaint.second_time);
  visit("is_complex", complaint.is_complex);
  visit("outcome", complaint.outcome);
}

/// Điển hình tiên tiến mà đơn vị giới thiệu để tuyên truyền.
struct Exemplar {
  base::Id id;
  base::Id unit_id;
  std::optional<base::SchoolYear> school_year;
  std::string name;
  std::string content;
  std::optional<base::Date> introduced_on;
  std::string link;
};

template <Being<Exemplar> R, class V>
void describe(R& exemplar, V& visit) {
  visit("id", exemplar.id);
  visit("unit_id", exemplar.unit_id);
  visit("school_year", exemplar.school_year);
  visit("name", exemplar.name);
  visit("content", exemplar.content);
  visit("introduced_on", exemplar.introduced_on);
  visit("link", exemplar.link);
}

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::PublicationKind> {
  using P = records::PublicationKind;
  static constexpr Name<P> rows[] = {
      {P::in_unit, "in_unit", "công khai trong đơn vị"},
      {P::state_list, "state_list", "lấy ý kiến nhân dân về danh sách khen cấp Nhà nước"},
      {P::result, "result", "công bố kết quả"}};
  static_assert(names_all(rows, P::result));
};

template <>
struct Names<records::PublicField> {
  using P = records::PublicField;
  static constexpr Name<P> rows[] = {{P::name, "name", "họ và tên"},
                                     {P::position, "position", "chức vụ"},
                                     {P::unit, "unit", "đơn vị"},
                                     {P::award, "award", "danh hiệu, hình thức"},
                                     {P::born_on, "born_on", "ngày sinh"},
                                     {P::religion, "religion", "tôn giáo"},
                                     {P::ethnicity, "ethnicity", "dân tộc"},
                                     {P::phone, "phone", "điện thoại"},
                                     {P::identity_number, "identity_number", "số định danh"},
                                     {P::home, "home", "nơi ở, quê quán"}};
  static_assert(names_all(rows, P::home));
};

template <>
struct Names<records::Opinion> {
  using O = records::Opinion;
  static constexpr Name<O> rows[] = {{O::agree, "agree", "đồng ý"},
                                     {O::disagree, "disagree", "không đồng ý"},
                                     {O::no_opinion, "no_opinion", "không có ý kiến"}};
  static_assert(names_all(rows, O::no_opinion));
};

template <>
struct Names<records::ComplaintKind> {
  using C = records::ComplaintKind;
  static constexpr Name<C> rows[] = {{C::complaint, "complaint", "khiếu nại"},
                                     {C::denunciation, "denunciation", "tố cáo"}};
  static_assert(names_all(rows, C::denunciation));
};

}  // namespace tdkt::base

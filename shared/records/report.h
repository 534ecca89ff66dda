#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/names.h"
#include "shared/base/school_year.h"
#include "shared/records/common.h"
#include "shared/records/describe.h"

namespace tdkt::records {

/// Mẫu báo cáo: the decree and the number together; "Mẫu số 02" alone is ambiguous.
enum class ReportForm { ND98_02, ND98_03, ND91_01, ND91_02 };

/// Loại giấy tờ đính kèm.
enum class EvidenceKind {
  rating_decision,
  initiative_certificate,
  research_minutes,
  title_decision,
  old_unit_opinion,
  minutes,
  request_letter,
  cluster_minutes,
  photo,
  other,
  ballot_minutes,
  written_opinion,
  achievement_summary,
};

/// Minh chứng: an attachment as the person sees it. The bytes are reached through the record, by `sha256`.
struct Evidence {
  base::Id id;
  std::optional<EvidenceKind> kind;
  std::string title;
  std::string file_name;
  std::string media_type;
  std::string sha256;  // lower-case hex; empty while only the paper is named
  std::optional<int64_t> byte_count;
};

template <Being<Evidence> R, class V>
void describe(R& evidence, V& visit) {
  visit("id", evidence.id);
  visit("kind", evidence.kind);
  visit("title", evidence.title);
  visit("file_name", evidence.file_name);
  visit("media_type", evidence.media_type);
  visit("sha256", evidence.sha256);
  visit("byte_count", evidence.byte_count);
}

/// Một kết quả được nêu, with the evidence that proves it.
struct Claim {
  base::Id id;
  std::string statement;  // "25 giải học sinh giỏi cấp tỉnh"
  std::vector<base::Id> evidence_ids;
};

template <Being<Claim> R, class V>
void describe(R& claim, V& visit) {
  visit("id", claim.id);
  visit("statement", claim.statement);
  visit("evidence_ids", claim.evidence_ids);
}

/// Một chỉ số của năm học: a number, or a part of a whole with its percentage as it is printed ("98,1").
struct Indicator {
  base::Id id;
  std::string name;  // "Học sinh lên lớp"
  std::optional<int64_t> part;
  std::optional<int64_t> whole;
  std::string percent;
};

template <Being<Indicator> R, class V>
void describe(R& indicator, V& visit) {
  visit("id", indicator.id);
  visit("name", indicator.name);
  visit("part", indicator.part);
  visit("whole", indicator.whole);
  visit("percent", indicator.percent);
}

/// Một năm trong báo cáo: what was done in it. What the Sở or the unit already knows (rating, titles) is not typed
/// again: section III is drawn from the history.
struct ReportYear {
  base::Id id;
  std::optional<base::SchoolYear> school_year;
  std::string results;
  std::vector<Claim> claims;
  std::vector<Indicator> indicators;
};

template <Being<ReportYear> R, class V>
void describe(R& year, V& visit) {
  visit("id", year.id);
  visit("school_year", year.school_year);
  visit("results", year.results);
  visit("claims", year.claims);
  visit("indicators", year.indicators);
}

/// Báo cáo thành tích by Mẫu số 02 (tập thể) or Mẫu số 03 (cá nhân), Phụ lục I Nghị định 98/2023/NĐ-CP. The counts are
/// for collectives only.
struct AchievementReport {
  std::optional<ReportForm> form;
  std::string situation;  // I: đặc điểm, tình hình (tập thể) / sơ lược lý lịch bổ sung (cá nhân)
  std::string duties;     // II.1: quyền hạn, nhiệm vụ được giao
  std::string measures;   // II.2: biện pháp, phong trào thi đua
  std::string compliance;  // II.3: thực hiện chủ trương của Đảng, chính sách, pháp luật
  std::vector<ReportYear> years;
  std::optional<int64_t> member_count;
  std::optional<int64_t> ldtt_count;
  std::optional<int64_t> cstdcs_count;
};

template <Being<AchievementReport> R, class V>
void describe(R& report, V& visit) {
  visit("form", report.form);
  visit("situation", report.situation);
  visit("duties", report.duties);
  visit("measures", report.measures);
  visit("compliance", report.compliance);
  visit("years", report.years);
  visit("member_count", report.member_count);
  visit("ldtt_count", report.ldtt_count);
  visit("cstdcs_count", report.cstdcs_count);
}

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::ReportForm> {
  using F = records::ReportForm;
  static constexpr Name<F> rows[] = {
      {F::ND98_02, "ND98_02", "Mẫu số 02 (tập thể), Phụ lục I Nghị định số 98/2023/NĐ-CP"},
      {F::ND98_03, "ND98_03", "Mẫu số 03 (cá nhân), Phụ lục I Nghị định số 98/2023/NĐ-CP"},
      {F::ND91_01, "ND91_01", "Mẫu số 01 (tập thể), Nghị định số 91/2017/NĐ-CP (đã hết hiệu lực)"},
      {F::ND91_02, "ND91_02", "Mẫu số 02 (cá nhân), Nghị định số 91/2017/NĐ-CP (đã hết hiệu lực)"}};
  static_assert(names_all(rows, F::ND91_02));
};

template <>
struct Names<records::EvidenceKind> {
  using K = records::EvidenceKind;
  static constexpr Name<K> rows[] = {
      {K::rating_decision, "rating_decision", "Quyết định, thông báo xếp loại"},
      {K::initiative_certificate, "initiative_certificate", "Giấy chứng nhận sáng kiến"},
      {K::research_minutes, "research_minutes", "Biên bản nghiệm thu đề tài"},
      {K::title_decision, "title_decision", "Quyết định danh hiệu, khen thưởng đã nhận"},
      {K::old_unit_opinion, "old_unit_opinion", "Ý kiến của đơn vị cũ"},
      {K::minutes, "minutes", "Biên bản họp"},
      {K::request_letter, "request_letter", "Tờ trình"},
      {K::cluster_minutes, "cluster_minutes", "Biên bản xếp hạng cụm, khối thi đua"},
      {K::photo, "photo", "Ảnh"},
      {K::other, "other", "Giấy tờ khác"},
      {K::ballot_minutes, "ballot_minutes", "Biên bản kiểm phiếu"},
      {K::written_opinion, "written_opinion", "Ý kiến bằng văn bản của thành viên vắng mặt"},
      {K::achievement_summary, "achievement_summary", "Bản tóm tắt thành tích"}};
  static_assert(names_all(rows, K::achievement_summary));
};

}  // namespace tdkt::base

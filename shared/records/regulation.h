#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/names.h"
#include "shared/law/awards.h"
#include "shared/law/instruments.h"
#include "shared/records/describe.h"

namespace tdkt::records {

/// A number that only a province or a unit sets; empty by default, and then its rule does not apply.
enum class Parameter {
  min_service_months,
  max_leave_days,
  publication_days,
  appraisal_days,
  fines_counted,
  quorum_percent,
  pass_percent,
  exemplars_of_district,
  exemplars_of_unit,
  max_cstdcs_percent,
  max_excellent_percent,
  sudden_award_days,
  votes_of_present,
  certificate_criteria,
};

/// Quy định của địa phương hoặc đơn vị: one value from one day, with the text that sets it.
struct Regulation {
  base::Id id;
  base::Id unit_id;  // whose rule: the Sở for the sector, or one unit
  std::optional<Parameter> parameter;
  std::optional<law::Award> award;  // the one award it is about; absent = all
  std::optional<int64_t> value;
  std::optional<base::Date> from_on;
  std::optional<base::Date> until_on;
  std::string instrument_number;  // số văn bản
  std::optional<base::Date> issued_on;
  bool removed = false;  // entered by mistake: stays in the history, counts nowhere
};

template <Being<Regulation> R, class V>
void describe(R& regulation, V& visit) {
  visit("id", regulation.id);
  visit("unit_id", regulation.unit_id);
  visit("parameter", regulation.parameter);
  visit("award", regulation.award);
  visit("value", regulation.value);
  visit("from_on", regulation.from_on);
  visit("until_on", regulation.until_on);
  visit("instrument_number", regulation.instrument_number);
  visit("issued_on", regulation.issued_on);
  visit("removed", regulation.removed);
}

/// Someone at the Sở has read the official text behind a warning: it counts as an error from then on.
struct Confirmation {
  base::Id id;
  base::Id unit_id;
  std::string rule;
  std::optional<law::Instrument> instrument;  // the text that was read; absent = every row of the rule
  std::optional<base::Date> read_on;
  std::string who;
  std::string note;
  bool removed = false;  // entered by mistake
};

/// Two people who confirm the same thing without knowing of each other write one record.
base::Id confirmation_id(std::string_view rule, law::Instrument instrument);

template <Being<Confirmation> R, class V>
void describe(R& confirmation, V& visit) {
  visit("id", confirmation.id);
  visit("unit_id", confirmation.unit_id);
  visit("rule", confirmation.rule);
  visit("instrument", confirmation.instrument);
  visit("read_on", confirmation.read_on);
  visit("who", confirmation.who);
  visit("note", confirmation.note);
  visit("removed", confirmation.removed);
}

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::Parameter> {
  using P = records::Parameter;
  static constexpr Name<P> rows[] = {
      {P::min_service_months, "min_service_months", "Số tháng công tác tối thiểu trong năm để xét Lao động tiên tiến"},
      {P::max_leave_days, "max_leave_days", "Số ngày nghỉ trong năm từ đó không xét Lao động tiên tiến"},
      {P::publication_days, "publication_days", "Số ngày công khai trong đơn vị trước khi ký"},
      {P::appraisal_days, "appraisal_days", "Số ngày làm việc thẩm định"},
      {P::fines_counted, "fines_counted", "Không xét người bị xử phạt hành chính trong kỳ"},
      {P::quorum_percent, "quorum_percent", "Tỷ lệ thành viên Hội đồng phải có mặt (%)"},
      {P::pass_percent, "pass_percent", "Tỷ lệ phiếu đồng ý của Hội đồng (%)"},
      {P::exemplars_of_district, "exemplars_of_district", "Số điển hình tiên tiến mỗi Phòng GDĐT giới thiệu"},
      {P::exemplars_of_unit, "exemplars_of_unit", "Số điển hình tiên tiến mỗi đơn vị trực thuộc giới thiệu"},
      {P::max_cstdcs_percent, "max_cstdcs_percent", "Tỷ lệ Chiến sĩ thi đua cơ sở tối đa (% số Lao động tiên tiến)"},
      {P::max_excellent_percent, "max_excellent_percent",
       "Tỷ lệ hoàn thành xuất sắc tối đa (% số từ hoàn thành tốt trở lên)"},
      {P::sudden_award_days, "sudden_award_days", "Số ngày để đề nghị khen đột xuất, kể từ ngày lập thành tích"},
      {P::votes_of_present, "votes_of_present", "Tính tỷ lệ phiếu trên số người biểu quyết, không trên mọi thành viên"},
      {P::certificate_criteria, "certificate_criteria", "Tiêu chuẩn tặng giấy khen do nơi tặng quy định"}};
  static_assert(names_all(rows, P::certificate_criteria));
};

}  // namespace tdkt::base

#include "shared/records/report_sections.h"

#include <array>

namespace tdkt::records {
namespace {

constexpr ReportSection kDuties = {"duties", "II.1. Nhiệm vụ được giao", "", 3};
constexpr ReportSection kMeasures = {"measures", "II.2. Biện pháp, phong trào thi đua", "", 4};
constexpr ReportSection kCompliance = {"compliance", "II.3. Thực hiện chủ trương, chính sách, pháp luật", "", 3};

constexpr std::array kOfPerson = {
    ReportSection{"situation", "I. Sơ lược lý lịch, đặc điểm", "Những gì chưa có trong hồ sơ nhân sự.", 3}, kDuties,
    kMeasures, kCompliance};
constexpr std::array kOfCollective = {
    ReportSection{"situation", "I. Đặc điểm, tình hình", "Bộ máy, cơ sở vật chất, thuận lợi và khó khăn.", 3}, kDuties,
    kMeasures, kCompliance};

}  // namespace

std::span<const ReportSection> report_sections(bool of_collective) { return of_collective ? kOfCollective : kOfPerson; }

}  // namespace tdkt::records

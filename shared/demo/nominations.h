#pragma once

#include <string_view>
#include <vector>

#include "shared/records/nomination.h"

namespace tdkt::demo {

/// The list of the school's dossier as it stands on kDemoDay. Most rows are in order; these are not, on purpose:
///   Trần Văn Nam        CSTĐCS by rating, rated only HTTNV (VR-C04)
///   Nguyễn Hoàng Anh    CSTĐCS without a Lao động tiên tiến row (VR-C03)
///   Lê Thị Phương Thảo  CSTĐ cấp tỉnh with a gap in 2023-2024 (VR-C11)
///   Trần Thị Tuyết Mai  Bằng khen by an initiative that was spent (VR-E03, VR-E13)
///   Nguyễn Đức Thắng    CSTĐCS by initiative, certificate not attached (VR-C05)
///   Đoàn Mạnh Cường     shares of the co-authors not stated (VR-C07); a result with a number and no evidence (VR-G12)
///   Lương Thị Mai Hoa   rating without its decision (VR-B11)
///   Hoàng Thị Kim Liên  not confirmed by the council (VR-C02)
///   Trần Văn Phong      a denunciation being verified (VR-B01)
///   Lê Hồng Sơn         khiển trách ended within the year (VR-B02)
///   Tổ Văn phòng        Lao động tiên tiến 5/8 (VR-D02)
///   the school          counts in the report differ from the list (VR-D08)
std::vector<records::Nomination> school_nominations();

}  // namespace tdkt::demo

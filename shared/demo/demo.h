#pragma once

#include <string_view>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/value.h"
#include "shared/records/kinds.h"
#include "shared/workflow/roles.h"

namespace tdkt::demo {

/// The demonstration data: the sector of Nam Định in the school year 2024-2025. Institutions are real and named as in
/// public texts; two schools and every person are invented. The same on every machine and in every run.

/// One record of any kind, as it is kept.
struct DemoRecord {
  records::RecordKind kind;
  base::Id id;
  base::Id unit_id;  // whose record it is: a unit's own is its own, a tổ's is its school's
  base::Value document;
};

/// All of them, parents before children: units, people, movements, campaigns, dossiers, nominations.
std::vector<DemoRecord> demo_records();

/// The file that stands for every scanned paper of the demonstration; its records name it by `sha256`.
struct DemoFile {
  std::string_view sha256;  // lower-case hex of `bytes`
  std::string_view media_type;
  std::string_view bytes;
};
DemoFile demo_paper();

/// An account of the demonstration. The password is given by whoever makes the accounts.
struct DemoAccount {
  std::string_view account_name;
  std::string_view display_name;
  workflow::Grants grants;
};

/// One per role that works in the program, the school's officer first.
std::vector<DemoAccount> demo_accounts();

/// The day on which the school's dossier stands as it does: after the school year, before it is sent.
inline constexpr base::Date kDemoDay = base::day(2025, 6, 16);

/// Ids that tests and the first screens ask for by name.
base::Id so_id();                    // Sở Giáo dục và Đào tạo Nam Định
base::Id school_id();                // Trường THPT Bến Sông: 82 people, 8 tổ
base::Id school_dossier_id();        // its dossier 2024-2025, half done
base::Id small_school_id();          // Trường THCS Bãi Bồi, under Phòng GDĐT Giao Thủy: 12 people
base::Id small_school_dossier_id();  // its dossier, empty
base::Id district_id();              // Phòng GDĐT Giao Thủy
/// A person of the school by full name; the zero id when nobody there is called so.
base::Id person_id(std::string_view full_name);

}  // namespace tdkt::demo

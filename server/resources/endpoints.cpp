#include "server/resources/endpoints.h"

#include "server/resources/accounts.h"
#include "server/resources/audit.h"
#include "server/resources/changes.h"
#include "server/resources/decisions.h"
#include "server/resources/dossier_acts.h"
#include "server/resources/evidence.h"
#include "server/resources/honours.h"
#include "server/resources/nomination_acts.h"
#include "server/resources/openapi.h"
#include "server/resources/own_report.h"
#include "server/resources/own_report_files.h"
#include "server/resources/papers.h"
#include "server/resources/public_pages.h"
#include "server/resources/receipts.h"
#include "server/resources/records.h"
#include "server/resources/report_links.h"
#include "server/resources/session.h"

namespace tdkt::resources {

std::vector<http::Endpoint> endpoints() {
  std::vector<http::Endpoint> rows = record_endpoints();
  for (const auto& part :
       {session_endpoints(), change_endpoints(), evidence_endpoints(), dossier_endpoints(), nomination_endpoints(),
        decision_endpoints(), paper_endpoints(), honour_endpoints(), account_endpoints(), audit_endpoints(),
        openapi_endpoints(), public_page_endpoints(), receipt_endpoints(), report_link_endpoints(),
        own_report_endpoints(), own_report_file_endpoints()})
    rows.insert(rows.end(), part.begin(), part.end());
  return rows;
}

}  // namespace tdkt::resources

#include <gtest/gtest.h>

#include <set>

#include "server/resources/documents.h"
#include "server/resources/endpoints.h"
#include "server/store/accounts.h"
#include "server/store/procedure.h"
#include "server/store/transitions.h"
#include "shared/records/appraisal.h"
#include "shared/records/convert.h"
#include "shared/records/kinds.h"
#include "shared/wire/json.h"
#include "shared/workflow/rights.h"
#include "shared/workflow/roles.h"
#include "tests/server/resources/world.h"

// Every endpoint × every role × two units, against a table written by hand: a second statement of who may do what,
// beside shared/workflow/rights.cpp and transitions.cpp.

namespace tdkt::resources {
namespace {

using records::RecordKind;
using workflow::Role;

/// One line of the table. After the answer to nobody, two letters for each role: on a record of the school (managed by
/// the Sở) and on one of the small school (managed by the district). The unit's officer and head stand in the school,
/// the district's officer in the district, the others in the Sở. Decisions, appraisals,
/// consultations, complaints, confirmations and wordings: one of the Sở, one of the district.
///   +  let through      3  403      4  404, as if it were not there      1  401
///   k  401 whoever asks: a link is the key, not an account
struct Expected {
  const char* endpoint;
  //                  officer head district appraiser chief council director consulted union administrator
  const char* answers;
};

constexpr Expected kTable[] = {
    {"GET /api/v1/units", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /api/v1/units/{id}", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"PUT /api/v1/units/{id}", "1 +3 33 33 33 ++ 33 33 33 33 ++"},
    {"GET /api/v1/units/{id}/revisions", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /api/v1/units/{id}/revisions/{revision_id}", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},

    {"GET /api/v1/people", "1 ++ ++ ++ ++ ++ 33 ++ 33 33 33"},
    {"GET /api/v1/people/{id}", "1 +4 +4 4+ ++ ++ 44 ++ 44 44 44"},
    {"PUT /api/v1/people/{id}", "1 +4 34 43 33 33 44 33 44 44 44"},
    {"GET /api/v1/people/{id}/revisions", "1 +4 +4 4+ ++ ++ 44 ++ 44 44 44"},
    {"GET /api/v1/people/{id}/revisions/{revision_id}", "1 +4 +4 4+ ++ ++ 44 ++ 44 44 44"},

    {"GET /api/v1/dossiers", "1 ++ ++ ++ ++ ++ ++ ++ 33 33 33"},
    {"GET /api/v1/dossiers/{id}", "1 +4 +4 4+ ++ ++ ++ ++ 44 44 44"},
    {"PUT /api/v1/dossiers/{id}", "1 +4 +4 43 33 33 33 33 44 44 44"},
    {"GET /api/v1/dossiers/{id}/revisions", "1 +4 +4 4+ ++ ++ ++ ++ 44 44 44"},
    {"GET /api/v1/dossiers/{id}/revisions/{revision_id}", "1 +4 +4 4+ ++ ++ ++ ++ 44 44 44"},
    {"PUT /api/v1/dossiers/{id}/evidence/{evidence_id}", "1 +4 +4 43 33 33 33 33 44 44 44"},
    {"GET /api/v1/dossiers/{id}/evidence/{evidence_id}", "1 +4 +4 4+ ++ ++ ++ ++ 44 44 44"},
    {"GET /api/v1/dossiers/{id}/papers/{paper}", "1 +4 +4 4+ ++ ++ ++ ++ 44 44 44"},
    {"GET /api/v1/dossiers/{id}/papers/{paper}/docx", "1 +4 +4 4+ ++ ++ ++ ++ 44 44 44"},
    {"POST /api/v1/dossiers/{id}/signature", "1 34 +4 43 33 33 33 33 44 44 44"},
    {"POST /api/v1/dossiers/{id}/reopening", "1 +4 +4 43 33 33 33 33 44 44 44"},
    {"POST /api/v1/dossiers/{id}/submission", "1 +4 +4 43 33 33 33 33 44 44 44"},
    {"POST /api/v1/dossiers/{id}/withdrawal", "1 +4 +4 43 33 33 33 33 44 44 44"},

    {"GET /api/v1/nominations", "1 ++ ++ ++ ++ ++ ++ ++ 33 33 33"},
    {"GET /api/v1/nominations/{id}", "1 +4 +4 4+ ++ ++ ++ ++ 44 44 44"},
    {"PUT /api/v1/nominations/{id}", "1 +4 +4 43 33 33 33 33 44 44 44"},
    {"GET /api/v1/nominations/{id}/revisions", "1 +4 +4 4+ ++ ++ ++ ++ 44 44 44"},
    {"GET /api/v1/nominations/{id}/revisions/{revision_id}", "1 +4 +4 4+ ++ ++ ++ ++ 44 44 44"},
    {"GET /api/v1/nominations/{id}/report", "1 +4 +4 4+ ++ ++ ++ ++ 44 44 44"},
    {"PUT /api/v1/nominations/{id}/evidence/{evidence_id}", "1 +4 +4 43 33 33 33 33 44 44 44"},
    {"GET /api/v1/nominations/{id}/evidence/{evidence_id}", "1 +4 +4 4+ ++ ++ ++ ++ 44 44 44"},
    {"GET /api/v1/nominations/{id}/papers/{paper}", "1 +4 +4 4+ ++ ++ ++ ++ 44 44 44"},
    {"GET /api/v1/nominations/{id}/papers/{paper}/docx", "1 +4 +4 4+ ++ ++ ++ ++ 44 44 44"},
    {"POST /api/v1/nominations/{id}/reception", "1 34 34 4+ +3 +3 33 33 44 44 44"},
    {"POST /api/v1/nominations/{id}/acceptance", "1 34 34 4+ +3 +3 33 33 44 44 44"},
    {"POST /api/v1/nominations/{id}/return", "1 34 34 4+ +3 +3 33 33 44 44 44"},
    {"POST /api/v1/nominations/{id}/suspension", "1 34 34 4+ +3 +3 33 33 44 44 44"},
    {"POST /api/v1/nominations/{id}/resumption", "1 34 34 4+ +3 +3 33 33 44 44 44"},
    {"POST /api/v1/nominations/{id}/refusal", "1 34 34 4+ 33 +3 33 33 44 44 44"},
    {"POST /api/v1/nominations/{id}/takeover", "1 34 34 43 33 33 33 33 44 44 44"},
    {"POST /api/v1/nominations/{id}/completion", "1 +4 +4 43 33 33 33 33 44 44 44"},
    {"POST /api/v1/nominations/{id}/withdrawal", "1 +4 +4 43 33 33 33 33 44 44 44"},

    {"GET /api/v1/decisions", "1 33 33 ++ ++ ++ 33 ++ 33 33 33"},
    {"GET /api/v1/decisions/{id}", "1 44 44 4+ ++ ++ 44 ++ 44 44 44"},
    {"PUT /api/v1/decisions/{id}", "1 44 44 4+ +3 +3 44 33 44 44 44"},
    {"GET /api/v1/decisions/{id}/revisions", "1 44 44 4+ ++ ++ 44 ++ 44 44 44"},
    {"GET /api/v1/decisions/{id}/revisions/{revision_id}", "1 44 44 4+ ++ ++ 44 ++ 44 44 44"},
    {"GET /api/v1/decisions/{id}/papers/{paper}", "1 44 44 4+ ++ ++ 44 ++ 44 44 44"},
    {"GET /api/v1/decisions/{id}/papers/{paper}/docx", "1 44 44 4+ ++ ++ 44 ++ 44 44 44"},
    {"POST /api/v1/decisions/{id}/issue", "1 44 44 4+ 33 +3 44 33 44 44 44"},

    {"GET /api/v1/regulations", "1 ++ ++ ++ ++ ++ ++ ++ 33 33 ++"},
    {"GET /api/v1/regulations/{id}", "1 ++ ++ ++ ++ ++ ++ ++ 44 44 ++"},
    {"PUT /api/v1/regulations/{id}", "1 +3 +3 33 33 33 33 33 44 44 33"},
    {"GET /api/v1/regulations/{id}/revisions", "1 ++ ++ ++ ++ ++ ++ ++ 44 44 ++"},
    {"GET /api/v1/regulations/{id}/revisions/{revision_id}", "1 ++ ++ ++ ++ ++ ++ ++ 44 44 ++"},

    {"GET /api/v1/confirmations", "1 ++ ++ ++ ++ ++ ++ ++ 33 33 ++"},
    {"GET /api/v1/confirmations/{id}", "1 ++ ++ ++ ++ ++ ++ ++ 44 44 ++"},
    {"PUT /api/v1/confirmations/{id}", "1 33 33 33 33 +3 33 33 44 44 +3"},
    {"GET /api/v1/confirmations/{id}/revisions", "1 ++ ++ ++ ++ ++ ++ ++ 44 44 ++"},
    {"GET /api/v1/confirmations/{id}/revisions/{revision_id}", "1 ++ ++ ++ ++ ++ ++ ++ 44 44 ++"},

    {"GET /api/v1/movements", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /api/v1/movements/{id}", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"PUT /api/v1/movements/{id}", "1 33 33 33 33 ++ 33 33 33 33 33"},
    {"GET /api/v1/movements/{id}/revisions", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /api/v1/movements/{id}/revisions/{revision_id}", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},

    {"GET /api/v1/campaigns", "1 ++ ++ ++ ++ ++ ++ ++ 33 ++ ++"},
    {"GET /api/v1/campaigns/{id}", "1 ++ ++ ++ ++ ++ ++ ++ 44 ++ ++"},
    {"PUT /api/v1/campaigns/{id}", "1 33 33 33 33 ++ 33 33 44 33 33"},
    {"GET /api/v1/campaigns/{id}/revisions", "1 ++ ++ ++ ++ ++ ++ ++ 44 ++ ++"},
    {"GET /api/v1/campaigns/{id}/revisions/{revision_id}", "1 ++ ++ ++ ++ ++ ++ ++ 44 ++ ++"},

    {"GET /api/v1/appraisals", "1 33 33 ++ ++ ++ 33 33 33 33 33"},
    {"GET /api/v1/appraisals/{id}", "1 44 44 4+ +4 +4 44 44 44 44 44"},
    {"PUT /api/v1/appraisals/{id}", "1 44 44 4+ +4 +4 44 44 44 44 44"},
    {"GET /api/v1/appraisals/{id}/revisions", "1 44 44 4+ +4 +4 44 44 44 44 44"},
    {"GET /api/v1/appraisals/{id}/revisions/{revision_id}", "1 44 44 4+ +4 +4 44 44 44 44 44"},
    {"GET /api/v1/appraisals/{id}/papers/{paper}", "1 44 44 4+ +4 +4 44 44 44 44 44"},
    {"GET /api/v1/appraisals/{id}/papers/{paper}/docx", "1 44 44 4+ +4 +4 44 44 44 44 44"},

    {"GET /api/v1/registrations", "1 ++ ++ ++ ++ ++ 33 ++ 33 33 33"},
    {"GET /api/v1/registrations/{id}", "1 +4 +4 4+ ++ ++ 44 ++ 44 44 44"},
    {"PUT /api/v1/registrations/{id}", "1 +4 +4 43 33 33 44 33 44 44 44"},
    {"GET /api/v1/registrations/{id}/revisions", "1 +4 +4 4+ ++ ++ 44 ++ 44 44 44"},
    {"GET /api/v1/registrations/{id}/revisions/{revision_id}", "1 +4 +4 4+ ++ ++ 44 ++ 44 44 44"},

    {"GET /api/v1/councils", "1 ++ ++ ++ ++ ++ ++ ++ 33 33 33"},
    {"GET /api/v1/councils/{id}", "1 +4 +4 4+ ++ ++ 44 ++ 44 44 44"},
    {"PUT /api/v1/councils/{id}", "1 +4 +4 43 33 33 44 33 44 44 44"},
    {"GET /api/v1/councils/{id}/revisions", "1 +4 +4 4+ ++ ++ 44 ++ 44 44 44"},
    {"GET /api/v1/councils/{id}/revisions/{revision_id}", "1 +4 +4 4+ ++ ++ 44 ++ 44 44 44"},

    {"GET /api/v1/meetings", "1 ++ ++ ++ ++ ++ ++ ++ 33 33 33"},
    {"GET /api/v1/meetings/{id}", "1 +4 +4 4+ ++ ++ 44 ++ 44 44 44"},
    {"PUT /api/v1/meetings/{id}", "1 +4 +4 43 33 33 44 33 44 44 44"},
    {"GET /api/v1/meetings/{id}/revisions", "1 +4 +4 4+ ++ ++ 44 ++ 44 44 44"},
    {"GET /api/v1/meetings/{id}/revisions/{revision_id}", "1 +4 +4 4+ ++ ++ 44 ++ 44 44 44"},
    {"GET /api/v1/meetings/{id}/papers/{paper}", "1 +4 +4 4+ ++ ++ 44 ++ 44 44 44"},
    {"GET /api/v1/meetings/{id}/papers/{paper}/docx", "1 +4 +4 4+ ++ ++ 44 ++ 44 44 44"},

    {"PUT /api/v1/meetings/{id}/evidence/{evidence_id}", "1 +4 +4 43 33 33 44 33 44 44 44"},
    {"GET /api/v1/meetings/{id}/evidence/{evidence_id}", "1 +4 +4 4+ ++ ++ 44 ++ 44 44 44"},

    {"GET /api/v1/publications", "1 ++ ++ ++ ++ ++ 33 ++ 33 33 33"},
    {"GET /api/v1/publications/{id}", "1 ++ ++ ++ ++ ++ 44 ++ 44 44 44"},
    {"PUT /api/v1/publications/{id}", "1 +3 +3 33 33 33 44 33 44 44 44"},
    {"GET /api/v1/publications/{id}/revisions", "1 ++ ++ ++ ++ ++ 44 ++ 44 44 44"},
    {"GET /api/v1/publications/{id}/revisions/{revision_id}", "1 ++ ++ ++ ++ ++ 44 ++ 44 44 44"},

    {"GET /api/v1/consultations", "1 33 33 33 ++ ++ 33 ++ 33 33 33"},
    {"GET /api/v1/consultations/{id}", "1 44 44 44 +4 +4 44 +4 44 44 44"},
    {"PUT /api/v1/consultations/{id}", "1 44 44 44 +4 +4 44 34 44 44 44"},
    {"GET /api/v1/consultations/{id}/revisions", "1 44 44 44 +4 +4 44 +4 44 44 44"},
    {"GET /api/v1/consultations/{id}/revisions/{revision_id}", "1 44 44 44 +4 +4 44 +4 44 44 44"},

    {"GET /api/v1/complaints", "1 33 33 33 ++ ++ 33 ++ 33 33 33"},
    {"GET /api/v1/complaints/{id}", "1 44 44 44 +4 +4 44 +4 44 44 44"},
    {"PUT /api/v1/complaints/{id}", "1 44 44 44 +4 +4 44 34 44 44 44"},
    {"GET /api/v1/complaints/{id}/revisions", "1 44 44 44 +4 +4 44 +4 44 44 44"},
    {"GET /api/v1/complaints/{id}/revisions/{revision_id}", "1 44 44 44 +4 +4 44 +4 44 44 44"},

    {"GET /api/v1/exemplars", "1 ++ ++ ++ ++ ++ 33 ++ 33 33 33"},
    {"GET /api/v1/exemplars/{id}", "1 ++ ++ ++ ++ ++ 44 ++ 44 44 44"},
    {"PUT /api/v1/exemplars/{id}", "1 +3 +3 33 33 33 44 33 44 44 44"},
    {"GET /api/v1/exemplars/{id}/revisions", "1 ++ ++ ++ ++ ++ 44 ++ 44 44 44"},
    {"GET /api/v1/exemplars/{id}/revisions/{revision_id}", "1 ++ ++ ++ ++ ++ 44 ++ 44 44 44"},

    {"GET /api/v1/clauses", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /api/v1/clauses/{id}", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"PUT /api/v1/clauses/{id}", "1 33 33 33 +3 +3 33 33 33 33 +3"},
    {"GET /api/v1/clauses/{id}/revisions", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /api/v1/clauses/{id}/revisions/{revision_id}", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},

    {"POST /api/v1/session", "+ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /api/v1/session", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"DELETE /api/v1/session", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"PUT /api/v1/session/password", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"PUT /api/v1/session/notices", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /api/v1/changes", "1 ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /api/v1/honours", "+ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /api/v1/accounts", "1 33 33 33 33 33 33 33 33 33 ++"},
    {"POST /api/v1/accounts", "1 33 33 33 33 33 33 33 33 33 ++"},
    {"POST /api/v1/accounts/import", "1 33 33 33 33 33 33 33 33 33 ++"},
    {"POST /api/v1/accounts/{id}/password_reset", "1 33 33 33 33 33 33 33 33 33 ++"},
    {"PUT /api/v1/accounts/{id}/roles", "1 33 33 33 33 33 33 33 33 33 ++"},
    {"GET /api/v1/audit", "1 33 33 33 33 ++ 33 33 33 33 ++"},
    {"GET /api/v1/openapi.json", "+ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /cong-khai", "+ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /cong-khai/quyet-dinh", "+ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /cong-khai/bien-nhan", "+ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /cong-khai.css", "+ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},

    {"GET /api/v1/nominations/{id}/report_links", "1 +4 +4 43 33 33 33 33 44 44 44"},
    {"POST /api/v1/nominations/{id}/report_links", "1 +4 +4 43 33 33 33 33 44 44 44"},
    {"DELETE /api/v1/nominations/{id}/report_links/{link_id}", "1 +4 +4 43 33 33 33 33 44 44 44"},
    {"GET /api/v1/own_report", "k kk kk kk kk kk kk kk kk kk kk"},
    {"PUT /api/v1/own_report", "k kk kk kk kk kk kk kk kk kk kk"},
    {"PUT /api/v1/own_report/evidence/{evidence_id}", "k kk kk kk kk kk kk kk kk kk kk"},
    {"DELETE /api/v1/own_report/evidence/{evidence_id}", "k kk kk kk kk kk kk kk kk kk kk"},
    {"GET /bao-cao", "+ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /bao-cao-noi-dung.js", "+ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /bao-cao-bieu-mau.js", "+ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /bao-cao-minh-chung.js", "+ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /bao-cao.js", "+ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
    {"GET /bao-cao.css", "+ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++"},
};

constexpr workflow::KindSet kOfTheOffice(RecordKind::decisions, RecordKind::consultations, RecordKind::complaints,
                                         RecordKind::confirmations, RecordKind::clauses);

/// The demonstration with one account for each role, and one record of each kind for each of the two units.
class RightsWorld : public World {
 public:
  RightsWorld() {
    const base::Id so = demo::so_id();
    for (const auto& role : base::Names<Role>::rows) {
      const bool in_school = role.value == Role::unit_officer || role.value == Role::unit_head;
      const base::Id unit = in_school                              ? demo::school_id()
                            : role.value == Role::district_officer ? demo::district_id()
                                                                   : so;
      accounts_.push_back(employ("walk." + std::string(role.word), role.value, unit));
    }
    for (const auto& kind : base::Names<RecordKind>::rows)
      for (const bool of_small : {false, true}) records_[kind.value][of_small] = prepare(kind.value, of_small);
  }

  const std::vector<std::string>& accounts() const { return accounts_; }
  const base::Id& record(RecordKind kind, bool of_small) { return records_[kind][of_small]; }

  /// A document of a kind whose owner is one of the two units (decisions, appraisals, inquiries: the Sở, the district).
  base::Value sample(RecordKind kind, bool of_small) {
    base::Value document = base::Value::object();
    document.set("id", fresh_id().text());
    const base::Id unit = of_small ? demo::small_school_id() : demo::school_id();
    if (kind == RecordKind::nominations) {
      document.set("dossier_id", (of_small ? demo::small_school_dossier_id() : demo::school_dossier_id()).text());
    } else if (kOfTheOffice.names(kind)) {
      document.set("unit_id", (of_small ? demo::district_id() : demo::so_id()).text());
      if (kind == RecordKind::confirmations || kind == RecordKind::clauses) add_rule_text(document, kind);
    } else if (kind == RecordKind::appraisals) {
      const base::Id holder = of_small ? demo::district_id() : demo::so_id(), nomination = submitted(of_small);
      document.set("id", records::appraisal_id(nomination, holder).text());
      document.set("nomination_id", nomination.text());
      document.set("unit_id", holder.text());
    } else if (kind == RecordKind::units) {
      document.set("kind", "TO");
      document.set("parent_id", unit.text());
    } else {
      document.set("unit_id", unit.text());
      if (kind == RecordKind::regulations) add_rule_text(document, kind);
    }
    return document;
  }

 private:
  /// What makes a local regulation, a confirmation, a wording one that is taken; each wording at a place of its own.
  void add_rule_text(base::Value& document, RecordKind kind) {
    if (kind == RecordKind::confirmations) {
      document.set("rule", "VR-B05");
      document.set("read_on", demo::kDemoDay.text());
    } else if (kind == RecordKind::regulations) {
      document.set("parameter", "min_service_months");
      document.set("value", 10);
      document.set("from_on", "2024-09-01");
      document.set("instrument_number", "31/QĐ-THPT");
    } else {
      const std::string article = std::to_string(++article_);
      document.set("id", records::clause_id({law::Instrument::PLAN_2024, article, "", ""}).text());
      document.set("instrument", "PLAN-2024");
      document.set("article", article);
      document.set("wording", "Lời của một bản thử.");
      document.set("entered_on", demo::kDemoDay.text());
    }
  }

  /// One that is there; units are the two schools themselves, nominations lie where they were sent.
  base::Id prepare(RecordKind kind, bool of_small) {
    if (kind == RecordKind::units) return of_small ? demo::small_school_id() : demo::school_id();
    if (kind == RecordKind::dossiers) return of_small ? demo::small_school_dossier_id() : demo::school_dossier_id();
    const base::Value document = sample(kind, of_small);
    const base::Id id = *base::Id::parse(document.text_at("id"));
    const auto made = program().store().write([&](store::Connection& c) -> base::Status {
      TDKT_TRY(row, row_of(kind, document, demo::kDemoDay));
      TDKT_CHECK(find_owner(c, row));
      row.state = "draft";
      const auto saved = store::save(c, {row, fresh_id(), {}, wire::write_json(document), fresh_id(), 1, 1});
      if (!saved.ok() || kind != RecordKind::nominations) return base::Done{};
      write_by_hand();  // it was never sent
      return store::set_standing(c, id, {of_small ? demo::district_id() : demo::so_id(), demo::kDemoDay});
    });
    EXPECT_TRUE(made.ok()) << (made.ok() ? "" : made.problem().detail);
    return id;
  }

  /// A nomination that was sent.
  base::Id submitted(bool of_small) {
    const base::Id id = prepare(RecordKind::nominations, of_small);
    const store::Transition sent{.record_id = id,
                                 .act = "submission",
                                 .from_state = "draft",
                                 .to_state = "submitted",
                                 .account_id = fresh_id(),
                                 .at = 1};
    EXPECT_TRUE(program().store().write([&](store::Connection& c) { return store::record_transition(c, sent); }).ok());
    return id;
  }

  int article_ = 0;
  std::vector<std::string> accounts_;
  std::map<RecordKind, std::map<bool, base::Id>> records_;
};

/// A paper there is about the kind of record that a path names.
std::string paper_of(std::string_view pattern) {
  if (pattern.find("/dossiers/") != std::string_view::npos) return "request_letter";
  if (pattern.find("/nominations/") != std::string_view::npos) return "report";
  if (pattern.find("/appraisals/") != std::string_view::npos) return "appraisal_sheet";
  return pattern.find("/meetings/") != std::string_view::npos ? "minutes" : "decision";
}

std::string filled_in(std::string_view pattern, const base::Id& id, const base::Id& revision) {
  std::string path(pattern);
  const auto replace = [&](std::string_view what, const std::string& by) {
    if (const size_t at = path.find(what); at != std::string::npos) path.replace(at, what.size(), by);
  };
  replace("{id}", id.text());
  replace("{revision_id}", revision.text());
  replace("{evidence_id}", id.text());
  replace("{link_id}", id.text());
  replace("{paper}", paper_of(pattern));
  return path;
}

/// What an answer says about rights. A request that is let through is not made well: it says nothing to do.
char letter(const http::Reply& reply, std::string_view pattern) {
  if (reply.status == 401 && reply.body.find("Không có liên kết này") != std::string::npos) return 'k';
  if (reply.status == 401) return reply.body.find("Cần đăng nhập") != std::string::npos ? '1' : '+';
  if (reply.status == 403) return '3';
  const bool is_about_the_record = reply.body.find("Không có mục này.") != std::string::npos;
  const bool names_a_part =
      pattern.find("evidence") != std::string_view::npos || pattern.find("{link_id}") != std::string_view::npos;
  if (reply.status == 404 && (is_about_the_record || !names_a_part)) {
    return pattern.starts_with("/api/v1/accounts") ? '+' : '4';
  }
  return '+';
}

char ask(RightsWorld& world, const http::Endpoint& endpoint, std::string_view who, bool of_small) {
  base::Id id = world.fresh_id();
  base::Id revision = id;
  const std::string_view rest = endpoint.pattern.starts_with("/api/v1/") ? endpoint.pattern.substr(8) : "";
  if (const auto kind = base::from_word<RecordKind>(rest.substr(0, rest.find('/')))) {
    id = world.record(*kind, of_small);
    revision = world.revision(id);
  }
  const std::string body = endpoint.body == http::Body::json ? "{}" : endpoint.body == http::Body::file ? "x" : "";
  return letter(world.send(who, std::string(endpoint.method), filled_in(endpoint.pattern, id, revision), body),
                endpoint.pattern);
}

TEST(Rights, of_every_endpoint_are_as_the_table_says) {
  RightsWorld world;
  std::map<std::string, std::string> expected;
  for (const Expected& line : kTable) expected[line.endpoint] = line.answers;
  for (const http::Endpoint& endpoint : endpoints()) {
    const std::string name = std::string(endpoint.method) + " " + std::string(endpoint.pattern);
    std::string found(1, ask(world, endpoint, "", false));
    for (const std::string& who : world.accounts()) {
      found += ' ';
      for (const bool of_small : {false, true}) {
        found += ask(world, endpoint, who, of_small);
        if (endpoint.pattern == "/api/v1/session" && endpoint.method == "DELETE") world.forget_tokens();
      }
    }
    ASSERT_EQ(expected.count(name), 1u) << name << " is not in the table; it answers " << found;
    EXPECT_EQ(found, expected[name]) << name;
    expected.erase(name);
  }
  for (const auto& [name, answers] : expected) ADD_FAILURE() << name << " is in the table, but no endpoint";
}

/// Who may create a record of a kind for the school, for the small school; as above, without nobody.
constexpr Expected kCreating[] = {
    {"units", "+3 33 33 33 ++ 33 33 33 33 ++"},         {"people", "+3 33 33 33 33 33 33 33 33 33"},
    {"dossiers", "+3 +3 33 33 33 33 33 33 33 33"},      {"nominations", "+3 +3 33 33 33 33 33 33 33 33"},
    {"decisions", "33 33 3+ +3 +3 33 33 33 33 33"},     {"regulations", "+3 +3 33 33 33 33 33 33 33 33"},
    {"confirmations", "33 33 33 33 +3 33 33 33 33 +3"}, {"movements", "33 33 33 33 ++ 33 33 33 33 33"},
    {"campaigns", "33 33 33 33 ++ 33 33 33 33 33"},     {"appraisals", "33 33 3+ +3 +3 33 33 33 33 33"},
    {"registrations", "+3 +3 33 33 33 33 33 33 33 33"}, {"councils", "+3 +3 33 33 33 33 33 33 33 33"},
    {"meetings", "+3 +3 33 33 33 33 33 33 33 33"},      {"publications", "+3 +3 33 33 33 33 33 33 33 33"},
    {"consultations", "33 33 33 +3 +3 33 33 33 33 33"}, {"complaints", "33 33 33 +3 +3 33 33 33 33 33"},
    {"exemplars", "+3 +3 33 33 33 33 33 33 33 33"},     {"clauses", "33 33 33 +3 +3 33 33 33 33 +3"},
};

TEST(Rights, to_create_records_are_as_the_table_says) {
  RightsWorld world;
  for (const Expected& line : kCreating) {
    const RecordKind kind = *base::from_word<RecordKind>(line.endpoint);
    std::string found;
    for (const std::string& who : world.accounts()) {
      if (!found.empty()) found += ' ';
      for (const bool of_small : {false, true}) {
        base::Value document = world.sample(kind, of_small);
        const auto role = base::from_word<Role>(std::string_view(who).substr(std::string_view("walk.").size()));
        if (kind == RecordKind::confirmations) document.set("who", std::string(base::display(*role)));
        if (kind == RecordKind::clauses) document.set("entered_by", std::string(base::display(*role)));
        const http::Reply reply = world.put(who, kind, document, world.fresh_id(), {});
        found += reply.status == 201 ? '+' : reply.status == 403 ? '3' : '?';
      }
    }
    EXPECT_EQ(found, line.answers) << line.endpoint;
  }
}

TEST(Rights, filter_lists_and_the_feed_as_they_do_single_records) {
  RightsWorld world;
  for (const std::string& who : world.accounts()) {
    std::set<std::string> fed;
    const base::Value feed = json(world.get(who, "/api/v1/changes"));
    for (const base::Value& change : *feed.find("changes")->items()) fed.insert(std::string(change.text_at("id")));
    for (const auto& kind : base::Names<RecordKind>::rows) {
      std::set<std::string> listed;
      const base::Value list = json(world.get(who, "/api/v1/" + std::string(kind.word) + "?limit=500"));
      if (const base::Value* items = list.find("items"))
        for (const base::Value& row : *items->items()) listed.insert(std::string(row.text_at("id")));
      for (const bool of_small : {false, true}) {
        const std::string id = world.record(kind.value, of_small).text();
        const bool readable = world.get(who, "/api/v1/" + std::string(kind.word) + "/" + id).status == 200;
        EXPECT_EQ(listed.count(id) == 1, readable) << who << " " << kind.word;
        EXPECT_EQ(fed.count(id) == 1, readable && !records::is_fetched_when_asked(kind.value))
            << who << " " << kind.word;
      }
    }
  }
}

TEST(Rights, end_with_the_period_of_the_role) {
  RightsWorld world;
  const store::NewAccount account{world.fresh_id(),
                                  "walk.past",
                                  "Đã chuyển công tác",
                                  "none",
                                  {{"unit_officer", demo::school_id(), {base::day(2024, 9, 1), demo::kDemoDay}}},
                                  false};
  ASSERT_TRUE(world.program()
                  .store()
                  .write([&](store::Connection& c) {
                    return store::create_account(c, account, {std::nullopt, 1});
                  })
                  .ok());
  EXPECT_EQ(world.get("walk.past", "/api/v1/dossiers/" + demo::school_dossier_id().text()).status, 404);
  EXPECT_TRUE(json(world.get("walk.past", "/api/v1/changes")).find("changes")->items()->empty());
}

TEST(Rights, wait_for_the_change_of_a_temporary_password) {
  RightsWorld world;
  const store::NewAccount account{world.fresh_id(),
                                  "walk.new",
                                  "Người mới",
                                  "none",
                                  {{"administrator", demo::so_id(), {base::day(2024, 9, 1), std::nullopt}}},
                                  true};
  ASSERT_TRUE(world.program()
                  .store()
                  .write([&](store::Connection& c) {
                    return store::create_account(c, account, {std::nullopt, 1});
                  })
                  .ok());
  for (const http::Endpoint& endpoint : endpoints()) {
    const auto kind = endpoint.access.kind;
    if (kind == http::Access::Kind::anyone || kind == http::Access::Kind::link_holder) continue;
    if (endpoint.method == "DELETE") continue;
    const std::string body = endpoint.body == http::Body::json ? "{}" : endpoint.body == http::Body::file ? "x" : "";
    const auto reply = world.send("walk.new", std::string(endpoint.method),
                                  filled_in(endpoint.pattern, demo::school_id(), demo::school_id()), body);
    const bool is_own = endpoint.pattern.starts_with("/api/v1/session");
    EXPECT_EQ(reply.status == 403, !is_own) << endpoint.method << " " << endpoint.pattern << " " << reply.status;
  }
}

}  // namespace
}  // namespace tdkt::resources

#include "server/resources/records.h"

#include <algorithm>
#include <charconv>
#include <deque>

#include "server/http/conditional.h"
#include "server/http/paging.h"
#include "server/resources/body.h"
#include "server/resources/envelope.h"
#include "server/resources/permissions.h"
#include "server/resources/saving.h"
#include "server/resources/services.h"
#include "server/store/record_lists.h"
#include "shared/records/kinds.h"
#include "shared/workflow/states.h"

namespace tdkt::resources {
namespace {

using base::Value;
using records::RecordKind;

constexpr std::string_view kPrefix = "/api/v1/";

base::Problem nowhere() { return {base::ProblemCode::not_found, "Không có mục này.", {}}; }

base::Result<http::Reply> read_record(const http::Request& request, http::Session& session) {
  TDKT_TRY(id, request.id("id"));
  TDKT_TRY(connection, reading(session));
  TDKT_TRY(record, store::record_view(*connection, id));
  if (!record) return nowhere();
  // The tag names the content; the standing moves without it, so its place in the feed is part of what is compared.
  const std::string tag = http::etag(record->revision_id);
  const bool has_moved = has_states(record->row.kind) && record->row.updated_at != record->saved_at;
  if (!has_moved && http::holds_already(request, tag)) return http::not_modified(tag);
  TDKT_TRY(text, envelope(*connection, *record));
  note_view(session, record->row.kind, id);
  http::Reply reply = http::ok_json(std::move(text));
  reply.with("ETag", tag);
  return reply;
}

/// A page goes on after a place in the order, not after a record: that one may have moved since by another name.
std::string cursor_after(const store::RecordRow& row) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const char c : row.sort_key) {
    const auto byte = static_cast<unsigned char>(c);
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out + "." + row.record_id.text();
}

std::optional<std::string> bytes_of(std::string_view hex) {
  if (hex.size() % 2 != 0) return std::nullopt;
  std::string out;
  for (size_t i = 0; i < hex.size(); i += 2) {
    uint8_t byte = 0;
    const auto [stopped, error] = std::from_chars(hex.data() + i, hex.data() + i + 2, byte, 16);
    if (error != std::errc{} || stopped != hex.data() + i + 2) return std::nullopt;
    out += static_cast<char>(byte);
  }
  return out;
}

base::Status read_cursor(const http::Request& request, store::ListQuery& query) {
  const auto cursor = request.query_value("cursor");
  if (!cursor) return base::Done{};
  const size_t dot = cursor->rfind('.');
  const auto key = dot == std::string_view::npos ? std::nullopt : bytes_of(cursor->substr(0, dot));
  const auto id = key ? base::Id::parse(cursor->substr(dot + 1)) : std::nullopt;
  if (!id) return wrong_at("cursor", "Vị trí trang không đọc được. Dùng nguyên địa chỉ ở Link của trang trước.");
  query.after_key = *key;
  query.after_id = *id;
  return base::Done{};
}

base::Result<std::string> state_in(const http::Request& request) {
  const std::string_view given = request.query_value("state").value_or("");
  if (!given.empty() && !base::from_word<workflow::State>(given))
    return wrong_at("state", "Không có trạng thái “" + std::string(given) + "”.");
  return std::string(given);
}

base::Result<http::Reply> list_records(const http::Request& request, http::Session& session) {
  TDKT_TRY(limit, request.query_number("limit", 20, 1, http::kPageMost));
  store::ListQuery query;
  query.kind = kind_in(request);
  query.limit = limit + 1;
  TDKT_TRY(state, state_in(request));
  query.state = state;
  TDKT_TRY(school_year, school_year_of(request));
  query.school_year = school_year;
  query.words = request.query_value("q").value_or("");
  TDKT_TRY(connection, reading(session));
  TDKT_CHECK(read_cursor(request, query));
  TDKT_TRY(reach, readable(*connection, *session.account(), *base::from_word<RecordKind>(query.kind), request.today));
  query.all_units = reach.everything;
  query.unit_ids = reach.units;
  query.holder_ids = reach.holders;
  if (const auto wanted = request.query_value("unit_id")) {
    const auto unit = base::Id::parse(*wanted);
    if (!unit) return wrong_at("unit_id", "unit_id cần là một mã định danh (UUID).");
    const bool may = reach.everything || std::binary_search(reach.units.begin(), reach.units.end(), *unit);
    query.all_units = false;
    query.unit_ids = may ? std::vector<base::Id>{*unit} : std::vector<base::Id>{};
    query.held_of = *unit;
  }
  TDKT_TRY(found, store::list(*connection, query));
  const bool more = static_cast<int64_t>(found.size()) > limit;
  if (more) found.pop_back();
  Value body = Value::object();
  Value& items = body.set("items", Value::array());
  for (const store::RecordView& record : found) {
    note_view(session, record.row.kind, record.row.record_id);
    items.push(line_of_list(record));
  }
  const std::string next = more ? cursor_after(found.back().row) : std::string();
  if (more) body.set("next", next);
  http::Reply reply = http::ok(body);
  http::link_next(reply, request, next);
  return reply;
}

base::Result<http::Reply> list_revisions(const http::Request& request, http::Session& session) {
  TDKT_TRY(id, request.id("id"));
  TDKT_TRY(connection, reading(session));
  TDKT_TRY(revisions, store::revision_lines(*connection, id));
  Value body = Value::object();
  Value& items = body.set("items", Value::array());
  for (const store::RevisionLine& revision : revisions) {
    Value& row = items.push(Value::object());
    row.set("revision_id", revision.revision_id.text());
    if (revision.base_revision_id) row.set("base_revision_id", revision.base_revision_id->text());
    row.set("saved_at", instant_text(revision.saved_at));
    row.set("saved_by", revision.saved_by);
  }
  return http::ok(body);
}

base::Result<http::Reply> read_revision(const http::Request& request, http::Session& session) {
  TDKT_TRY(id, request.id("id"));
  TDKT_TRY(revision_id, request.id("revision_id"));
  TDKT_TRY(connection, reading(session));
  TDKT_TRY(record, store::record_view(*connection, id, revision_id));
  if (!record) return nowhere();
  TDKT_TRY(text, envelope(*connection, *record));
  note_view(session, record->row.kind, id);
  return http::ok_json(std::move(text));
}

/// Text that lives as long as the program: rows of the table only look at theirs.
std::string_view kept(std::string text) {
  static std::deque<std::string> texts;
  return texts.emplace_back(std::move(text));
}

}  // namespace

std::string_view kind_in(const http::Request& request) {
  const std::string_view rest = std::string_view(request.path).substr(kPrefix.size());
  return rest.substr(0, rest.find('/'));
}

std::vector<http::Endpoint> record_endpoints() {
  using http::Body;
  using http::Effect;
  std::vector<http::Endpoint> rows;
  for (const auto& kind : base::Names<RecordKind>::rows) {
    const std::string word(kind.word);
    const std::string name(kind.display);
    const std::string_view all = kept(std::string(kPrefix) + word);
    const std::string_view one = kept(std::string(all) + "/{id}");
    const std::string_view history = kept(std::string(one) + "/revisions");
    const std::string_view then = kept(std::string(history) + "/{revision_id}");
    const http::Access may_read = http::permission(kept("read " + word));
    const http::Access may_write = http::permission(kept("write " + word));
    const std::string_view document = kept("envelope_of_" + word);
    rows.push_back(
        {"GET", all, may_read, Effect::read, Body::none, list_records, kept(name + ": danh sách"), "", "list"});
    rows.push_back(
        {"GET", one, may_read, Effect::read, Body::none, read_record, kept(name + ": đọc một mục"), "", document});
    rows.push_back({"PUT", one, may_write, Effect::write, Body::json, save_record,
                    kept(name + ": tạo hoặc lưu một mục"), kept("save_of_" + word), "saved"});
    rows.push_back({"GET", history, may_read, Effect::read, Body::none, list_revisions, kept(name + ": các lần lưu"),
                    "", "revisions"});
    rows.push_back(
        {"GET", then, may_read, Effect::read, Body::none, read_revision, kept(name + ": một lần lưu"), "", document});
  }
  return rows;
}

}  // namespace tdkt::resources

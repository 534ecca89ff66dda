#include "client/app/files.h"

#include <algorithm>

#include "client/app/editing.h"
#include "client/app/outbox.h"
#include "client/app/session.h"
#include "client/app/timers.h"
#include "shared/base/media_type.h"
#include "shared/base/text.h"
#include "shared/records/place.h"
#include "shared/wire/json.h"

namespace tdkt::app {
namespace {

using base::Value;

/// A file in the store: one line of JSON that says whose it is, then the bytes.
std::string packed(const base::Id& record, std::string_view media_type, std::string_view bytes) {
  Value head = Value::object();
  head.set("record", record.text());
  head.set("media_type", media_type);
  return wire::write_json(head) + "\n" + std::string(bytes);
}

struct Unpacked {
  base::Id record;
  std::string media_type;
  std::string_view bytes;
};

std::optional<Unpacked> unpacked(std::string_view text) {
  const size_t line = text.find('\n');
  if (line == std::string_view::npos) return std::nullopt;
  const auto head = wire::read_json(text.substr(0, line));
  const auto record = head.ok() ? base::Id::parse(head->text_at("record")) : std::nullopt;
  if (!record) return std::nullopt;
  return Unpacked{*record, std::string(head->text_at("media_type")), text.substr(line + 1)};
}

std::string collection_path(const Model& model, const base::Id& record, const base::Id& evidence) {
  const auto entry = model.entries.find(record);
  const auto kind = entry == model.entries.end() ? records::RecordKind::nominations : entry->second.kind;
  return "/api/v1/" + std::string(base::word(kind)) + "/" + record.text() + "/evidence/" + evidence.text();
}

FileToSend* file_of(Model& model, const base::Id& evidence) {
  const auto file =
      std::find_if(model.files.begin(), model.files.end(), [&](const FileToSend& f) { return f.evidence == evidence; });
  return file == model.files.end() ? nullptr : &*file;
}

void forget_file(Model& model, const base::Id& evidence, Effects& effects) {
  model.files.erase(std::remove_if(model.files.begin(), model.files.end(),
                                   [&](const FileToSend& f) { return f.evidence == evidence; }),
                    model.files.end());
  effects.push_back(WriteStore{new_request(model, WritingStore{}), {{"files", evidence.text(), std::nullopt}}});
}

/// The record on screen that shows its list of evidence.
const Entry* shown_with_evidence(const Model& model) {
  const Route& route = model.route;
  const bool signed_copies = route.screen == Screen::dossier && route.narrowing.find("phan=bien-ban") == 0;
  const base::Id& record = signed_copies ? route.id : route.screen == Screen::nomination ? route.second : base::Id();
  const auto entry = model.entries.find(record);
  return entry != model.entries.end() && may_write(model, entry->second) ? &entry->second : nullptr;
}

bool is_accepted(std::string_view name) {
  const size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return false;
  const std::string ending = base::lower(name.substr(dot)) + ",";
  return (std::string(kAccepted) + ",").find(ending) != std::string::npos;
}

/// Why a file is not taken, and what would do; "" when it is.
std::string refusal_of(const FileChosen& file) {
  const std::string named = "“" + file.name + "”";
  if (!is_accepted(file.name)) {
    const std::string lower = base::lower(file.name);
    const bool from_iphone = lower.find(".heic") != std::string::npos || lower.find(".heif") != std::string::npos;
    return "Chưa đính kèm " + named + ": chỉ nhận PDF, ảnh PNG hoặc JPG, tệp Word, Excel." +
           (from_iphone ? " Đây là ảnh HEIC của iPhone: lưu lại thành JPG rồi chọn lại." : "");
  }
  if (file.bytes.size() > kLargestFile)
    return "Tệp " + named + " lớn hơn 20 MB. Nén hoặc chụp lại nhỏ hơn rồi chọn lại.";
  if (file.bytes.empty()) return "Tệp " + named + " trống, hoặc máy không đọc được. Mở thử tệp rồi chọn lại.";
  if (!base::media_type_of(file.bytes))
    return "Chưa đính kèm " + named + ": bên trong không phải dạng tệp mà tên nói. " +
           std::string(base::kMediaTypesTaken);
  return {};
}

}  // namespace

void choose_file(Model& model, const ChooseFile& wanted, Effects& effects) {
  // By their media types as well: a phone then offers its camera.
  effects.push_back(PickFile{new_request(model, PickingFile{wanted.record, wanted.place}),
                             std::string(kAccepted) + ",image/jpeg,image/png"});
}

void file_chosen(Model& model, const PickingFile& where, const FileChosen& file, Effects& effects) {
  if (const std::string why = refusal_of(file); !why.empty()) return tell(model, Notice::Tone::must_fix, why, effects);
  const std::string media_type(*base::media_type_of(file.bytes));
  // `place` is a row of evidence that exists, or the list, to which a new row is added.
  const auto way = records::steps(where.place);
  const auto existing = way.empty() ? std::nullopt : base::Id::parse(way.back());
  const base::Id evidence = existing ? *existing : model.ids.next(model.now);
  const std::string row = existing ? where.place : records::below(where.place, evidence.text());
  if (!existing) {
    Value fresh = Value::object();
    fresh.set("id", evidence.text());
    fresh.set("kind", "other");
    apply(model, {{where.record, row, fresh}}, effects);
  }
  apply(model,
        {{where.record, row + "/file_name", file.name},
         {where.record, row + "/media_type", media_type},
         {where.record, row + "/byte_count", static_cast<int64_t>(file.bytes.size())},
         {where.record, row + "/sha256", Value()}},
        effects);
  model.refused_files.erase(evidence);
  model.files.push_back({where.record, evidence, media_type, 0});
  effects.push_back(WriteStore{new_request(model, WritingStore{}),
                               {{"files", evidence.text(), packed(where.record, media_type, file.bytes)}}});
  wake(model, kSendTimer, 500, effects);
}

void file_dropped(Model& model, const FileChosen& file, Effects& effects) {
  const Entry* entry = shown_with_evidence(model);
  if (!entry)
    return tell(model, Notice::Tone::look_again,
                "Trang này không nhận tệp. Mở trường hợp cần kèm “" + file.name + "” rồi thả hoặc dán lại.", effects);
  const size_t before = model.files.size();
  file_chosen(model, {entry->id, "/evidence"}, file, effects);
  if (model.files.size() > before) tell(model, Notice::Tone::fine, "Đã đính kèm “" + file.name + "”.", effects);
}

void files_answered(Model& model, const StoreAnswered& answer, Effects& effects) {
  // What the tab that sends has sent is gone from the store.
  if (!model.leader && answer.error.empty() && !has_errand<WritingStore>(model))
    std::erase_if(model.files, [&](const FileToSend& file) {
      return std::none_of(answer.entries.begin(), answer.entries.end(),
                          [&](const auto& kept) { return kept.first == file.evidence.text(); });
    });
  for (const auto& [key, value] : answer.entries) {
    const auto evidence = base::Id::parse(key);
    const auto file = unpacked(value);
    if (evidence && file && !file_of(model, *evidence) && model.entries.count(file->record) > 0)
      model.files.push_back({file->record, *evidence, file->media_type, 0});
  }
  send_due(model, effects, false);
}

void send_files(Model& model, Effects& effects) {
  constexpr std::ptrdiff_t kAtOnce = 2;
  std::ptrdiff_t running =
      std::count_if(model.files.begin(), model.files.end(), [](const FileToSend& f) { return f.request != 0; });
  for (FileToSend& file : model.files) {
    const auto entry = model.entries.find(file.record);
    // The record goes first: the server takes a file only for a row it knows.
    const bool known = entry != model.entries.end() && entry->second.save_state() == SaveState::saved;
    if (file.request != 0 || !known || running >= kAtOnce) continue;
    file.request = new_request(model, ReadingFile{file.evidence, false});
    effects.push_back(ReadStore{file.request, "files", file.evidence.text()});
    ++running;
  }
}

void file_read(Model& model, const ReadingFile& what, const StoreAnswered& answer, Effects& effects) {
  const auto stored = answer.entries.empty() ? std::nullopt : unpacked(answer.entries.front().second);
  if (what.to_show) {
    if (stored) effects.push_back(ShowBytes{stored->media_type, std::string(stored->bytes)});
    return;
  }
  FileToSend* file = file_of(model, what.evidence);
  if (!file) return;
  file->request = 0;
  if (!stored) {
    tell(model, Notice::Tone::must_fix, "Không còn đọc được tệp đã chọn trên máy này. Xin chọn lại tệp.", effects);
    return forget_file(model, what.evidence, effects);
  }
  if (!may_send(model)) return;
  file->request = new_request(model, SendingFile{what.evidence});
  effects.push_back(
      Http{file->request,
           "PUT",
           collection_path(model, stored->record, what.evidence),
           {{"content-type", stored->media_type.empty() ? "application/octet-stream" : stored->media_type}},
           std::string(stored->bytes)});
}

void file_answered(Model& model, const base::Id& evidence, const HttpAnswered& answer, Effects& effects) {
  FileToSend* file = file_of(model, evidence);
  if (!file || file->request != answer.request) return;
  file->request = 0;
  if (answer.status == 401) return session_ended(model, effects);
  if (answer.status == 0 || answer.status == 429 || answer.status >= 500) return back_off(model, effects);
  const base::Id record = file->record;
  const std::string place = "/evidence/" + evidence.text();
  const auto entry = model.entries.find(record);
  if (answer.status == 200 || answer.status == 201) {
    const auto body = wire::read_json(answer.body);
    if (body.ok() && entry != model.entries.end() && records::at(entry->second.document, place))
      apply(model, {{record, place + "/sha256", std::string(body->text_at("sha256"))}}, effects);
  } else {
    const Value* row = entry == model.entries.end() ? nullptr : records::at(entry->second.document, place);
    const std::string named = row ? " “" + std::string(row->text_at("file_name")) + "”" : std::string();
    const std::string why = problem_of(answer).detail;
    model.refused_files[evidence] = why;
    tell(model, Notice::Tone::must_fix, "Máy chủ chưa nhận tệp" + named + ": " + why, effects);
  }
  forget_file(model, evidence, effects);
  send_due(model, effects, false);
}

void forget_files_without_row(Model& model, const base::Id& record, Effects& effects) {
  const auto entry = model.entries.find(record);
  std::vector<base::Id> without_row;
  for (const FileToSend& file : model.files)
    if (file.record == record &&
        (entry == model.entries.end() || !records::at(entry->second.document, "/evidence/" + file.evidence.text())))
      without_row.push_back(file.evidence);
  for (const base::Id& evidence : without_row) forget_file(model, evidence, effects);
}

void show_file(Model& model, const ShowFile& wanted, Effects& effects) {
  if (file_of(model, wanted.evidence)) {
    effects.push_back(
        ReadStore{new_request(model, ReadingFile{wanted.evidence, true}), "files", wanted.evidence.text()});
    return;
  }
  effects.push_back(Http{new_request(model, FetchingFile{wanted.record, wanted.evidence}),
                         "GET",
                         collection_path(model, wanted.record, wanted.evidence),
                         {},
                         ""});
}

void file_fetched(Model& model, const FetchingFile& what, const HttpAnswered& answer, Effects& effects) {
  if (answer.status != 200)
    return tell(model, Notice::Tone::look_again,
                answer.status == 0 ? "Đang không có mạng nên chưa mở được tệp này." : problem_of(answer).detail,
                effects);
  std::string media_type = "application/octet-stream";
  if (const auto entry = model.entries.find(what.record); entry != model.entries.end())
    if (const Value* row = records::at(entry->second.document, "/evidence/" + what.evidence.text()))
      media_type = row->text_at("media_type");
  effects.push_back(ShowBytes{media_type, answer.body});
}

}  // namespace tdkt::app

#include "client/screens/evidence_list.h"

#include <algorithm>

#include "client/screens/words.h"

namespace tdkt::screens {
namespace {

using namespace widgets;

struct FileState {
  std::string text;
  Tone tone;
};

FileState state_of(const app::Model& model, const records::Evidence& evidence) {
  const bool waits = std::any_of(model.files.begin(), model.files.end(),
                                 [&](const app::FileToSend& file) { return file.evidence == evidence.id; });
  if (waits) return {model.online ? "Đang chờ gửi" : "Chỉ có trên máy này", Tone::not_yet};
  if (model.refused_files.count(evidence.id) > 0) return {"Máy chủ chưa nhận", Tone::must_fix};
  if (!evidence.sha256.empty()) return {"Đã lưu ở máy chủ", Tone::fine};
  if (!evidence.file_name.empty()) return {"Tệp chưa lên máy chủ", Tone::look_again};
  return {"Chưa có tệp", Tone::not_yet};
}

void draw_file(Ui& ui, const app::Model& model, RecordForm& form, const records::Evidence& evidence,
               const std::string& place, Dispatch& dispatch) {
  const FileState state = state_of(model, evidence);
  {
    Row row(ui, {.gap = kGapS, .height = 32});
    chip(ui, state.text, state.tone);
    if (!evidence.file_name.empty()) {
      const std::string size = evidence.byte_count ? " (" + size_text(*evidence.byte_count) + ")" : std::string();
      if (link(ui, place + "/open", evidence.file_name + size)) dispatch(app::ShowFile{form.record(), evidence.id});
    }
  }
  if (!form.may_write()) return;
  if (const auto why = model.refused_files.find(evidence.id); why != model.refused_files.end())
    notice(ui, why->second, Tone::must_fix);
  Row row(ui, {.gap = kGapXs});
  const std::string_view label = evidence.file_name.empty() ? "Chọn tệp" : "Thay tệp khác";
  if (button(ui, place + "/choose", label, {.icon = Icon::paperclip, .description = evidence.title}))
    dispatch(app::ChooseFile{form.record(), place});
  if (button(ui, place + "/remove", "Bỏ giấy tờ này",
             {.kind = ButtonKind::quiet, .icon = Icon::trash, .description = evidence.title}))
    form.set(place, base::Value());
}

}  // namespace

void draw_evidence_list(Ui& ui, const app::Model& model, RecordForm& form,
                        const std::vector<records::Evidence>& evidence, std::string_view attach, Dispatch& dispatch) {
  for (const auto& one : evidence) {
    const std::string place = "/evidence/" + one.id.text();
    Card card(ui);
    {
      Columns columns(ui, {2, 3});
      form.choice<records::EvidenceKind>(place + "/kind", "Loại giấy tờ");
      columns.next();
      form.text(place + "/title", "Tên, số của giấy tờ", {.placeholder = "Giấy chứng nhận sáng kiến số 12/GCN"});
    }
    draw_file(ui, model, form, one, place, dispatch);
    form.findings(place);
  }
  if (evidence.empty() && !form.may_write()) hint(ui, "Không có giấy tờ nào kèm theo.");
  form.findings("/evidence");
  if (!form.may_write()) return;
  Row row(ui);
  if (button(ui, "/evidence", attach, {.icon = Icon::paperclip})) dispatch(app::ChooseFile{form.record(), "/evidence"});
}

}  // namespace tdkt::screens

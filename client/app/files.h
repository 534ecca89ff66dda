#pragma once

#include "client/app/effect.h"
#include "client/app/model.h"

namespace tdkt::app {

/// Evidence: a file is kept on this machine first, then sent to PUT …/evidence/{id}; the row in the record says what
/// it is, and its `sha256` is filled in when the server has it.
inline constexpr size_t kLargestFile = 20 << 20;  // bytes
inline constexpr std::string_view kAccepted = ".pdf,.png,.jpg,.jpeg,.doc,.docx,.xls,.xlsx,.odt";

void choose_file(Model& model, const ChooseFile& wanted, Effects& effects);
void file_chosen(Model& model, const PickingFile& where, const FileChosen& file, Effects& effects);
/// Dropped on the page, or pasted: it becomes evidence of what is on screen, or a sentence says where it would.
void file_dropped(Model& model, const FileChosen& file, Effects& effects);

/// At the start: the files that are still to be sent.
void files_answered(Model& model, const StoreAnswered& answer, Effects& effects);
void send_files(Model& model, Effects& effects);
/// The bytes came from this machine's store: send or show them.
void file_read(Model& model, const ReadingFile& what, const StoreAnswered& answer, Effects& effects);
void file_answered(Model& model, const base::Id& evidence, const HttpAnswered& answer, Effects& effects);

/// Files of a record that has no row for them any more, or that is gone.
void forget_files_without_row(Model& model, const base::Id& record, Effects& effects);

void show_file(Model& model, const ShowFile& wanted, Effects& effects);
void file_fetched(Model& model, const FetchingFile& what, const HttpAnswered& answer, Effects& effects);

}  // namespace tdkt::app

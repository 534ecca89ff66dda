#pragma once

#include "client/app/effect.h"
#include "client/app/model.h"

namespace tdkt::app {

// This machine's store: "session" holds who is signed in and the cursor, "records" one entry per record under
// "<account>/<record>", "files" the bytes of evidence under "<evidence>", "acts" what was asked for under
// "<account>/<act>" (kept_acts.h).

/// At the start: who was signed in here, then that account's records and files.
void read_device(Model& model, Effects& effects);
void read_records(Model& model, Effects& effects);
void device_answered(Model& model, const StoreAnswered& answer, Effects& effects);
void records_answered(Model& model, const StoreAnswered& answer, Effects& effects);

enum class Page { stays, ends };
/// Writes what changed since the last write, in one transaction; the next waits for this one. A record that another tab
/// has written since this one knew it is not written over: the answer brings it, and both are joined. A page that ends
/// waits for nothing.
void save_device(Model& model, Effects& effects, Page page = Page::stays);
void written(Model& model, const WritingStore& what, const StoreAnswered& answer, Effects& effects);
void save_session(Model& model, Effects& effects);
/// Where the person wants the new version: the page loads anew as soon as nothing would be lost.
void use_new_version_when_kept(Model& model, Effects& effects);

/// Another tab wrote to the store: takes over what it changed in records of which this tab has nothing to write.
void other_tab_wrote(Model& model, Effects& effects);

/// Removes this account's records from the store. Only when nothing unsent is among them.
void clear_device(Model& model, Effects& effects);
/// Forgets records in memory (another account, or signing out).
void forget_records(Model& model);

}  // namespace tdkt::app

#pragma once

#include <string>

#include "server/store/attachments.h"
#include "server/store/passwords.h"
#include "server/store/store.h"

namespace tdkt::resources {

/// Fills an empty database with the demonstration: its records with their one file, and its accounts, all with one
/// password that need not be changed.
base::Status load_demo(store::Store& store, store::Passwords& passwords, const store::AttachmentFolder& attachments,
                       const std::string& password, int64_t now);

/// Whether a database was filled so.
base::Result<bool> is_demo(store::Connection& connection);

/// Makes the record of the Sở in an empty database, for the first accounts to belong to. Gives its id.
base::Result<base::Id> make_so(store::Store& store, const std::string& name, int64_t now);

}  // namespace tdkt::resources

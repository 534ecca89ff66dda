#pragma once

#include <string>
#include <vector>

#include "client/app/entry.h"
#include "client/screens/screen.h"

namespace tdkt::screens {

// Who appraises which case: an account named in its appraisal, given by those who hold it.

/// Whose cases a list shows: everyone's, one's own, nobody's yet, or those of one colleague.
struct Appraiser {
  enum class Whose { anyone, mine, nobody, named } whose = Whose::anyone;
  app::Colleague colleague = {};
};

/// "" while nobody is to appraise it.
std::string appraiser_of(const app::Model& model, const app::Entry& nomination);
bool fits(const app::Model& model, const app::Entry& nomination, const Appraiser& wanted);

/// An address may name anybody: whom one does not know is nobody to look for.
void keep_known(const app::Model& model, Appraiser& wanted);
/// Chooses whose cases are shown.
void draw_appraiser_filter(widgets::Ui& ui, const app::Model& model, Appraiser& wanted);

void narrow_appraiser(Appraiser& wanted, app::Narrowing& narrowing);

/// Gives these to somebody; those that this person may not give stay as they are.
void draw_assignment(widgets::Ui& ui, const app::Model& model, const std::vector<const app::Entry*>& nominations,
                     Dispatch& dispatch);

}  // namespace tdkt::screens

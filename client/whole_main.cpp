#include "client/paper_frame.h"
#include "client/screens/screens.h"
#include "client/start.h"

// The whole program.
int main() { return tdkt::start({tdkt::screens::further_screens(), tdkt::lay_paper}); }

#include "client/screens/screens.h"
#include "client/start.h"

// The program of the Sở: that of schools, and the Sở's own screens.
int main() { return tdkt::start(tdkt::screens::office_screens()); }

#include "client/start.h"

// The program of schools.
int main() { return tdkt::start({}); }

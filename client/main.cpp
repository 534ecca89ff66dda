#include "client/start.h"

// The first program: what it takes to draft and send.
int main() { return tdkt::start({}); }

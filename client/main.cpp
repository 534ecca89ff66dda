#include "client/program.h"
#include "client/start.h"

int main() {
  static tdkt::program::Program program;
  return tdkt::start(program);
}

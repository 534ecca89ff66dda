#include "client/sign_in_program.h"
#include "client/start.h"

int main() {
  static tdkt::program::SignInProgram program;
  return tdkt::start(program);
}

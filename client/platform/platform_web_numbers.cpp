#include <cstring>

// The wire carries no fractions: shared/wire refuses each as it is spelt and never looks at its value. So the C
// library's exact reader of fractions, with its arithmetic of 128 bits, need not travel to the page; cmake/wasm.cmake
// sends the JSON library's calls here.

extern "C" double __wrap_strtod(const char* text,
                                char** end) {  // NOLINT(bugprone-reserved-identifier): the linker's name
  if (end) *end = const_cast<char*>(text + std::strspn(text, "+-.0123456789eE"));
  return 0;
}

# Warnings of our own targets; third-party sources are system includes and stay quiet.
set(TDKT_WARNINGS
    -Werror
    -Wall
    -Wextra
    -Wpedantic
    -Wshadow
    -Wconversion
    -Wold-style-cast
    -Wcast-align
    -Wcast-qual
    -Wnon-virtual-dtor
    -Woverloaded-virtual
    -Wformat=2
    -Wimplicit-fallthrough
    # Indices into spans and strings are converted all day; -Wconversion keeps what loses bits.
    -Wno-sign-conversion
    # Designated initialisers name what they set and leave the rest to the defaults of the type.
    -Wno-missing-field-initializers)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports these falsely inside std::string and under sanitizers (GCC bugs 105651, 105329).
  list(APPEND TDKT_WARNINGS -Wno-restrict -Wno-maybe-uninitialized -Wno-array-bounds -Wno-stringop-overflow
       -Wno-stringop-overread)
endif()
if(EMSCRIPTEN)
  # EM_JS and EM_ASM are macros that lean on these extensions of clang.
  list(APPEND TDKT_WARNINGS -Wno-gnu-zero-variadic-macro-arguments -Wno-dollar-in-identifier-extension)
endif()

# What nearly every source includes is read by the compiler once, not five hundred times (docs/adr/0024). A source
# names what it uses all the same: script/check reads the changed ones without any of this.

set(TDKT_OFTEN_INCLUDED <algorithm> <array> <cstdint> <cstdio> <functional> <map> <memory> <optional> <set> <span>
                        <string> <string_view> <utility> <variant> <vector>)

if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
  # As CMake has it, less a path that would keep one clone's objects from serving another.
  set(CMAKE_CXX_COMPILE_OPTIONS_USE_PCH -Xclang -include-pch -Xclang <PCH_FILE>)
endif()

# tdkt_precompile(<target> <header>...)
function(tdkt_precompile target)
  target_precompile_headers(${target} PRIVATE ${ARGN})
  # ccache takes the word of the .sum for what the compiled headers hold: their text, in whichever folder they lie.
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}.dir)
  list(TRANSFORM ARGN PREPEND "#include " OUTPUT_VARIABLE includes)
  list(JOIN includes "\n" includes)
  file(WRITE ${folder}/precompiled.cpp "${includes}\n")
  execute_process(COMMAND ${CMAKE_CXX_COMPILER} -std=c++20 -isystem ${googletest_SOURCE_DIR}/googletest/include -E -P
                          ${folder}/precompiled.cpp
                  OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
  string(SHA256 sum "${text}")
  file(WRITE ${folder}/cmake_pch.hxx.pch.sum ${sum})
endfunction()

# tdkt_precompile_as(<owner> <target> HEADERS <header>... [FROM <library>]): the headers as compiled for <owner>, which
# is a target of nothing else. Targets that share one have the same flags.
function(tdkt_precompile_as owner target)
  cmake_parse_arguments(arg "" "FROM" "HEADERS" ${ARGN})
  if(NOT TARGET ${owner})
    file(WRITE ${CMAKE_BINARY_DIR}/${owner}.cpp "")
    add_library(${owner} OBJECT EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/${owner}.cpp)
    get_target_property(options ${target} COMPILE_OPTIONS)
    target_compile_options(${owner} PRIVATE ${options})
    target_link_libraries(${owner} PRIVATE ${arg_FROM})
    tdkt_precompile(${owner} ${arg_HEADERS})
  endif()
  target_precompile_headers(${target} REUSE_FROM ${owner})
endfunction()

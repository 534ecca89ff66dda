# Toolchain of the preset `wasm`: Emscripten, from $EMSCRIPTEN_ROOT or as Debian packages it.

if(NOT EMSCRIPTEN_ROOT)
  if(DEFINED ENV{EMSCRIPTEN_ROOT})
    set(EMSCRIPTEN_ROOT $ENV{EMSCRIPTEN_ROOT})
  else()
    set(EMSCRIPTEN_ROOT /usr/share/emscripten)
  endif()
endif()
include(${EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake)

# Debian keeps acorn, which em++ needs at link time, where only Debian's own node looks for it.
set(ENV{NODE_PATH} /usr/share/nodejs)
set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")

# For size, and optimised once more where everything is linked: what one program never asks for falls away. Of itself em++
# takes -Oz for an order to inline nothing, not even what is shorter than its call.
set(TDKT_SMALLEST -Oz -flto -sINLINING_LIMIT=0)
# For speed; the link below still drops what nothing asks for.
set(TDKT_QUICKEST -O2 -flto)

# For node: one file with the machine's own file system, so that `node x.js FILE` works with any node. What is only run
# for a moment is not optimised again.
function(tdkt_link_for_node target)
  cmake_parse_arguments(arg "BRIEFLY_RUN" "" "" ${ARGN})
  target_link_options(${target} PRIVATE -sNODERAWFS=1 -sSINGLE_FILE=1 -sEXIT_RUNTIME=1 -sENVIRONMENT=node
                      -sALLOW_MEMORY_GROWTH=1)
  if(arg_BRIEFLY_RUN)
    target_link_options(${target} PRIVATE -O1)
  endif()
endfunction()

# For the page: WebGL2, no file system, nothing that a strict content security policy refuses. The JavaScript of
# client/platform/*.js is linked in as libraries. SMALLEST: looked through once more for the last kilobytes, which takes
# longer than all the rest of the link.
function(tdkt_link_for_web target)
  cmake_parse_arguments(arg "SMALLEST" "" "" ${ARGN})
  target_link_options(${target} PRIVATE -Oz -sENVIRONMENT=web -sFILESYSTEM=0 -sALLOW_MEMORY_GROWTH=1 -sMIN_WEBGL_VERSION=2
                      -sMAX_WEBGL_VERSION=2 -sDYNAMIC_EXECUTION=0 -sMALLOC=emmalloc -Wl,--wrap=strtod)
  if(arg_SMALLEST)
    target_link_options(${target} PRIVATE -sBINARYEN_EXTRA_PASSES=--merge-similar-functions,-Oz,--converge)
  endif()
  file(GLOB scripts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/client/platform/*.js)
  foreach(script ${scripts})
    target_link_options(${target} PRIVATE "SHELL:--js-library ${script}")
    set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${script})
  endforeach()
endfunction()

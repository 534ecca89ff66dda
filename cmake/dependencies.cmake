# Everything that is not ours. Dear ImGui and cpp-httplib are taken as sources: from build/deps/ where script/setup
# put them, else by FetchContent from the pinned tags; FETCHCONTENT_SOURCE_DIR_<NAME> overrides both.

include(FetchContent)

# The versions the program was tested with. A newer one is added here after script/test is green with it.
set(TDKT_TESTED_IMGUI 1.92.2b)
set(TDKT_TESTED_HTTPLIB 0.41.0)

# tdkt_fetch(<name> <url> <tag>): leaves the source folder in <name>_SOURCE_DIR, building nothing by itself.
macro(tdkt_fetch name url tag)
  string(TOUPPER ${name} upper)
  if(NOT FETCHCONTENT_SOURCE_DIR_${upper} AND EXISTS ${CMAKE_SOURCE_DIR}/build/deps/${name})
    set(FETCHCONTENT_SOURCE_DIR_${upper} ${CMAKE_SOURCE_DIR}/build/deps/${name})
  endif()
  FetchContent_Declare(${name} GIT_REPOSITORY ${url} GIT_TAG ${tag} GIT_SHALLOW ON SOURCE_SUBDIR none)
  FetchContent_MakeAvailable(${name})
endmacro()

# tdkt_require_version(<what> <header> <macro> <tested>...): stops unless the macro names a tested version.
function(tdkt_require_version what header macro)
  file(STRINGS ${header} line REGEX "#define ${macro} +\"" LIMIT_COUNT 1)
  string(REGEX REPLACE ".*\"(.*)\".*" "\\1" version "${line}")
  if(NOT version IN_LIST ARGN)
    list(JOIN ARGN ", " tested)
    message(FATAL_ERROR "${what} ${version} (${header}) is not among the tested versions: ${tested}. "
                        "Remove build/deps and run script/setup, or test it and add it to cmake/dependencies.cmake.")
  endif()
endfunction()

# Dear ImGui: the core alone, no demo, no backend, no tables.
tdkt_fetch(imgui https://github.com/ocornut/imgui.git v1.92.2b)
tdkt_require_version("Dear ImGui" ${imgui_SOURCE_DIR}/imgui.h IMGUI_VERSION ${TDKT_TESTED_IMGUI})
add_library(imgui STATIC EXCLUDE_FROM_ALL ${imgui_SOURCE_DIR}/imgui.cpp ${imgui_SOURCE_DIR}/imgui_draw.cpp
                                          ${imgui_SOURCE_DIR}/imgui_widgets.cpp
                                          ${CMAKE_SOURCE_DIR}/cmake/imgui_without_tables.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
target_include_directories(imgui PUBLIC ${CMAKE_SOURCE_DIR})
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="client/imgui_config.h")
if(EMSCRIPTEN)
  target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti ${TDKT_QUICKEST})
  # The page brings its own faces; tests, which look at nothing, draw with ImGui's. No fraction is ever printed by it.
  target_compile_definitions(imgui PRIVATE IMGUI_DISABLE_DEFAULT_FONT vsnprintf=vsniprintf)
elseif(CMAKE_BUILD_TYPE STREQUAL Debug)
  target_compile_options(imgui PRIVATE -O1)  # tests draw every screen in every size with it
endif()

# GoogleTest: Debian's `googletest` brings the sources, which serve native and WebAssembly alike.
if(NOT FETCHCONTENT_SOURCE_DIR_GOOGLETEST AND EXISTS /usr/src/googletest/googletest)
  set(FETCHCONTENT_SOURCE_DIR_GOOGLETEST /usr/src/googletest)
endif()
tdkt_fetch(googletest https://github.com/google/googletest.git release-1.12.1)
add_library(tdkt_gtest STATIC EXCLUDE_FROM_ALL ${googletest_SOURCE_DIR}/googletest/src/gtest-all.cc
                                               ${googletest_SOURCE_DIR}/googletest/src/gtest_main.cc)
target_include_directories(tdkt_gtest SYSTEM PUBLIC ${googletest_SOURCE_DIR}/googletest/include)
target_include_directories(tdkt_gtest PRIVATE ${googletest_SOURCE_DIR}/googletest)

# nlohmann/json is header-only. It is reached through a folder that holds nothing else, because an include path of
# /usr/include would lead em++ to the headers of the machine.
find_path(TDKT_NLOHMANN nlohmann/json.hpp PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include-nlohmann)
file(CREATE_LINK ${TDKT_NLOHMANN}/nlohmann ${CMAKE_BINARY_DIR}/include-nlohmann/nlohmann SYMBOLIC)

# tdkt_use_nlohmann(<folder>): lets the sources of one folder, and no others, include nlohmann/json. Said before the folder
# becomes a library.
function(tdkt_use_nlohmann folder)
  tdkt_sources(sources FOLDERS ${folder})
  set_property(SOURCE ${sources} APPEND PROPERTY
               COMPILE_OPTIONS -isystem ${CMAKE_BINARY_DIR}/include-nlohmann)
  set_source_files_properties(${sources} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# What the programs that are served take memory from (docs/adr/0032).
add_library(tdkt_allocator INTERFACE)

if(EMSCRIPTEN)
  target_compile_definitions(tdkt_gtest PUBLIC GTEST_HAS_PTHREAD=0)
  target_compile_options(tdkt_gtest PRIVATE -fno-exceptions -fno-rtti)
  return()
endif()

find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(PkgConfig REQUIRED)
target_link_libraries(tdkt_gtest PUBLIC Threads::Threads)

tdkt_fetch(httplib https://github.com/yhirose/cpp-httplib.git v0.41.0)
tdkt_require_version(cpp-httplib ${httplib_SOURCE_DIR}/httplib.h CPPHTTPLIB_VERSION ${TDKT_TESTED_HTTPLIB})
add_library(httplib INTERFACE)
target_include_directories(httplib SYSTEM INTERFACE ${httplib_SOURCE_DIR})
target_compile_definitions(httplib INTERFACE CPPHTTPLIB_OPENSSL_SUPPORT)
target_link_libraries(httplib INTERFACE OpenSSL::SSL OpenSSL::Crypto Threads::Threads)

pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3>=3.40)
add_library(tdkt_sqlite INTERFACE)
target_link_libraries(tdkt_sqlite INTERFACE PkgConfig::sqlite3)

pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
add_library(tdkt_sodium INTERFACE)
target_link_libraries(tdkt_sodium INTERFACE PkgConfig::sodium)

pkg_check_modules(zlib REQUIRED IMPORTED_TARGET zlib)
add_library(tdkt_zlib INTERFACE)
target_link_libraries(tdkt_zlib INTERFACE PkgConfig::zlib)

pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
add_library(tdkt_qrencode INTERFACE)
target_link_libraries(tdkt_qrencode INTERFACE PkgConfig::qrencode)

# Sanitizers bring an allocator of their own.
if(NOT TDKT_FUZZED)
  pkg_check_modules(jemalloc REQUIRED IMPORTED_TARGET jemalloc)
  target_link_libraries(tdkt_allocator INTERFACE PkgConfig::jemalloc)
endif()

# ICU judges our Vietnamese text in native tests; no program links it.
pkg_check_modules(icu IMPORTED_TARGET icu-uc icu-i18n)

# tdkt_embed(<target> FILES <glob>...): a library with one function
#   std::span<const tdkt::embedded::File> tdkt::embedded::<target without tdkt_>();
# declared in "embedded/<target without tdkt_>.h": the files in order of their names, each with its content.
function(tdkt_embed target)
  cmake_parse_arguments(arg "" "" "FILES" ${ARGN})
  string(REGEX REPLACE "^tdkt_" "" name ${target})
  set(globs ${arg_FILES})
  list(TRANSFORM globs PREPEND ${CMAKE_SOURCE_DIR}/)
  file(GLOB files CONFIGURE_DEPENDS ${globs})
  list(SORT files)

  set(dir ${CMAKE_BINARY_DIR}/embedded_${name})
  configure_file(${CMAKE_SOURCE_DIR}/cmake/embedded.h.in ${dir}/embedded/${name}.h @ONLY)
  add_custom_command(
    OUTPUT ${dir}/${name}.cpp
    COMMAND ${CMAKE_COMMAND} -DNAME=${name} "-DFILES=${files}" -DOUT=${dir}/${name}.cpp
            -P ${CMAKE_SOURCE_DIR}/cmake/embed_files.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/embed_files.cmake
    COMMENT "Embedding ${name}"
    VERBATIM)
  add_library(${target} STATIC ${dir}/${name}.cpp)
  target_include_directories(${target} PUBLIC ${dir})
endfunction()

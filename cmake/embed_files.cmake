# cmake -DNAME=<name> -DFILES=<file;...> -DOUT=<out.cpp> -P embed_files.cmake
set(arrays "")
set(rows "")
set(index 0)
foreach(file ${FILES})
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
  get_filename_component(base ${file} NAME)
  # The closing zero keeps an empty file from being an empty array.
  string(APPEND arrays "constexpr char kBytes${index}[] = {${bytes}'\\0'};\n")
  string(APPEND rows "    {\"${base}\", {kBytes${index}, sizeof kBytes${index} - 1}},\n")
  math(EXPR index "${index} + 1")
endforeach()

if(index EQUAL 0)
  set(body "  return {};\n")
else()
  set(body "  return kFiles;\n")
  set(rows "constexpr File kFiles[] = {\n${rows}};\n")
endif()
file(WRITE ${OUT} "#include \"embedded/${NAME}.h\"\n\nnamespace tdkt::embedded {\nnamespace {\n${arrays}${rows}"
                  "}  // namespace\n\nstd::span<const File> ${NAME}() {\n${body}}\n\n}  // namespace tdkt::embedded\n")

# Run by hexapla_embed at build time: writes OUTPUT, a source file that holds FILES of BASE.
string(REPLACE "|" ";" files "${FILES}")
set(arrays "")
set(rows "")
set(index 0)
foreach(file IN LISTS files)
  file(READ ${BASE}/${file} hex HEX)
  string(LENGTH "${hex}" digits)
  math(EXPR size "${digits} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
  string(APPEND arrays "constexpr char kFile${index}[] = {${bytes}'\\0'};\n")
  string(APPEND rows "      {\"${file}\", {kFile${index}, ${size}}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUTPUT} "// Made by cmake/embed_script.cmake.
#include <string_view>
#include <utility>
#include <vector>
namespace ${NAMESPACE} {
const std::vector<std::pair<std::string_view, std::string_view>>& Embedded${NAME}();
namespace {
${arrays}}  // namespace
const std::vector<std::pair<std::string_view, std::string_view>>& Embedded${NAME}() {
  static const std::vector<std::pair<std::string_view, std::string_view>> files = {
${rows}  };
  return files;
}
}  // namespace ${NAMESPACE}
")

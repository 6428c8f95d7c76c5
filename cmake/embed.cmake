# hexapla_embed(TARGET NAME BASE dir FILES f ...)
#
# Compiles the FILES (paths relative to BASE) into TARGET as byte arrays, reachable through
# `const std::vector<std::pair<std::string_view, std::string_view>>& Embedded<NAME>()`, declared by
# the caller: path relative to BASE, then content. Files are read at build time, in the order given.
function(hexapla_embed target name)
  cmake_parse_arguments(EMBED "" "BASE;NAMESPACE" "FILES" ${ARGN})
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_${name}.cc)
  set(inputs)
  foreach(file IN LISTS EMBED_FILES)
    list(APPEND inputs ${EMBED_BASE}/${file})
  endforeach()
  string(REPLACE ";" "|" joined "${EMBED_FILES}")
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} "-DOUTPUT=${output}" "-DNAME=${name}" "-DNAMESPACE=${EMBED_NAMESPACE}"
            "-DBASE=${EMBED_BASE}" "-DFILES=${joined}" -P ${PROJECT_SOURCE_DIR}/cmake/embed_script.cmake
    DEPENDS ${inputs} ${PROJECT_SOURCE_DIR}/cmake/embed_script.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()

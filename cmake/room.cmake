# hexapla_room(NAME SOURCES a.cc b.cc USES room ... [LINKS library ...])
#
# Declares one room of pipeline/ as a static library `hexapla_NAME`.
#
# A room sees its own folder and those of the rooms it USES, no others: the include
# directory of a room is a folder of the build tree that holds one link to the room,
# so that `#include "model/block.h"` is found only where `model` may be used.
# USES lists must be closed: whoever uses `load` says `xml message base` too.
# LINKS are private: no header of a room shows the types of a library it wraps.
function(hexapla_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES;LINKS" ${ARGN})
  set(view ${PROJECT_BINARY_DIR}/rooms/${name})
  file(MAKE_DIRECTORY ${view})
  file(CREATE_LINK ${PROJECT_SOURCE_DIR}/pipeline/${name} ${view}/${name} SYMBOLIC)

  set(target hexapla_${name})
  add_library(${target} STATIC ${ROOM_SOURCES})
  target_include_directories(${target} PUBLIC ${view})
  target_link_libraries(${target} PRIVATE hexapla_options ${ROOM_LINKS})
  foreach(used IN LISTS ROOM_USES)
    target_link_libraries(${target} PUBLIC hexapla_${used})
  endforeach()
  set_property(GLOBAL APPEND PROPERTY HEXAPLA_ROOMS ${name})
endfunction()

# With HEXAPLA_ARCHIVES the program holds all libraries and is linked to a fixed place. It starts in
# a third of the time, which saves a tenth of a run: nothing is looked up, mapped
# or moved when it starts. Security updates of these libraries then need a build.
option(HEXAPLA_ARCHIVES "Link all libraries into the program" OFF)
if(HEXAPLA_ARCHIVES)
  list(PREPEND CMAKE_FIND_LIBRARY_SUFFIXES .a)
  set(OPENSSL_USE_STATIC_LIBS ON)
  find_package(ICU REQUIRED COMPONENTS data uc)
  find_package(ZLIB REQUIRED)
  find_package(LibLZMA REQUIRED)
  # Last of all, because these are what archives before them need.
  string(APPEND CMAKE_CXX_STANDARD_LIBRARIES " ${ICU_UC_LIBRARY} ${ICU_DATA_LIBRARY}"
                                             " ${ZLIB_LIBRARY} ${LIBLZMA_LIBRARY}")
  # Not the compiler's -static: with it the table of exceptions is not used, and the first one thrown
  # (by `--help`) sorts all of the program's frames, for 6 ms.
  # The linker warns of what loads libraries while it runs: the network client of libxml2 and the
  # plug-ins of ICU, which are never asked for.
  string(APPEND CMAKE_EXE_LINKER_FLAGS
         " -no-pie -static-libgcc -Wl,-static,--no-dynamic-linker,--no-warnings")
endif()

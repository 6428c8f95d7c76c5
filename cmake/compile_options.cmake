# What every target of the project is compiled with.
add_library(hexapla_options INTERFACE)
target_compile_options(hexapla_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Werror
  # GCC 12 at -O2 and above sees an overlap in `"text" + std::string` that is not there (GCC bug 105651).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-restrict>)

if(HEXAPLA_SANITIZE)
  target_compile_options(hexapla_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(hexapla_options INTERFACE -fsanitize=address,undefined)
endif()

if(HEXAPLA_COVERAGE)
  target_compile_options(hexapla_options INTERFACE --coverage -fprofile-update=atomic -O0)
  target_link_options(hexapla_options INTERFACE --coverage)
endif()

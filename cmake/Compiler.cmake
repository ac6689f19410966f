# The language, our warnings and the sanitizers. Our own code is compiled with `jtlint_options`;
# third-party headers are system headers and keep their warnings to themselves.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

option(JTLINT_WARNINGS_AS_ERRORS "Treat a warning in our own code as an error" OFF)

add_library(jtlint_options INTERFACE)
target_include_directories(jtlint_options INTERFACE "${PROJECT_SOURCE_DIR}/src")
target_compile_options(jtlint_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wformat=2 -Wimplicit-fallthrough
  # A designated initializer leaves out members on purpose.
  -Wno-missing-field-initializers
  # g++ 12 sees overlaps inside std::string that cannot be (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(JTLINT_WARNINGS_AS_ERRORS)
  target_compile_options(jtlint_options INTERFACE -Werror)
endif()

# Debug builds link some thirty programs with all of the library, which takes lld a quarter of the time.
find_program(LLD_EXECUTABLE ld.lld)
if(LLD_EXECUTABLE AND NOT JTLINT_STATIC)
  add_link_options(-fuse-ld=lld)
endif()

if(JTLINT_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(JTLINT_SANITIZE)
  add_compile_options(-fsanitize=${JTLINT_SANITIZE} -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${JTLINT_SANITIZE})
  # What the sanitizers add makes g++ lose track of what is initialised, as its manual says.
  target_compile_options(jtlint_options INTERFACE
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

# Every library is a Debian 12 package; scripts/debian-packages lists them.

find_package(fmt REQUIRED)
# Debian ships no archive of {fmt}: a static executable is compiled from its headers.
set(FMT_TARGET $<IF:$<BOOL:${JTLINT_STATIC}>,fmt::fmt-header-only,fmt::fmt>)
find_package(nlohmann_json REQUIRED)
find_package(yaml-cpp REQUIRED)
find_path(VALIJSON_INCLUDE_DIR valijson/validator.hpp REQUIRED)

find_package(PkgConfig REQUIRED)
if(JTLINT_STATIC)
  set(Boost_USE_STATIC_LIBS ON)
endif()
find_package(Boost REQUIRED COMPONENTS program_options)
find_package(Threads REQUIRED)
find_library(RE2_LIBRARY NAMES libre2.a re2 REQUIRED)

# Debian ships both forms of yaml-cpp, whose CMake target names the shared one.
find_library(YAML_CPP_ARCHIVE libyaml-cpp.a REQUIRED)

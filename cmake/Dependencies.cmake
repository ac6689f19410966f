# Every library is a Debian 12 package; scripts/debian-packages lists them.

find_package(fmt REQUIRED)
set(FMT_TARGET fmt::fmt)
if(JTLINT_STATIC AND fmt_VERSION VERSION_LESS 10)
  # Debian ships no archive of fmt. As headers only it would cost each file seconds to compile.
  add_library(jtlint_fmt STATIC "${CMAKE_CURRENT_LIST_DIR}/fmt.cpp")
  set(FMT_TARGET jtlint_fmt)
elseif(JTLINT_STATIC)
  set(FMT_TARGET fmt::fmt-header-only)
endif()
find_package(nlohmann_json REQUIRED)
find_package(yaml-cpp REQUIRED)
find_path(VALIJSON_INCLUDE_DIR valijson/validator.hpp REQUIRED)

# Of the helper that asks AWS, jtlint-aws.
if(JTLINT_AUDIT)
  find_package(CURL 7.85)
  find_library(PUGIXML_ARCHIVE libpugixml.a)
  find_path(PUGIXML_INCLUDE_DIR pugixml.hpp)
  if(NOT CURL_FOUND OR NOT PUGIXML_ARCHIVE OR NOT PUGIXML_INCLUDE_DIR)
    message(STATUS "jtlint-aws is left out, so `jtlint audit` cannot ask AWS: that takes libcurl "
                   "7.85 and pugixml (Debian: libcurl4-openssl-dev libpugixml-dev)")
    set(JTLINT_AUDIT OFF)
  endif()
endif()

find_package(PkgConfig REQUIRED)
if(JTLINT_STATIC)
  set(Boost_USE_STATIC_LIBS ON)
endif()
find_package(Boost REQUIRED COMPONENTS program_options)
find_package(Threads REQUIRED)
find_library(RE2_LIBRARY NAMES libre2.a re2 REQUIRED)

# Debian ships both forms of yaml-cpp, whose CMake target names the shared one.
find_library(YAML_CPP_ARCHIVE libyaml-cpp.a REQUIRED)

# What users get allocates by jemalloc. Sanitizers bring an allocator of their own.
if(JTLINT_STATIC AND NOT JTLINT_SANITIZE)
  find_library(JEMALLOC_ARCHIVE libjemalloc.a)
  if(NOT JEMALLOC_ARCHIVE)
    message(STATUS "jtlint is slower without jemalloc (Debian: libjemalloc-dev)")
  endif()
endif()

# jtlint_embedded: the rules and the schema as C++, made by a tool that is built from jtlint_core.

add_executable(jtlint_embed "${PROJECT_SOURCE_DIR}/cmake/embed.cpp")
target_link_libraries(jtlint_embed PRIVATE jtlint_core)

file(GLOB embedded_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/rules/*.yaml")
list(APPEND embedded_files "${PROJECT_SOURCE_DIR}/schemas/job-template.schema.json")
set(embedded_source "${PROJECT_BINARY_DIR}/embedded.cpp")

add_custom_command(
  OUTPUT "${embedded_source}"
  COMMAND jtlint_embed "${PROJECT_SOURCE_DIR}" "${embedded_source}"
  DEPENDS jtlint_embed ${embedded_files}
  COMMENT "Checking and embedding rules and schemas"
  VERBATIM)

add_library(jtlint_embedded STATIC "${embedded_source}")
target_link_libraries(jtlint_embedded PUBLIC jtlint_core)
# The standard asks of compilers no more than 65536 characters in a string; g++ and clang take more.
set_source_files_properties("${embedded_source}" PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)

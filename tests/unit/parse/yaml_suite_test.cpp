#include <cstdlib>
#include <filesystem>
#include <string>

#include "parse/parse.h"
#include "support/catch.h"
#include "support/shared_data.h"
#include "support/span_laws.h"

// The files of yaml-test-suite: what is read of them, or said against them, has a place. The
// library accepts some of what is no YAML, so whether a file is refused is not looked at.

using jtlint::Document;

namespace {

std::optional<std::filesystem::path> suite() {
  if (const char* folder = std::getenv("JTLINT_YAML_SUITE")) return folder;
  return jtlint::test::shared_folder("yaml-test-suite");
}

}  // namespace

TEST_CASE("the YAML reader survives every file of yaml-test-suite") {
  const auto folder = suite();
  if (!folder) {
    WARN("NOT TESTED: JTLINT_YAML_SUITE names no checkout of github.com/yaml/yaml-test-suite");
    return;
  }
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder)) {
    const auto extension = entry.path().extension();
    if (!entry.is_regular_file() || (extension != ".yaml" && extension != ".json")) continue;
    ++files;
    INFO(entry.path().string());
    const std::string bytes = jtlint::test::read_file(entry.path());
    jtlint::each_document(bytes, jtlint::Notation::yaml, [&](const Document& document) {
      if (document) {
        CHECK(jtlint::test::broken_laws(**document, bytes, false).empty());
        return;
      }
      CHECK(document.error().span.begin <= document.error().span.end);
      CHECK(document.error().span.end <= bytes.size());
      CHECK_FALSE(document.error().message.empty());
    });
  }
  CHECK(files > 300);
}

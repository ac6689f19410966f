#include "support/transcript.h"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "support/catch.h"
#include "support/temp_dir.h"

namespace {

std::vector<std::filesystem::path> transcripts() {
  std::vector<std::filesystem::path> paths;
  const std::filesystem::path cases = std::filesystem::path(JTLINT_ROOT) / "tests/cli/cases";
  for (const auto& entry : std::filesystem::directory_iterator(cases)) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

TEST_CASE("every transcript plays as it is written") {
  REQUIRE_FALSE(transcripts().empty());
  for (const auto& path : transcripts()) {
    DYNAMIC_SECTION(path.stem().string()) {
      const jtlint::test::TempDir directory;
      const std::string expected = jtlint::test::read_text(path);
      const std::string played = jtlint::test::play(expected, directory.path());
      if (jtlint::test::updates_goldens()) jtlint::test::write_text(path, played);
      if (!jtlint::test::updates_goldens()) CHECK(played == expected);
    }
  }
}

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "dialect/dialect.h"
#include "report/format.h"
#include "support/catch.h"
#include "support/document_commands.h"
#include "support/program.h"
#include "support/transcript.h"

namespace {

namespace fs = std::filesystem;

const fs::path root = JTLINT_ROOT;

std::vector<fs::path> pages() {
  std::vector<fs::path> found;
  for (const fs::path& folder : {root, root / "docs"}) {
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() == ".md") found.push_back(entry.path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// Compares a file with what it should hold, or makes it hold that.
void compare(const fs::path& path, const std::string& expected) {
  if (jtlint::test::updates_goldens()) jtlint::test::write_text(path, expected);
  CHECK(jtlint::test::read_text(path) == expected);
}

}  // namespace

TEST_CASE("the commands in the documentation print what it says") {
  for (const fs::path& page : pages()) {
    DYNAMIC_SECTION(page.filename().string()) {
      const std::string text = jtlint::test::read_text(page);
      compare(page, jtlint::test::with_real_outputs(text, root));
    }
  }
}

TEST_CASE("docs/rules.md is what the rule files say") {
  const auto outcome = jtlint::test::run_program({"rules", "--format", "markdown"},
                                                 {.directory = root, .in = "", .environment = {}});
  compare(root / "docs/rules.md", outcome.out);
}

TEST_CASE("docs/formats.md lists every dialect") {
  const std::string text = jtlint::test::read_text(root / "docs/formats.md");
  for (const std::string& dialect : jtlint::all_dialects()) {
    INFO(dialect);
    CHECK(text.find(fmt::format("\n| `{}` | ", dialect)) != std::string::npos);
  }
}

TEST_CASE("docs/formats.md and the README have every format, as the help has it") {
  const std::string page = jtlint::test::read_text(root / "docs/formats.md");
  const std::string readme = jtlint::test::read_text(root / "README.md");
  for (const jtlint::Format& format : jtlint::formats()) {
    INFO(format.name);
    const auto has = [&](const std::string& text) { return page.find(text) != std::string::npos; };
    CHECK(has(fmt::format("\n| [`{0}`](#{0}) | {1} | ", format.name, format.summary)));
    CHECK(has(fmt::format("\n## {}\n", format.name)));
    CHECK(has(fmt::format("\n$ jtlint check --format {} ", format.name)) ==
          (format.name != "text"));
    CHECK(readme.find(fmt::format("`{}`", format.name)) != std::string::npos);
  }
}

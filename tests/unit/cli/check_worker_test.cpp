#include "cli/check_worker.h"

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/catch.h"
#include "support/lint.h"

using namespace jtlint;
using jtlint::test::catalogue;

namespace {

using Lines = std::vector<std::string>;

/// Takes for clean what says so, and notes the lines that it is asked about.
class SaysClean : public LineScreen {
 public:
  explicit SaysClean(Lines& asked) : asked_(asked) {}

  void look(std::span<const std::string_view> lines,
            std::span<screen::Screen::Look> looks) override {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      asked_.emplace_back(lines[i]);
      looks[i].clean = lines[i].find("clean") != std::string_view::npos;
    }
  }

 private:
  Lines& asked_;
};

const std::string clean = R"({"clean": "and no template at all"})";
const std::string faulty =
    R"({"jobTemplateId": "a", "description": "d", "document": "{}", "x": 1})";

class Check {
 public:
  explicit Check(MakeLineScreen screen) : worker_(std::move(screen)) {}

  FileResult check(const std::string& text, SourceStart start = {}) {
    CheckTask task;
    task.in_pieces = std::make_shared<FileInPieces>();
    task.in_pieces->input = &input_;
    task.in_pieces->profile = &profile_;
    task.piece = {text + "what is left of another piece", text.size(), start};
    return *worker_.work(task).front();
  }

 private:
  Input input_{"a.jsonl", "/a.jsonl", "/a.jsonl"};
  Profile profile_{catalogue(), {test::default_rules(), example_day, {}}};
  CheckWorker worker_;
};

}  // namespace

TEST_CASE("a line that the screen calls clean is a template, and not looked at any further") {
  Lines asked;
  Check check(
      [&](const Catalogue&, const CheckSettings&) { return std::make_unique<SaysClean>(asked); });
  const FileResult result =
      check.check(clean + "\n" + clean + "\r\n" + faulty + "\n" + clean + "\n" + faulty, {1000, 7});
  CHECK(asked == Lines{clean, clean, faulty, clean, faulty});
  CHECK(result.templates == 5);
  CHECK(result.seen.documents == 5);
  REQUIRE(result.findings.size() == 2);
  CHECK(result.findings[0].document == 2);
  CHECK(result.findings[1].document == 4);
  CHECK(result.findings[0].source->position(0).line == 9);
  CHECK(result.findings[1].source->position(0).line == 11);
  CHECK(result.findings[1].source->offset_in_file(0) ==
        1000 + 3 * clean.size() + 4 + faulty.size() + 1);
}

TEST_CASE("the screen sees whole lines that are a unit by themselves, and nothing else") {
  Lines asked;
  Check check(
      [&](const Catalogue&, const CheckSettings&) { return std::make_unique<SaysClean>(asked); });
  const FileResult result = check.check("{\"clean\":\n1}\n" + faulty + faulty + "\n" + clean);
  CHECK(asked == Lines{faulty + faulty, clean});
  CHECK(result.seen.documents == 4);
  CHECK(result.templates == 3);
}

TEST_CASE("many lines, and what is none between them, are looked at in their order") {
  Lines asked;
  Lines expected;
  std::string text;
  for (int i = 0; i < 50; ++i) {
    const std::string line = R"({"clean": )" + std::to_string(i) + "}";
    const bool apart = i % 7 == 6;
    text += line + "\n" + (apart ? "{\n}\n" : "");
    expected.push_back(line);
  }
  Check check(
      [&](const Catalogue&, const CheckSettings&) { return std::make_unique<SaysClean>(asked); });
  const FileResult result = check.check(text + faulty);
  expected.push_back(faulty);
  CHECK(asked == expected);
  CHECK(result.seen.documents == 58);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].document == 57);
  CHECK(result.findings[0].source->position(0).line == 65);
}

TEST_CASE("settings for which there is no screen are checked without, and asked for once") {
  int asked = 0;
  Check check([&](const Catalogue&, const CheckSettings&) {
    ++asked;
    return nullptr;
  });
  CHECK(check.check(clean + "\n" + faulty).templates == 1);
  CHECK(check.check(faulty).templates == 1);
  CHECK(asked == 1);
}

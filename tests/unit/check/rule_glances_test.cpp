#include <string>
#include <vector>

#include "check/catalogue.h"
#include "check/example_text.h"
#include "check/lens.h"
#include "check/node_model.h"
#include "support/catch.h"
#include "support/lint.h"
#include "support/random.h"

using namespace jtlint;

namespace {

/// Texts such as rules are about, with parts taken out, put in and exchanged.
class ChangedTexts {
 public:
  std::string next() {
    std::string text = random_.one_of(texts_);
    for (std::size_t changes = random_.below(3); changes > 0; --changes) {
      const std::size_t at = random_.below(text.size() + 1);
      const std::size_t size = random_.one_in(2) ? 0 : random_.below(5);
      text.replace(at, std::min(size, text.size() - at), random_.one_of(parts_));
    }
    return text;
  }

 private:
  test::Random random_{1};
  std::vector<std::string> texts_ = {
      "",
      "a",
      "Brings the firmware of line 216 to 1.16.10, checks its signature, and reports",
      "arn:aws:iot:us-east-1:123456789012:package/a.b_c/version/1.0-rc.1",
      "arn:aws:iot:eu-central-1:123456789012:jobtemplate/a-b_c",
      "arn:aws:iot:us-east-1:123456789012:job/a",
      "arn:aws:iot:us-east-1:123456789012:thinggroup/a",
      "arn:aws:iam::123456789012:role/jobs/download",
      "https://s3.us-east-1.amazonaws.com/my-bucket/builds/604776.bin",
      "${aws:iot:s3-presigned-url:https://s3.us-east-1.amazonaws.com/b-u/k}",
      "${aws:iot:parameter:name}",
      "/usr/bin/chargerctl,apply,--build=167652",
      "cron(37 8 ? * WED *)",
      "2026-11-30 10:00",
      "0b7f1a9e-4c7d-4d4e-9c55-0a1b2c3d4e5f",
      "AKIAIOSFODNN7EXAMPLX",
      "password=hunter2hunter2",
  };
  std::vector<std::string> parts_ = {
      "",         "a",       "-",    "/",        ":",
      "${",       "}",       "aws:", "aws:iot:", "iot",
      "$",        "?",       ",",    " ",        "\n",
      "\xC3\xA9", "%",       "..",   "=",        "versionId=1",
      "1",        "ghp_",    "*",    "AWS",      "role/job/",
      "\x01",     "_",       "$aws", "!",        std::string(70, 'x'),
      "_",        "secret=", "@",    "\\",       std::string(2100, 'y')};
};

/// Whether a rule finds something in a text, wherever that stands. One that says nothing but when
/// it applies does so where that is.
bool finds_anything(const Rule& rule, const std::string& text) {
  Node node{.kind = Kind::string, .text = Text(text)};
  const Hidden nothing;
  const NodeModel model(nothing);
  TreeLenses lenses;
  const Value value = model.value(node);
  const Subject subject{value, value, lenses, example_day};
  if (rule.fails_always) return rule.when(subject) == Verdict::holds;
  std::vector<Fault> faults;
  rule.judge(subject, faults);
  return !faults.empty();
}

}  // namespace

TEST_CASE("a rule finds nothing in what holds at its glance") {
  std::size_t glances = 0;
  for (const Rule& rule : test::catalogue().rules()) {
    const Glance glance = rule.glance ? rule.glance() : Glance();
    if (!glance) continue;
    ++glances;
    ChangedTexts texts;
    std::size_t held = 0;
    for (int i = 0; i < 4000; ++i) {
      const std::string text = texts.next();
      if (!glance(text)) continue;
      ++held;
      CAPTURE(rule.id, text);
      REQUIRE_FALSE(finds_anything(rule, text));
    }
    CAPTURE(rule.id);
    CHECK(held > 0);
  }
  CHECK(glances > 20);
}

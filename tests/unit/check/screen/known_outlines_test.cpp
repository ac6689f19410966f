#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "check/example_text.h"
#include "document/json_text.h"
#include "parse/json.h"
#include "parse/yaml.h"
#include "samples.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/screened.h"

using namespace jtlint;
using jtlint::test::Random;
using jtlint::test::Screened;

// Of a template whose outline a screen knows, it asks only what depends on the texts in it. So
// lines are taken whose outlines were learned, and texts in them changed at random: values that are
// at the edge of what rules allow, and pieces that mean something to one of them.

namespace {

const std::vector<std::string> numbers = {"0",  "1",    "2",     "59",   "60",    "3600",
                                          "10", "3601", "10080", "1000", "10081", "1430",
                                          "99", "1431", "100",   "1.5",  "1.55",  "20.001"};

const std::vector<std::string> texts = {"",
                                        "ALL",
                                        "FAILED",
                                        "TIMED_OUT",
                                        "REJECTED",
                                        "CANCEL",
                                        "runCommand",
                                        "runHandler",
                                        "1.0",
                                        "a",
                                        "cron(0 1 ? * MON *)",
                                        "cron(0 24 ? * MON *)",
                                        "cron(0 * ? * SAT *)",
                                        "0 1 ? * MON *",
                                        "arn:aws:iam::123456789012:role/r",
                                        "arn:aws:iot:eu-west-1:123456789012:package/p/version/1",
                                        "arn:aws-cn:iot:cn-north-1:123456789012:jobtemplate/a",
                                        "$default",
                                        "$null",
                                        "https://s3.us-east-1.amazonaws.com/bucket/key"};

const std::vector<std::string> pieces = {
    "${aws:iot:s3-presigned-url:https://s3.us-east-1.amazonaws.com/bucket/key}",
    "${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/b/${thingName}}",
    "${aws:iot:package:p:version:1:attributes}",
    "${aws:iot:package:$default:version:$null:artifact:s3-presigned-url}",
    "${aws:iot:parameter:x}",
    "${aws:iot:nothing:x}",
    "${thingName}",
    "${jobId}",
    "${AWS::Region}",
    "${",
    "}",
    "{",
    ":",
    "/",
    " ",
    ",",
    "-",
    "0",
    "9",
    "a",
    "ALL",
    "aws-cn",
    "eu-west-1",
    "us-east-1",
    "123456789012",
    "210987654321",
    "package/other/version/2",
    "?versionId=1",
    "AKIAIOSFODNN7EXAMPLE",
    "password=hunter2hunter2",
    "https://user:passw0rd@example.com",
    "a.b@example.com",
    "\xC3\xA9",
    "\xFF",
    "\\n",
    "\\u0041"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Where a scalar begins and ends, its quotes left out.
struct Place {
  std::size_t begin;
  std::size_t end;
  bool number;
};

/// The strings and numbers of a line: also those of its document, and some names.
std::vector<Place> places_in(const std::string& line) {
  std::vector<Place> places;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at + 1;
    if (line[at] == '"') {
      end = std::min(line.find('"', end), line.size());
      places.push_back({at + 1, line[end - 1] == '\\' ? end - 1 : end, false});
      if (line[end - 1] != '\\' && line[at - 1] != '\\') ++end;
    } else if (is_digit(line[at])) {
      while (is_digit(line[end]) || line[end] == '.') ++end;
      places.push_back({at, end, true});
    }
    at = end;
  }
  return places;
}

/// Changes one of the scalars.
void change(std::string& line, const Place& place, Random& random) {
  std::size_t begin = place.begin;
  std::size_t size = place.end - place.begin;
  if (place.number || random.one_in(2)) {
    line.replace(begin, size, random.one_of(place.number ? numbers : texts));
    return;
  }
  begin += random.below(size + 1);
  size = random.below(std::min<std::size_t>(place.end - begin, 12) + 1);
  line.replace(begin, size, random.one_in(4) ? "" : random.one_of(pieces));
}

std::string changed(std::string line, Random& random) {
  for (std::size_t changes = 1 + random.below(3); changes > 0; --changes) {
    change(line, random.one_of(places_in(line)), random);
  }
  return line;
}

/// Changes each third run of digits, so that all scalars without one are always the same.
std::string with_other_digits(std::string line, Random& random) {
  std::size_t runs = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const bool ends = is_digit(line[i]) && !is_digit(line[i + 1]);
    if (ends && ++runs % 3 == 0) line[i] = static_cast<char>('0' + random.below(10));
  }
  return line;
}

/// A template that is written as YAML, on a line as DescribeJobTemplate has it; empty if it is
/// none.
std::string described(const std::string& yaml) {
  const auto documents = parse_yaml(yaml);
  if (!documents || documents->front()->kind != Kind::mapping) return "";
  std::string line = json_text(*documents->front()).decoded();
  if (line.find("\"jobTemplateArn\"") == std::string::npos) {
    line.insert(1, R"("jobTemplateArn":"arn:aws:iot:eu-west-1:123456789012:jobtemplate/t",)");
  }
  return line;
}

/// Lines with many outlines: the templates of the rules' examples, and samples.
std::vector<std::string> lines_to_change() {
  std::vector<std::string> lines;
  bench::Samples samples(7, bench::SampleKind::varied);
  for (int i = 0; i < 8; ++i) lines.push_back(samples.next().line);
  for (const Rule& rule : test::catalogue().rules()) {
    for (const Example& example : test::catalogue().texts(rule).examples) {
      if (example.dialect != "describe" && example.dialect != "api") continue;
      lines.push_back(described(example_text(example, test::catalogue())));
    }
  }
  for (std::string& line : lines) std::erase(line, '\n');
  std::erase(lines, "");
  return lines;
}

std::size_t cases() {
  const char* asked = std::getenv("JTLINT_SCREEN_CASES");
  return asked == nullptr ? 4000 : static_cast<std::size_t>(std::atoll(asked));
}

void reverse_members(Node& node) {
  std::reverse(node.members.begin(), node.members.end());
  for (Member& member : node.members) reverse_members(member.value);
  for (Node& item : node.items) reverse_members(item);
}

/// The same template in another outline, which has the same texts: members stand the other way
/// round.
std::string reversed(const std::string& line) {
  auto tree = parse_json(line);
  if (!tree) return line;
  Node root = **tree;
  reverse_members(root);
  std::string text = json_text(root).decoded();
  std::erase(text, '\n');
  return text;
}

/// Some of the lines: as many as a screen can keep. Of some, the other way round as well.
std::vector<std::string> some_lines(std::size_t part, std::size_t parts) {
  const std::vector<std::string> all = lines_to_change();
  std::vector<std::string> lines;
  for (std::size_t i = part; i < all.size(); i += parts) {
    lines.push_back(all[i]);
    if (lines.size() % 3 == 0) lines.push_back(reversed(all[i]));
  }
  return lines;
}

/// Changes lines of which the screen knows all.
void hold_against_full_check(Screened& screened, const std::vector<std::string>& lines,
                             std::size_t count, Random& random) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::string line = changed(random.one_of(lines), random);
    INFO(line);
    const FileResult full = screened.in_full("a.jsonl", line);
    const bool hidden = screened.is_clean(line) && !Screened::is_silent(full);
    REQUIRE_FALSE(hidden);
    if (!screened.is_suspected(line)) continue;
    REQUIRE(test::told(screened.as_suspected("a.jsonl", line)) == test::told(full));
  }
}

}  // namespace

TEST_CASE("a screen passes over nothing in templates whose outlines it knows") {
  constexpr std::size_t parts = 4;
  for (std::size_t part = 0; part < parts; ++part) {
    const std::vector<std::string> lines = some_lines(part, parts);
    for (const Selection& selection : {test::default_rules(), test::every_rule()}) {
      Screened screened(selection);
      for (std::size_t i = 0; i < 6000; ++i) screened.is_clean(lines[i % lines.size()]);
      REQUIRE(screened.learned() > 30);
      Random random(part);
      hold_against_full_check(screened, lines, cases() / parts, random);
    }
  }
}

TEST_CASE("a screen passes over nothing where it knows which texts are always the same") {
  constexpr std::size_t parts = 64;
  for (std::size_t part = 0; part < parts; part += 16) {
    const std::vector<std::string> lines = some_lines(part, parts);
    Screened screened(test::every_rule());
    Random random(part);
    for (std::size_t i = 0; i < 2000 * lines.size(); ++i) {
      screened.is_clean(with_other_digits(lines[i % lines.size()], random));
    }
    REQUIRE(screened.learned_texts() > 0);
    hold_against_full_check(screened, lines, cases() / 4, random);
  }
}

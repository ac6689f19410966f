#include "unit/check/screen/changed_lines.h"

#include <algorithm>
#include <cstdlib>

#include "check/example_text.h"
#include "check/grammar/characters.h"
#include "document/json_text.h"
#include "parse/yaml.h"
#include "samples.h"
#include "support/catch.h"

namespace jtlint::test {
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

}  // namespace

std::vector<std::string> lines_to_change() {
  std::vector<std::string> lines;
  bench::Samples samples(7, bench::SampleKind::varied);
  for (int i = 0; i < 8; ++i) lines.push_back(samples.next().line);
  for (const Rule& rule : catalogue().rules()) {
    for (const Example& example : catalogue().texts(rule).examples) {
      if (example.dialect != "describe" && example.dialect != "api") continue;
      lines.push_back(described(example_text(example, catalogue())));
    }
  }
  for (std::string& line : lines) std::erase(line, '\n');
  std::erase(lines, "");
  return lines;
}

std::string changed(std::string line, Random& random) {
  for (std::size_t changes = 1 + random.below(3); changes > 0; --changes) {
    change(line, random.one_of(places_in(line)), random);
  }
  return line;
}

std::size_t screen_cases() {
  const char* asked = std::getenv("JTLINT_SCREEN_CASES");
  return asked == nullptr ? 4000 : static_cast<std::size_t>(std::atoll(asked));
}

void hold_against_full_check(Screened& screened, const std::vector<std::string>& lines) {
  const std::vector<Screened::Look> looks = screened.look(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    INFO(lines[i]);
    const FileResult full = screened.in_full("a.jsonl", lines[i]);
    const bool hidden = looks[i].clean && !Screened::is_silent(full);
    REQUIRE_FALSE(hidden);
    if (!looks[i].suspicion) continue;
    REQUIRE(told(screened.as_suspected("a.jsonl", lines[i], looks[i])) == told(full));
  }
}

}  // namespace jtlint::test

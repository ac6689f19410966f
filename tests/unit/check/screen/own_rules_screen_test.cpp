#include <memory>
#include <string>
#include <vector>

#include "check/own_rules.h"
#include "check/screen/screens.h"
#include "support/catch.h"
#include "support/lint.h"
#include "support/screened.h"

using namespace jtlint;

namespace {

/// What rules of a user's own may ask for that no built-in one does.
const std::vector<std::string> asked = {
    "given: facts.role.exists\ncheck: {absent: {}}\n",
    "given: [description, facts.role.arn]\ncheck: {length: {max: 3}}\n",
    "given: ResponseMetadata.RetryAttempts\ncheck: {range: {max: 0}}\n",
    "given: nowhere.at.all\ncheck: {absent: {}}\n",
    "given: .\ncheck: {required: [timeoutConfig]}\n",
};

const std::string described =
    R"({"jobTemplateArn": "arn:aws:iot:eu-west-1:123456789012:jobtemplate/a", )"
    R"("jobTemplateId": "a", "description": "long", "document": "{}", )"
    R"("ResponseMetadata": {"RetryAttempts": 1}, "presignedUrlConfig": )"
    R"({"roleArn": "arn:aws:iam::123456789012:role/r", "expiresInSec": 60}})";
const std::string record =
    R"({"describe": )" + described +
    R"(, "region": "eu-west-1", "account": "123456789012", "facts": {"role": )"
    R"({"arn": "arn:aws:iam::123456789012:role/r", "exists": true}}})";

void check_with(const std::string& keys, std::size_t& findings) {
  INFO(keys);
  Catalogue catalogue(embedded());
  const std::string file = "id: own\nseverity: warning\nsummary: S\nmessage: M\n" + keys;
  REQUIRE(add_own_rules({std::make_shared<const Source>("own.yaml", file)}, catalogue).empty());
  const CheckSettings settings{{"own"}, example_day, std::nullopt};
  screen::Screens screens(catalogue, settings.selection, example_day);
  for (int again = 0; again < 12; ++again) {  // the first ones are checked without a screen
    for (const std::string& text : {described, record}) {
      const FileResult full = check_file("a.json", text, catalogue, settings);
      CHECK(test::told(check_file("a.json", text, catalogue, settings, &screens)) ==
            test::told(full));
      findings += full.findings.size();
    }
  }
}

constexpr std::string_view head = "id: own\nseverity: warning\nsummary: S\nmessage: M\n";

/// A line with a template that has such a document, or another description.
std::string line_with(const std::string& document, const std::string& description = "long") {
  return R"({"jobTemplateArn": "arn:aws:iot:eu-west-1:123456789012:jobtemplate/t", )"
         R"("description": ")" +
         description + R"(", "document": ")" + document +
         R"(", "presignedUrlConfig": {"roleArn": "arn:aws:iam::123456789012:role/r"}})";
}

/// Looks at some lines again and again, and holds what a screen with one rule makes of them against
/// the full check.
void check_lines(const std::string& keys, const std::vector<std::string>& lines, int times = 12) {
  INFO(keys);
  Catalogue catalogue(embedded());
  const std::string file = std::string(head) + keys;
  REQUIRE(add_own_rules({std::make_shared<const Source>("own.yaml", file)}, catalogue).empty());
  const CheckSettings settings{{"own"}, example_day, std::nullopt};
  screen::Screen screen(catalogue, settings.selection, "describe", example_day);
  for (int again = 0; again < times; ++again) {
    for (const std::string& line : lines) {
      CAPTURE(again, line);
      const FileResult full = check_file("a.jsonl", line, catalogue, settings);
      CHECK(screen.look(line).clean == full.findings.empty());
    }
  }
}

}  // namespace

TEST_CASE("what is clean in one outline tells nothing of another with the same texts") {
  check_lines("given: document:json.list\ncheck: {unique: {}}\n",
              {line_with(R"({\"list\": [3, \"3\"]})"), line_with(R"({\"list\": [\"3\", \"3\"]})")});
  check_lines(
      "given: document:json.one\nwhen: {all: [{at: ./mode, range: {min: 5}}, "
      "{not: {has: timeout}}]}\ncheck: {absent: {}}\n",
      {line_with(R"({\"one\": {\"mode\": 7, \"timeout\": 1}})"),
       line_with(R"({\"one\": {\"mode\": 7}})")});
  check_lines("given: document:json.one\ncheck: {schema: {enum: [\"123456789\", \"true\"]}}\n",
              {line_with(R"({\"one\": \"123456789\"})"), line_with(R"({\"one\": 123456789})"),
               line_with(R"({\"one\": \"true\"})"), line_with(R"({\"one\": true})")});
}

/// A line with a template that has that id and description.
std::string named_line(const std::string& id, const std::string& description) {
  return R"({"jobTemplateArn": "arn:aws:iot:eu-west-1:123456789012:jobtemplate/)" + id +
         R"(", "jobTemplateId": ")" + id + R"(", "description": ")" + description +
         R"(", "document": "{}"})";
}

TEST_CASE("a byte that a rule needs is looked for in the string that it judges") {
  std::vector<std::string> lines(6, named_line("plain", "words"));
  lines.push_back(named_line("aXb", "aXb"));
  lines.push_back(named_line("plain", "with an X"));
  lines.push_back(named_line("X", "with an X"));
  lines.push_back(named_line("X", "words"));
  check_lines(
      "given: description\nwhen: {pattern: '(?s).*X.*'}\ncheck: {equals: {path: jobTemplateId}}\n",
      lines);
}

/// `count` conditions, one behind the other; the number of each takes the place of `#`.
std::string conditions(const std::string& each, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) {
    std::string one = each;
    one.replace(one.find('#'), 1, std::to_string(i));
    all += (i == 0 ? "" : ", ") + one;
  }
  return all;
}

/// A document of lists of as many items.
std::string lists(int count, int items, const std::string& each) {
  std::string document = R"({\"l\": [)";
  for (int list = 0; list < count; ++list) {
    document += (list == 0 ? "[" : ", [") + conditions(each, items) + "]";
  }
  return document + "]}";
}

TEST_CASE("what a rule may look at is counted with screens as without") {
  check_lines("given: \"document:json.**\"\nwhen: {any: [" +
                  conditions(R"({at: "document:json.l[][k=.].z", equals: "#"})", 60) +
                  "]}\ncheck: {type: string}\n",
              {line_with("{}"), line_with(lists(18, 40, R"({\"k\": \"n#\"})"))}, 1);
  check_lines("given: \"document:json.**\"\nwhen: {any: [" + conditions("{equals: a#}", 1800) +
                  "]}\ncheck: {absent: {}}\n",
              {line_with(lists(30, 120, R"(\"b#\")"))}, 1);
}

TEST_CASE("two strings that read as JSON, of which one breaks off, hide nothing") {
  const std::string shorter = R"({\"a\": \"v1\", \"b\": 2})";
  const std::string longer = R"({\"c\": \"x\", \"d\": \"y\", \"e\": 1, \"f\": 2})";
  const std::string odd = R"({\"a\": \"v3\", \"b\": 2})";
  const std::string broken = R"({\"c\": \"x\", \"d\": \"y\", \"e\": 1, \"g\": 2})";
  check_lines(
      "given: presignedUrlConfig\nwhen: {at: \"description:json.a\", equals: v3}\n"
      "check: {absent: {}}\n",
      {line_with(longer, shorter), line_with(shorter, longer), line_with(broken, shorter),
       line_with(broken, odd), line_with(longer, odd), line_with(odd, broken)});
}

TEST_CASE("a rule that reads another string as JSON hides nothing in the document") {
  Catalogue catalogue(embedded());
  const std::string rule =
      "id: own\nseverity: warning\nsummary: S\nmessage: M\n"
      "given: jobExecutionsRolloutConfig.maximumPerMinute\n"
      "check: {range: {max: {path: \"description:json.limit\"}}}\n";
  REQUIRE(add_own_rules({std::make_shared<const Source>("own.yaml", rule)}, catalogue).empty());
  const Selection rules = {"own", "placeholder-url-host", "presigned-url-role"};
  screen::Screen screen(catalogue, rules, "describe", example_day);
  const std::string begin =
      R"({"jobTemplateArn": "arn:aws:iot:eu-west-1:123456789012:jobtemplate/t", )"
      R"("description": "{\"limit\": 100}", "document": "{\"operation\": \"reboot\")";
  const std::string limited =
      begin + R"(}", "jobExecutionsRolloutConfig": {"maximumPerMinute": 50}})";
  const std::string plain = begin + "}\"}";
  const std::string faulty =
      begin + R"(, \"url\": \"${aws:iot:s3-presigned-url:https://evil/x}\"}"})";
  const std::string beyond =
      begin + R"(}", "jobExecutionsRolloutConfig": {"maximumPerMinute": 500}})";
  for (int again = 0; again < 12; ++again) CHECK(screen.look(limited).clean);
  for (int again = 0; again < 12; ++again) CHECK(screen.look(plain).clean);
  CHECK(screen.learned() == 2);
  for (int again = 0; again < 12; ++again) {
    CHECK_FALSE(screen.look(faulty).clean);
    CHECK_FALSE(screen.look(beyond).clean);
    CHECK(screen.look(plain).clean);
    CHECK(screen.look(limited).clean);
  }
}

TEST_CASE("own rules find the same with screens as without, wherever they look") {
  for (const std::string& keys : asked) {
    std::size_t findings = 0;
    check_with(keys, findings);
    CHECK((findings > 0) == (keys.find("nowhere") == std::string::npos));
  }
}

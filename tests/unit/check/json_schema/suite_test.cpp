#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "check/json_schema/json_schema.h"
#include "check/lens.h"
#include "check/node_model.h"
#include "document/node_text.h"
#include "parse/json.h"
#include "support/catch.h"
#include "support/shared_data.h"

// The official cases for draft-07. What a rule file may not hold is refused, and listed here.

using jtlint::JsonSchema;
using jtlint::Node;
using jtlint::SyntaxFault;
using jtlint::Verdict;

namespace {

std::optional<std::filesystem::path> suite() {
  if (const char* folder = std::getenv("JTLINT_JSON_SCHEMA_SUITE")) {
    return std::filesystem::path(folder) / "tests/draft7";
  }
  return jtlint::test::shared_folder("JSON-Schema-Test-Suite/tests/draft7");
}

/// Why a schema of the suite may be refused: a part of the message.
constexpr std::string_view refusals[] = {
    "draft-07 ignores",               // a keyword beside $ref
    "is elsewhere",                   // another document
    "only the whole schema may",      // $id
    "a $ref is # or begins with #/",  // the same
    "is not judged here",             // idn-email and others of more than ASCII; uri-template
};

/// A file of the suite, and what becomes of its cases.
struct Cases {
  std::size_t judged = 0;
  std::set<std::string> refused;
  std::vector<std::string> wrong;

  void run(const Node& group) {
    const std::string name = group.find("description")->text.decoded();
    std::vector<SyntaxFault> faults;
    const auto schema = JsonSchema::read(*group.find("schema"), faults);
    if (schema == nullptr) {
      refused.insert(name + ": " + faults.front().message);
      return;
    }
    for (const Node& each : group.find("tests")->items) judge(*schema, each, name);
  }

  void judge(const JsonSchema& schema, const Node& each, const std::string& name) {
    const jtlint::Hidden nothing;
    const jtlint::NodeModel model(nothing);
    const jtlint::Value value = model.value(*each.find("data"));
    jtlint::TreeLenses lenses;
    std::vector<jtlint::Fault> found;
    const bool fits = schema.judge({value, value, lenses, {}}, found) == Verdict::holds;
    ++judged;
    const bool right = fits == (each.find("valid")->text.decoded() == "true");
    if (!right || fits != found.empty()) {
      wrong.push_back(name + ": " + each.find("description")->text.decoded());
    }
  }
};

Cases run_file(const std::filesystem::path& path) {
  Cases cases;
  const auto tree = jtlint::parse_json(jtlint::test::read_file(path));
  REQUIRE(tree);
  for (const Node& group : (*tree)->items) cases.run(group);
  return cases;
}

/// Whether a name of a host in Punycode stands for one that there may be is not asked.
bool is_about_punycode(const std::string& name) {
  return name.find("punycode") != std::string::npos;
}

bool is_expected(const std::string& refusal) {
  return std::any_of(std::begin(refusals), std::end(refusals), [&](std::string_view part) {
    return refusal.find(part) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("JSON Schemas judge as the official cases say") {
  const auto folder = suite();
  if (!folder) {
    WARN(
        "NOT TESTED: JTLINT_JSON_SCHEMA_SUITE names no checkout of "
        "github.com/json-schema-org/JSON-Schema-Test-Suite");
    return;
  }
  std::size_t judged = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
    if (entry.path().extension() != ".json") continue;
    const Cases cases = run_file(entry.path());
    INFO(entry.path().string());
    CHECK(cases.wrong == std::vector<std::string>{});
    judged += cases.judged;
    for (const std::string& refusal : cases.refused) {
      INFO(refusal);
      CHECK(is_expected(refusal));
    }
  }
  CHECK(judged > 700);
}

TEST_CASE("formats are judged as the official cases say") {
  const auto folder = suite();
  if (!folder) return;
  for (const std::string format :
       {"date-time", "date", "time", "email", "hostname", "ipv4", "ipv6", "uri", "uri-reference",
        "json-pointer", "relative-json-pointer"}) {
    INFO(format);
    Cases cases = run_file(*folder / "optional/format" / (format + ".json"));
    CHECK(cases.judged > 5);
    CHECK(cases.refused.empty());
    std::erase_if(cases.wrong, is_about_punycode);
    CHECK(cases.wrong == std::vector<std::string>{});
  }
}

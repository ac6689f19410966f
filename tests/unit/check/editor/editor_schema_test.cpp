#include "check/editor/editor_schema.h"

#include <string>

#include "check/json_schema/json_schema.h"
#include "check/own_rules.h"
#include "document/node_text.h"
#include "support/catch.h"
#include "support/json_schema_view.h"
#include "support/lint.h"

// That the schema accepts what it should and rejects what it should is tested over all examples, by
// another validator, in tests/editor/.

using jtlint::editor_schema;
using jtlint::Node;
using jtlint::test::catalogue;

namespace {

/// What stands at names in a schema, as JSON.
std::string at(const Node& schema, const std::vector<std::string>& names) {
  const Node* node = &schema;
  for (const std::string& name : names) {
    node = node->find(name);
    if (node == nullptr) return "nothing";
  }
  return to_json(*node);
}

std::string property(const std::string& dialect, const std::string& object,
                     const std::string& member, const std::string& keyword) {
  return at(editor_schema(catalogue(), dialect),
            {"definitions", "template", "properties", object, "properties", member, keyword});
}

}  // namespace

TEST_CASE("rules put their limits where the shape has the member") {
  CHECK(property("api", "presignedUrlConfig", "expiresInSec", "type") == "\"integer\"");
  CHECK(property("api", "presignedUrlConfig", "expiresInSec", "minimum") == "60");
  CHECK(property("api", "presignedUrlConfig", "expiresInSec", "maximum") == "3600");
  CHECK(property("api", "presignedUrlConfig", "expiresInSec", "description")
            .find("presigned-url-expiry: A pre-signed URL must live 60 to 3600 seconds.") !=
        std::string::npos);
}

TEST_CASE("decimal places are left out") {
  for (const std::string& dialect : jtlint::dialect_names()) {
    CHECK(to_json(editor_schema(catalogue(), dialect)).find("multipleOf") == std::string::npos);
  }
}

TEST_CASE("the schema of every dialect is a sound one") {
  for (const std::string& dialect : jtlint::dialect_names()) {
    INFO(dialect);
    std::vector<jtlint::SyntaxFault> faults;
    CHECK(jtlint::JsonSchema::read(editor_schema(catalogue(), dialect), faults) != nullptr);
  }
}

TEST_CASE("in infrastructure code a value may be unknown, and a number a string") {
  const std::string cloudformation =
      at(editor_schema(catalogue(), "cloudformation"),
         {"definitions", "template", "properties", "TimeoutConfig", "anyOf"});
  CHECK(cloudformation.find("{\"$ref\":\"#/definitions/unknown\"}") != std::string::npos);
  CHECK(cloudformation.find("InProgressTimeoutInMinutes") != std::string::npos);
  const std::string terraform =
      at(editor_schema(catalogue(), "terraform"), {"definitions", "unknown", "pattern"});
  CHECK(terraform == "\"[$%]\\\\{\"");
}

TEST_CASE("numbers in strings keep the limits of numbers") {
  const std::string terraform = to_json(editor_schema(catalogue(), "terraform"));
  CHECK(terraform.find(R"("type":["integer","string"])") != std::string::npos);
  CHECK(terraform.find(R"(0*360[1-9](\\.[0-9]*)?)") != std::string::npos);
  CHECK(to_json(editor_schema(catalogue(), "api")).find("0*") == std::string::npos);
}

TEST_CASE("what counts as left out may stand, and not for what is required") {
  const std::string unset = R"({"$ref":"#/definitions/unset"})";
  for (const std::string dialect : {"describe", "terraform", "cloudformation"}) {
    INFO(dialect);
    const std::string schema = to_json(editor_schema(catalogue(), dialect));
    CHECK(schema.find(unset + "]") != std::string::npos);
    CHECK(schema.find("{\"not\":" + unset + "}") != std::string::npos);
  }
  CHECK(to_json(editor_schema(catalogue(), "api")).find(unset) == std::string::npos);
}

TEST_CASE("where an unknown name is no error, what is missing is asked for if there is none") {
  const auto required = [](const std::string& dialect) {
    return at(editor_schema(catalogue(), dialect),
              {"definitions", "template", "properties", "abortConfig", "required"});
  };
  CHECK(required("api") == R"(["criteriaList"])");
  CHECK(required("describe") == "nothing");
  const std::string whole =
      at(editor_schema(catalogue(), "describe"), {"definitions", "template", "allOf"});
  CHECK(whole.find(R"("required":["criteriaList"])") != std::string::npos);
}

TEST_CASE("rules of a user's own take part, and those that are no errors do not") {
  jtlint::Catalogue own(jtlint::embedded());
  const std::string rule =
      "id: rate\nseverity: error\nsummary: A rollout must be slow\n"
      "given: jobExecutionsRolloutConfig.maximumPerMinute\ncheck: {range: {max: 100}}\n"
      "message: '{name} is too fast'\n";
  const std::string warning =
      "id: slow\nseverity: warning\nsummary: A rollout should be slow\n"
      "given: jobExecutionsRolloutConfig.maximumPerMinute\ncheck: {range: {min: 7}}\n"
      "message: '{name} is too slow'\n";
  const auto wrong = add_own_rules({std::make_shared<const jtlint::Source>("rate.yaml", rule),
                                    std::make_shared<const jtlint::Source>("slow.yaml", warning)},
                                   own);
  REQUIRE(wrong.empty());
  const std::string member = at(editor_schema(own, "api"),
                                {"definitions", "template", "properties",
                                 "jobExecutionsRolloutConfig", "properties", "maximumPerMinute"});
  CHECK(member.find("{\"maximum\":100}") != std::string::npos);  // beside the 1000 of everyone
  CHECK(member.find("7") == std::string::npos);
}

TEST_CASE("an option moves a limit in the schema as well") {
  jtlint::Catalogue changed(jtlint::embedded());
  REQUIRE_FALSE(changed.set({"maximum-rate", "max", {"500"}}));
  const std::string member = at(editor_schema(changed, "api"),
                                {"definitions", "template", "properties",
                                 "jobExecutionsRolloutConfig", "properties", "maximumPerMinute"});
  CHECK(member.find("\"maximum\":500") != std::string::npos);
}

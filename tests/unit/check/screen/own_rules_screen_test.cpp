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

}  // namespace

TEST_CASE("own rules find the same with screens as without, wherever they look") {
  for (const std::string& keys : asked) {
    std::size_t findings = 0;
    check_with(keys, findings);
    CHECK((findings > 0) == (keys.find("nowhere") == std::string::npos));
  }
}

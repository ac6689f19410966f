#include "check/shape/vocabulary.h"

#include <string>

#include "document/node_text.h"
#include "support/catch.h"
#include "support/lint.h"
#include "support/rule_view.h"

using jtlint::Node;
using jtlint::Vocabulary;
using jtlint::test::yaml_tree;

namespace {

Vocabulary vocabulary(const std::string& dialect) {
  return {jtlint::test::catalogue().schema(), dialect};
}

/// The value at a path of API names in a template, as "KIND TEXT"; nothing where there is none.
std::string in_api_names(const std::string& dialect, const std::string& yaml,
                         const std::vector<std::string>& names) {
  const jtlint::Tree tree = vocabulary(dialect).in_api_names(*yaml_tree(yaml));
  const Node* node = tree.get();
  for (const std::string& name : names) node = node == nullptr ? nullptr : node->find(name);
  if (node == nullptr) return "";
  return std::string(with_article(node->kind)) + " " + node->text.decoded();
}

}  // namespace

TEST_CASE("members get the names that the API has for them") {
  const std::vector<std::string> rate = {"jobExecutionsRolloutConfig", "exponentialRate",
                                         "incrementFactor"};
  CHECK(in_api_names("cloudformation",
                     "JobExecutionsRolloutConfig: {ExponentialRolloutRate: {IncrementFactor: 1.5}}",
                     rate) == "a number 1.5");
  CHECK(in_api_names(
            "terraform",
            "job_executions_rollout_config: {exponential_rollout_rate: {increment_factor: 1.5}}",
            rate) == "a number 1.5");
  CHECK(in_api_names("cloudformation", "Description: a", {"description"}) == "a string a");
}

TEST_CASE("a name that the dialect does not know is none of the API either") {
  CHECK(in_api_names("cloudformation", "description: a", {"description"}) == "");
  CHECK(in_api_names("terraform", "abort_config: {criteriaList: []}",
                     {"abortConfig", "criteriaList"}) == "");
}

TEST_CASE("a number in a string is one where a number is asked for, and the other way round") {
  const std::vector<std::string> timeout = {"timeoutConfig", "inProgressTimeoutInMinutes"};
  CHECK(in_api_names("cloudformation", "TimeoutConfig: {InProgressTimeoutInMinutes: '60'}",
                     timeout) == "a number 60");
  CHECK(in_api_names("cloudformation", "TimeoutConfig: {InProgressTimeoutInMinutes: 'an hour'}",
                     timeout) == "a string an hour");
  CHECK(in_api_names("cloudformation", "Description: 5", {"description"}) == "a string 5");
  CHECK(in_api_names("terraform", "description: true", {"description"}) == "a string true");
}

TEST_CASE("texts of rules speak the dialect") {
  const auto cloudformation = vocabulary("cloudformation");
  using Names = Vocabulary::Names;
  CHECK(cloudformation.respelled("exponentialRate needs a maximumPerMinute", Names::compound) ==
        "ExponentialRolloutRate needs a MaximumPerMinute");
  CHECK(cloudformation.respelled("a document, or its documentSource", Names::compound) ==
        "a document, or its DocumentSource");
  CHECK(cloudformation.respelled("document, documentSource", Names::all) ==
        "Document, DocumentSource");
  CHECK(vocabulary("terraform").respelled("${jobTemplateId}: -", Names::compound) ==
        "${job_template_id}: -");
  CHECK(vocabulary("api").respelled("document", Names::all) == "document");
}

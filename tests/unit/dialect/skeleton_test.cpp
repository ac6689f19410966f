#include "dialect/skeleton.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/lint.h"
#include "support/rule_view.h"

using jtlint::test::lint;
using jtlint::test::rules_of;

namespace {

bool is_skeleton(const std::string& yaml) {
  return jtlint::is_skeleton(*jtlint::test::yaml_tree(yaml));
}

const std::string rest =
    "document: ''\ndescription: ''\nabortConfig: {criteriaList: [{failureType: ALL, action: CANCEL,"
    " thresholdPercentage: 0.0, minNumberOfExecutedThings: 0}]}\ntags: [{Key: '', Value: ''}]\n";

}  // namespace

TEST_CASE("an object of empty texts and zeros is a skeleton") {
  CHECK(is_skeleton("jobTemplateId: ''\n" + rest));
  CHECK(is_skeleton("jobTemplateId: ''  # [REQUIRED] A name.\n" + rest));
  CHECK_FALSE(is_skeleton("jobTemplateId: a\n" + rest));
  CHECK_FALSE(is_skeleton("jobTemplateId: ''\n" + rest + "timeoutConfig: {a: 1}\n"));
  CHECK_FALSE(is_skeleton("jobTemplateId: ''\n" + rest + "jobArn: null\n"));
}

TEST_CASE("a template with little in it is no skeleton") {
  CHECK_FALSE(is_skeleton("{jobTemplateId: '', description: '', document: ''}"));
  CHECK_FALSE(is_skeleton("['', '', '', '', '', '', '']"));
}

TEST_CASE("of a skeleton one thing is said, and of one that is filled in in part, all there is") {
  const std::vector<std::string> skeleton = {"skeleton"};
  CHECK(rules_of(lint("a.yaml", "jobTemplateId: ''\n" + rest)) == skeleton);
  CHECK(rules_of(lint("a.yaml", "jobId: ''\ntargets: ['']\ntargetSelection: SNAPSHOT\n" + rest)) ==
        skeleton);
  CHECK(rules_of(lint("a.yaml", "jobTemplateId: ''\n" + rest, "api")) == skeleton);
  CHECK(rules_of(lint("a.yaml", "jobTemplateId: a\n" + rest)).size() > 3);
  CHECK(rules_of(lint("a.yaml", "jobTemplateId: ''\n" + rest, {}, {"description-length"})).empty());
}

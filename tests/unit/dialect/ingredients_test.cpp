#include <string>
#include <vector>

#include "support/catch.h"
#include "support/lint.h"

using jtlint::test::lint;
using Lines = std::vector<std::string>;

TEST_CASE("what has gone into a text is shown where it is at fault") {
  const auto related = [](const std::string& name, const std::string& text) {
    Lines lines;
    for (const auto& finding : lint(name, text).findings) {
      for (const auto& each : finding.related) {
        lines.push_back(finding.rule + ": " + each.message + " <" +
                        text.substr(each.span.begin, each.span.size()) + ">");
      }
    }
    return lines;
  };
  const auto stack = [](const std::string& id) {
    return "Parameters: {P: {Type: String, Default: 'a b'}, Q: {Type: String, Default: c}}\n"
           "Resources: {R: {Type: AWS::IoT::JobTemplate, Properties: {Description: b, Document: "
           "'{}', JobTemplateId: " +
           id + "}}}\n";
  };
  const Lines expected = {"job-template-id-characters: P is a b here <'a b'>"};
  CHECK(related("stack.yaml", stack("!Sub '${Q}-${P}'")) == expected);
  CHECK(related("stack.yaml", stack("!Join ['-', [!Ref Q, !Ref P]]")) == expected);
  CHECK(related("stack.yaml", stack("!Join ['-', [!Ref Q, !Sub '${P}']]")) == expected);
  CHECK(related("stack.yaml", stack("!Sub '${Q} '")).empty());
  CHECK(related("main.tf",
                "variable \"p\" {\n  default = \"a b\"\n}\n"
                "resource \"awscc_iot_job_template\" \"r\" {\n  job_template_id = \"x${var.p}\"\n"
                "  description = \"b\"\n  document = \"{}\"\n}\n") ==
        Lines{"job-template-id-characters: var.p is a b here <\"a b\">"});
}

#include <fmt/format.h>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/lint.h"

using Lines = std::vector<std::string>;

namespace {

/// The findings of a file as lines "rule: message", but for that about the fixed id.
Lines said_of(const std::string& text, const std::string& name = "stack.yaml") {
  Lines lines;
  for (const auto& finding : jtlint::test::lint(name, text).findings) {
    if (finding.rule != "fixed-id") {
      lines.push_back(fmt::format("{}: {}", finding.rule, finding.message));
    }
  }
  return lines;
}

/// A stack with a bucket, parameters of some types and one more property of its job template.
std::string stack(const std::string& property, const std::string& sections = "") {
  return sections +
         "Parameters:\n"
         "  Text: {Type: String}\n"
         "  Stored: {Type: 'AWS::SSM::Parameter::Value<List<String>>'}\n"
         "  List: {Type: CommaDelimitedList}\n"
         "  Minutes: {Type: List<Number>, Default: '10, 20'}\n"
         "Resources:\n"
         "  Bucket: {Type: AWS::S3::Bucket}\n"
         "  R:\n"
         "    Type: AWS::IoT::JobTemplate\n"
         "    Properties:\n"
         "      JobTemplateId: a\n"
         "      Description: b\n"
         "      Document: '{}'\n"
         "      " +
         property + "\n";
}

std::string document(const std::string& value) {
  return "Resources: {R: {Type: AWS::IoT::JobTemplate, Properties: {JobTemplateId: a, "
         "Description: b, Document: " +
         value + "}}}\n";
}

}  // namespace

TEST_CASE("a value without a text has the type that its function gives") {
  const Lines no_object = {"type: TimeoutConfig must be an object, got a string or number"};
  CHECK(said_of(stack("TimeoutConfig: !Ref Text")) == no_object);
  CHECK(said_of(stack("TimeoutConfig: !Ref AWS::Region")) == no_object);
  CHECK(said_of(stack("TimeoutConfig: !Ref Bucket")) == no_object);
  CHECK(said_of(stack("TimeoutConfig: !Sub '${Text}'")) == no_object);
  CHECK(said_of(stack("TimeoutConfig: !GetAtt Bucket.Arn")) == no_object);
  CHECK(said_of(stack("TimeoutConfig: !ImportValue x")) == no_object);
  CHECK(said_of(stack("TimeoutConfig: !GetAtt Bucket.Whatever")).empty());
  CHECK(said_of(stack("TimeoutConfig: {InProgressTimeoutInMinutes: !Ref Text}")).empty());
  CHECK(said_of(stack("JobArn: !Ref List")) ==
        Lines{"type: JobArn must be a string, got an array"});
  CHECK(said_of(stack("JobArn: !Ref Stored")) ==
        Lines{"type: JobArn must be a string, got an array"});
  CHECK(said_of(stack("DestinationPackageVersions: !Ref List")).empty());
}

TEST_CASE("the items of a list parameter are trimmed, those of Fn::Split are not") {
  const auto timeout = [](const std::string& value) {
    return said_of(stack("TimeoutConfig: {InProgressTimeoutInMinutes: " + value + "}"));
  };
  CHECK(timeout("!Select [1, !Ref Minutes]").empty());
  CHECK(timeout("!Select [1, !Split [',', '10, 20']]") ==
        Lines{"type: InProgressTimeoutInMinutes must be a whole number, got the string \" 20\""});
  CHECK(timeout("!Select [7, !Ref List]").empty());
  CHECK(timeout("!Select [7, [!Ref Text]]") ==
        Lines{"intrinsic-function: Fn::Select has the index 7, but the list has 1 items"});
}

TEST_CASE("a string that is no whole number is none for CloudFormation") {
  CHECK(said_of(stack("TimeoutConfig: {InProgressTimeoutInMinutes: '60.0'}")) ==
        Lines{"type: InProgressTimeoutInMinutes must be a whole number, got the string \"60.0\"; "
              "write it as the number 60"});
  CHECK(said_of(stack("TimeoutConfig: {InProgressTimeoutInMinutes: 1e2}")).size() == 1);
}

TEST_CASE("functions are not used with arguments that they do not take") {
  const auto fault = [](const std::string& message) {
    return Lines{"intrinsic-function: " + message};
  };
  CHECK(said_of(stack("JobArn: !ImportValue [a]")) == fault("Fn::ImportValue takes a string"));
  CHECK(said_of(stack("DestinationPackageVersions: !Split ['', a]")) ==
        fault("Fn::Split takes a separator of at least one character"));
  CHECK(said_of(stack("DestinationPackageVersions: !GetAZs [a]")) ==
        fault("Fn::GetAZs takes the name of a Region"));
  CHECK(said_of(stack("TimeoutConfig: {InProgressTimeoutInMinutes: !Length [1]}")) ==
        fault("Fn::Length needs the transform AWS::LanguageExtensions"));
  CHECK(said_of(stack("JobArn: !Ref R")) == fault("R cannot refer to itself"));
  CHECK(said_of(stack("JobArn: !Sub '${R.Arn}'")) == fault("R cannot refer to itself"));
  CHECK(said_of(stack("JobArn: !If [A, !Ref Text, !Ref AWS::NoValue]",
                      "Conditions: {A: !Not [!Condition B], B: !Not [!Condition A]}\n")) ==
        fault("The condition A depends on itself"));
}

TEST_CASE("a loop or a macro may add properties") {
  const std::string loop =
      "TimeoutConfig: {InProgressTimeoutInMinutes: 99999}\n"
      "      Fn::ForEach::More: [P, [JobArn], {'${P}': 1}]";
  CHECK(said_of(stack(loop, "Transform: AWS::LanguageExtensions\n")) ==
        Lines{"in-progress-timeout: InProgressTimeoutInMinutes must be 1 to 10080 minutes, got "
              "99999"});
  CHECK(said_of("Resources:\n  R: {Type: AWS::IoT::JobTemplate, Properties: {Fn::ForEach::All: "
                "[P, [JobArn], {'${P}': 1}]}}\n")
            .empty());
  CHECK(said_of("Resources: {R: {Type: AWS::IoT::JobTemplate, 'Fn::Transform': {Name: X}}}\n")
            .empty());
}

TEST_CASE("a resource whose properties are left out has none") {
  CHECK(said_of("Resources: {R: {Type: AWS::IoT::JobTemplate, Properties: !Ref AWS::NoValue}}\n")
            .size() == 3);
}

TEST_CASE("what may not be there is no unknown member, and does not count") {
  std::string conditions = "Conditions:\n";
  std::string versions =
      "Unknown: !If [C0, 1, !Ref AWS::NoValue]\n"
      "      DestinationPackageVersions:\n";
  for (int i = 0; i < 26; ++i) {
    conditions += fmt::format("  C{}: !Equals [!Ref Text, a{}]\n", i, i);
    versions += fmt::format(
        "        - !If [C{0}, 'arn:aws:iot:eu-west-1:123456789012:package/p/version/{0}', !Ref "
        "AWS::NoValue]\n",
        i);
  }
  CHECK(said_of(stack(versions, conditions)) ==
        Lines{"unknown-property: The job template has no member 'Unknown', when C0 is true"});
}

TEST_CASE("a document that no unknown part can mend is not JSON") {
  const Lines at_brace = {"document-json: Document is not JSON: expected a value, got '}'"};
  CHECK(said_of(document("!Sub '{\"r\": \"${AWS::Region}\", \"b\": }'")) == at_brace);
  CHECK(said_of(document("!Sub '{\"b\": , \"r\": ${AWS::Region}}'")).size() == 1);
  CHECK(said_of(document("!Sub '{\"r\": ${AWS::Region}, \"b\": }'")).empty());
  CHECK(said_of(document("!Sub '{\"r\": tr${AWS::Region}}'")).empty());
  CHECK(said_of(document("!Sub '${AWS::Region}'")).empty());
  CHECK(said_of("variable \"r\" {}\nresource \"awscc_iot_job_template\" \"a\" {\n"
                "  job_template_id = var.r\n  description = \"d\"\n"
                "  document = \"{\\\"r\\\": \\\"${var.r}\\\", \\\"b\\\": }\"\n}\n",
                "main.tf") ==
        Lines{"document-json: document is not JSON: expected a value, got '}'"});
}

TEST_CASE("a document may be made JSON by a part that a condition chooses") {
  const auto chosen = [](const std::string& conditions) {
    return "Parameters: {P: {Type: String}, Q: {Type: String}, R: {Type: String}}\n"
           "Conditions: {A: !Equals [!Ref P, a], B: !Equals [!Ref Q, a], C: !Equals [!Ref R, a], "
           "D: !Equals [!Ref P, b], E: !Equals [!Ref Q, b]}\n" +
           document("!Join ['', ['{\"a\": \"', " + conditions + ", '}']]");
  };
  CHECK(said_of(chosen("!If [A, 'x\"', 'y\"']")).empty());
  CHECK(said_of(chosen("!If [A, 'x\"', 'y\"'], !If [B, '', ', \"b\": 1'], !If [C, '', ' '], "
                       "!If [D, '', ' '], !If [E, '', ' ']"))
            .empty());
  CHECK(said_of(chosen("!If [A, 'x\"', 'y']")).size() == 1);
  CHECK(said_of("variable \"b\" {}\nresource \"awscc_iot_job_template\" \"a\" {\n"
                "  job_template_id = \"x${var.b}\"\n  description = \"d\"\n"
                "  document = \"{\\\"a\\\": \\\"%{ if var.b }x\\\"%{ else }y\\\"%{ endif }}\"\n}\n",
                "main.tf")
            .empty());
}

TEST_CASE("what the service puts into a text at deployment is not judged") {
  const std::string dynamic = "'{{resolve:ssm:/${AWS::StackName}}}'";
  CHECK(said_of(document("!Sub '{\"a\": {{resolve:ssm:/x}}, \"r\": \"${AWS::Region}\"}'")).empty());
  CHECK(said_of(stack("PresignedUrlConfig: {RoleArn: !Sub " + dynamic + ", ExpiresInSec: !Sub " +
                      dynamic + "}"))
            .empty());
  CHECK(said_of(stack("PresignedUrlConfig: {RoleArn: !Sub "
                      "'arn:aws:iam::123456789012:role/{{resolve:ssm:/x}}'}"))
            .empty());
  CHECK(jtlint::test::lint("stack.yaml",
                           "Resources: {R: {Type: AWS::IoT::JobTemplate, Properties: "
                           "{JobTemplateId: '{{resolve:ssm:/x}}-t', Description: b, "
                           "Document: '{}'}}}\n")
            .findings.empty());
}

TEST_CASE("values of a mapping and items of a list have types whichever they are") {
  const std::string rows = "Mappings: {M: {us-east-1: {V: 100}, eu-west-1: {V: 20}}}\n";
  CHECK(said_of(stack("TimeoutConfig: !FindInMap [M, !Ref AWS::Region, V]", rows)).size() == 1);
  CHECK(
      said_of(stack("TimeoutConfig: {InProgressTimeoutInMinutes: !FindInMap [M, !Ref AWS::Region, "
                    "V]}",
                    rows))
          .empty());
  CHECK(said_of(stack("TimeoutConfig: !Select [0, !Ref List]")).size() == 1);
  CHECK(said_of(stack("TimeoutConfig: !Select [3, !GetAZs '']")).size() == 1);
}

TEST_CASE("an object that only names the type of job templates is none") {
  const std::string named = "{Type: AWS::IoT::JobTemplate}";
  CHECK(said_of("Resources: {F: {Type: AWS::Lambda::Function, Properties: {Environment: "
                "{Variables: " +
                named + "}}}}\n")
            .empty());
  CHECK(said_of("supported: [" + named + "]\n").empty());
  CHECK(said_of("Outputs: {O: " + named + "}\n").empty());
  CHECK(said_of("Resources: {R: " + named + "}\n").size() == 3);
  CHECK(said_of("Resources: [" + named + "]\n").size() == 4);
  CHECK(said_of("R: {Type: AWS::IoT::JobTemplate, Properties: {JobTemplateId: ''}}\n").size() == 3);
}

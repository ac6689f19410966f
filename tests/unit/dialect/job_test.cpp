#include "dialect/job.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "dialect/dialect.h"
#include "dialect/recognise.h"
#include "document/node_text.h"
#include "parse/json.h"
#include "support/catch.h"
#include "support/lint.h"
#include "support/rule_view.h"
#include "support/source_tree.h"

using jtlint::Templates;
using jtlint::test::lint;
using jtlint::test::rules_of;

namespace {

Templates templates_in(const std::string& yaml,
                       const std::optional<std::string>& dialect = std::nullopt) {
  const auto source = std::make_shared<const jtlint::Source>("a.yaml", yaml);
  return jtlint::find_templates(jtlint::test::yaml_tree(yaml), 0, source, dialect);
}

/// The dialects of what is found, with the pointer of each.
std::string found_in(const std::string& yaml,
                     const std::optional<std::string>& dialect = std::nullopt) {
  std::string found;
  for (const auto& each : templates_in(yaml, dialect).found) {
    found += each.dialect + " " + json_pointer(*each.readings.front().root) + ";";
  }
  return found;
}

const std::string thing = "arn:aws:iot:eu-west-1:123456789012:thing/a";
const std::string job_arn = "arn:aws:iot:eu-west-1:123456789012:job/a";

}  // namespace

TEST_CASE("the input of CreateJob is known by its id, its targets and what it does") {
  CHECK(found_in("{jobId: a, targets: ['" + thing + "'], document: c}") == "job ;");
  CHECK(found_in("{jobId: a, targets: '" + thing + "', documentSource: c}") == "job ;");
  CHECK(found_in("{jobId: a, targets: [b], jobTemplateArn: c}") == "job ;");
  CHECK(found_in("{jobId: a, targets: [], timeoutConfig: {}}") == "job ;");
  CHECK(found_in("{jobId: a, document: c, timeoutConfig: {}}") == "job ;");
  CHECK(templates_in("{jobId: a, targets: [b], document: '{}'}").found.front().id == "a");
}

TEST_CASE("a job whose members are misspelt is one") {
  CHECK(found_in("{jobID: a, targets: [b], document: '{}'}") == "job ;");
  CHECK(found_in("{jobId: a, target: [b], document: '{}'}") == "job ;");
  CHECK(found_in("{jobId: a, targets: [b], abortConfg: {}}") == "job ;");
  CHECK(found_in("{JobId: a, Targets: ['" + thing + "'], Document: c}") == "job ;");
  CHECK(found_in("{jobId: a, targts: ['" + thing + "'], documnt: c}") == "job ;");
}

TEST_CASE("a job that has the id or the ARN of something else is one") {
  const std::string job = "jobId: a, targets: ['" + thing + "'], document: '{}'";
  CHECK(found_in("{" + job + ", jobTemplateId: b}") == "job ;");
  CHECK(found_in("{" + job + ", jobArn: '" + job_arn + "'}") == "job ;");
}

TEST_CASE("jobs of something else are none") {
  CHECK(found_in("{jobId: a, targets: [de, fr], document: b.pdf}").empty());
  CHECK(
      found_in("{jobId: a, targets: [de], document: b.pdf, timeoutConfig: {seconds: 5}}").empty());
  CHECK(found_in("{jobId: a, targets: [de], documentSource: 's3://b/c'}").empty());
}

TEST_CASE("the inputs of other operations are no jobs") {
  CHECK(found_in("{jobId: a, description: b, timeoutConfig: {}, abortConfig: {}}").empty());
  CHECK(found_in("{jobId: a, targets: [b], namespaceId: c}").empty());
  CHECK(found_in("{jobId: a, targets: [b], comment: c, document: d}").empty());
  CHECK(found_in("{virtualClusterId: a, jobTemplateId: b, jobId: c, targets: [], document: d}")
            .empty());
  CHECK(found_in("{jobId: a, document: b}").empty());
  CHECK(found_in("{jobName: a, jobQueue: b, jobDefinition: c, timeout: {}}").empty());
  CHECK(found_in("{JobTemplate: a, Queue: b, Settings: {}}").empty());
}

TEST_CASE("the output of DescribeJob is known, with what stands beside the job") {
  const std::string job = "{jobArn: '" + job_arn + "', jobId: a, targets: [b]}";
  CHECK(found_in("{job: " + job + "}") == "describe-job /job;");
  CHECK(found_in("{ResponseMetadata: {}, documentSource: x, job: " + job + "}") ==
        "describe-job /job;");
  CHECK(found_in(job) == "describe-job ;");
  CHECK(found_in("[{job: " + job + "}]") == "describe-job /0/job;");
  CHECK(found_in("{x: {job: " + job + "}}") == "describe-job /x/job;");
  CHECK(found_in("{job: {jobArn: 'arn:aws:macie2:eu-west-1:1:job/a', jobId: a, targets: []}}")
            .empty());
  CHECK(found_in("{job: {id: a, arn: b, settings: {}}}").empty());
  CHECK(found_in("{job: null}").empty());
}

TEST_CASE("what is not set in a described job is not there, and its source is") {
  const auto found = templates_in(
      "{documentSource: x, job: {jobArn: a, jobId: b, targets: [], "
      "presignedUrlConfig: {}, timeoutConfig: {a: null}}}");
  const auto& root = *found.found.front().readings.front().root;
  CHECK(jtlint::to_json(root) == R"({"jobArn":"a","jobId":"b","targets":[],"documentSource":"x"})");
  CHECK(json_pointer(*root.find("documentSource")) == "/documentSource");
  CHECK(json_pointer(*root.find("jobId")) == "/job/jobId");
}

TEST_CASE("jobs stand in lists and under names of the user's choice") {
  CHECK(found_in("[{jobId: a, targets: [b], document: '{}'}, {jobTemplateId: d}]") ==
        "job /0;api /1;");
  CHECK(found_in("{x: {jobId: a, targets: [b], document: '{}'}}") == "job /x;");
}

TEST_CASE("the entries of ListJobs are summaries") {
  const std::string entry = "{jobArn: '" + job_arn + "', jobId: a, status: COMPLETED}";
  const Templates listed = templates_in("{jobs: [" + entry + ", " + entry + "]}");
  CHECK(listed.summaries == 2);
  CHECK(listed.of_jobs);
  CHECK(listed.found.empty());
  CHECK(templates_in(entry).is_summary);
  CHECK(templates_in("{jobs: []}").summaries == 0);
}

TEST_CASE("a dialect that is given takes a document for a job") {
  CHECK(found_in("{description: 1}", "job") == "job ;");
  CHECK(found_in("{job: {jobId: a}}", "job") == "describe-job /job;");
  CHECK(found_in("{jobId: a, targets: [b], document: '{}'}", "api") == "api ;");
  const auto refused = templates_in("{colour: a, version: b}", "job").refused;
  REQUIRE(refused.size() == 1);
  CHECK(refused.front().message == "this object has no member of a job");
}

TEST_CASE("a file is about a job if it has names enough") {
  const auto ours = [](const std::string& bytes) { return jtlint::recognise(bytes).ours; };
  CHECK(ours(R"({"jobId": "x", "targets": [")" + thing + R"("], "document": "{}"})"));
  CHECK(ours(R"({"jobId": "x", "targets": ["x"], "document": )"));
  CHECK(ours("jobId: x\ntargets:\n- " + thing + "\n"));
  CHECK(ours(R"({"jobs": [{"jobArn": ")" + job_arn + R"(", "jobId": "a"}]})"));
  CHECK_FALSE(ours(R"({"jobId": "x", "targets": ["x"]})"));
  CHECK_FALSE(ours(R"({"jobId": "x", "document": "x"})"));
  CHECK_FALSE(ours(R"({"targets": [")" + thing + R"("]})"));
  CHECK_FALSE(ours("the jobId of all targets is in the document"));
  CHECK_FALSE(ours(R"({"text": "{\"jobId\": 1, \"targets\": 2, \"document\": 3}"})"));
}

TEST_CASE("what a template may set is not missing in a job that is made from one") {
  const std::string job = "jobId: a\ntargets: ['" + thing + "']\n";
  const std::string criteria = "criteriaList: [{failureType: TIMED_OUT, numberOfRetries: 1}]\n";
  const std::string retry = "jobExecutionsRetryConfig:\n  " + criteria;
  CHECK(rules_of(lint("a.yaml", job + "document: '{}'\n" + retry)) ==
        std::vector<std::string>{"retry-abort", "retry-timeout"});
  CHECK(rules_of(lint("a.yaml", job +
                                    "jobTemplateArn: arn:aws:iot:eu-west-1:123456789012:"
                                    "jobtemplate/a\n" +
                                    retry))
            .empty());
}

TEST_CASE("a hostile job does no harm") {
  using Lines = std::vector<std::string>;
  CHECK(rules_of(lint("a.json", R"({"jobId": null, "targets": null, "document": null})")) ==
        Lines{"type", "type", "type"});
  CHECK(rules_of(lint("a.json", R"({"jobId": "a", "jobId": "b", "targets": [")" + thing +
                                    R"("], "document": "{}"})")) == Lines{"duplicate-key"});
  CHECK(rules_of(lint("a.json", R"({"job": {"jobArn": null, "jobId": null, "targets": null}})"))
            .empty());
  std::string targets;
  for (int i = 0; i < 5000; ++i) targets += "\"" + thing + std::to_string(i) + "\",";
  CHECK(rules_of(lint("a.json", R"({"jobId": "a", "document": "{}", "targets": [)" + targets +
                                    "null]}")) == Lines{"job-target-count", "type"});
  const std::string deep = R"({"jobId": "a", "targets": [], "document": )" + std::string(9000, '[');
  CHECK(rules_of(lint("a.json", deep)) == Lines{"syntax-error"});
}

TEST_CASE("the names of a job are those of its schema that a template has not") {
  const auto tree =
      jtlint::parse_json(jtlint::test::read_file(JTLINT_ROOT "/schemas/job-template.schema.json"));
  REQUIRE(tree);
  const jtlint::Node& roots = *(*tree)->find("definitions");
  std::set<std::string> expected;
  for (const auto& member : roots.find("job")->find("properties")->members) {
    const std::string& name = member.key.decoded();
    if (roots.find("api")->find("properties")->find(name) == nullptr) expected.insert(name);
  }
  const auto& names = jtlint::job_names();
  CHECK(std::set<std::string>(names.begin(), names.end()) == expected);
}

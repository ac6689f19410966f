#include "dialect/job_document.h"

#include <string>
#include <vector>

#include "dialect/recognise.h"
#include "support/catch.h"
#include "support/lint.h"

using jtlint::test::lint;
using jtlint::test::rules_of;

namespace {

using Lines = std::vector<std::string>;

/// The findings as lines "rule pointer <underlined bytes>".
Lines findings_in(const std::string& name, const std::string& text,
                  const std::optional<std::string>& dialect = std::nullopt) {
  Lines lines;
  for (const auto& each : lint(name, text, dialect).findings) {
    CHECK_FALSE(each.inner_pointer);
    lines.push_back(each.rule + " " + each.pointer + " <" +
                    text.substr(each.span.begin, each.span.size()) + ">");
  }
  return lines;
}

std::string document(const std::string& action) {
  return R"({"version": "1.0", "steps": [{"action": )" + action + "}]}";
}

const std::string sound = R"({"name": "a", "type": "runHandler", "input": {"handler": "a.sh"}})";

}  // namespace

TEST_CASE("a file that is a document for the Device Client is checked as one") {
  CHECK(findings_in("a.json", document(sound)).empty());
  CHECK(lint("a.json", document(sound)).documents == 1);
  CHECK(findings_in("a.json", document(R"({"name": 5, "type": "runHandler", "input": {}})")) ==
        Lines{"document-action-strings /steps/0/action/name <5>",
              "document-handler-input /steps/0/action/input <\"input\">"});
  CHECK(findings_in("a.json", document(R"({"name": "a", "name": "b", "type": "runCommand", "input":
    {"command": "a"}})")) == Lines{"document-duplicate-key /steps/0/action/name <\"name\">"});
}

TEST_CASE("nothing is said of what a document by itself does not have") {
  CHECK(findings_in("a.json", document(R"({"name": "${aws:iot:package:a:version:b:attributes:c}",
    "type": "runHandler", "input": {"handler": "a.sh", "args": [
    "${aws:iot:s3-presigned-url:https://s3.eu-west-1.amazonaws.com/firmware/a.bin}"]}})"))
            .empty());
}

TEST_CASE("placeholders and secrets are looked for in it") {
  CHECK(rules_of(lint("a.json", document(R"({"name": "${aws:iot:x", "type": "runHandler",
    "input": {"handler": "AKIAIOSFODNN7EXAMPLE"}})"))) == Lines{"placeholder-syntax", "secret"});
}

TEST_CASE("a document is known where a name is misspelt, if an action has a type") {
  const auto typo = [](const std::string& top) {
    return findings_in("a.json", R"({"version": "1.0", )" + top + "}");
  };
  CHECK(typo(R"("step": [{"action": )" + sound + "}]") ==
        Lines{"document-spelling /step <\"step\">"});
  CHECK(typo(R"("steps": [{"acton": )" + sound + "}]") ==
        Lines{"document-spelling /steps/0/acton <\"acton\">"});
  CHECK(findings_in("a.json", R"({"verison": "1.0", "steps": [{"action": )" + sound + "}]}") ==
        Lines{"document-spelling /verison <\"verison\">"});
  CHECK(lint("a.json", R"({"version": "1.0", "step": [{"action": {"type": "x", "input": 5}}]})")
            .templates == 0);
}

TEST_CASE("a document with a tag of YAML is checked but for what has the tag") {
  CHECK(findings_in("a.yaml",
                    "version: '1.0'\n"
                    "steps:\n"
                    "  - action: {name: !env X, type: runHandlr, input: {handler: a}}\n"
                    "  - action: {name: a, type: runHandler, input: {handler: a}}\n") ==
        Lines{"document-action-type /steps/0/action/type <runHandlr>"});
}

TEST_CASE("a document in YAML is read as the JSON that it will be") {
  const std::string yaml =
      "version: '1.0'\n"
      "steps:\n"
      "  - action:\n"
      "      name: \"In\\u0073tall \\\"it\\\"\"\n"
      "      type: runHandlr\n"
      "      input: {handler: 'a.sh', flag: True, none: ~}\n"
      "  - action:\n"
      "      name: b\n"
      "      type: runCommand\n"
      "      input:\n"
      "        command: >-\n"
      "          a b\n"
      "          c\n";
  CHECK(findings_in("a.yaml", yaml) ==
        Lines{"document-action-type /steps/0/action/type <runHandlr>",
              "document-command /steps/1/action/input/command <>-\n          a b\n          c>"});
}

TEST_CASE("other files with steps are left alone") {
  const auto templates = [](const std::string& text) { return lint("a.yaml", text).templates; };
  CHECK(templates("version: '1.0'\nsteps: [a, b]\n") == 0);
  CHECK(templates("version: '1.0'\nsteps: [{action: runHandler}]\n") == 0);
  CHECK(templates("steps: [{action: {type: runHandler}}]\n") == 0);
  CHECK(templates("[{version: '1.0', steps: [{action: {type: runHandler}}]}]\n") == 0);
  const auto ours = [](const std::string& text) { return jtlint::recognise(text).ours; };
  CHECK_FALSE(ours("mainSteps:\n- action: aws:runCommand\n"));
  CHECK_FALSE(ours("steps:\n- action: aws:runCommand\n"));
  CHECK_FALSE(ours(R"({"steps": [{"uses": "actions/checkout"}], "version": 2})"));
  CHECK(ours(R"({"steps": [{"action": {"type": "runHandler")"));
  CHECK(ours(R"({"version": "1.0", "steps": [{"action": {"input")") == false);
  CHECK(ours(R"({"version": "1.0", "steps": [{"action": {"input": )"));
  CHECK_FALSE(ours("version: 1\nsteps:\n- action: checkout\n  input: [\n"));
}

TEST_CASE("a document that cannot be read is a finding with its place") {
  CHECK(rules_of(
            lint("a.json", R"({"version": "1.0", "steps": [{"action": {"type": "runHandler"})")) ==
        Lines{"syntax-error"});
}

TEST_CASE("what is said to be a document is one, whatever it holds") {
  CHECK(findings_in("a.json", R"({"operation": "reboot"})", "document").size() <= 1);
  CHECK(findings_in("a.json", "[1]", "document") == Lines{"document-object  <[>"});
  CHECK(rules_of(lint("a.json", "{", "document")) == Lines{"syntax-error"});
  CHECK(rules_of(lint("a.json", "{\"a\": \"" + std::string(33000, 'x') + "\"}", "document"))
            .front() == "document-size");
  CHECK(findings_in("a.json", "null", "document").size() == 1);
  CHECK(rules_of(lint("a.json", "", "document")) == Lines{"syntax-error"});
  CHECK(lint("a.jsonl", "{}\n{}\n", "document").documents == 2);
}

TEST_CASE("a hostile document does no harm") {
  const std::string step = R"({"action": {"type": "runHandler", "input": )";
  const std::string deep = R"({"version": "1.0", "steps": [)" + step + std::string(5000, '[');
  CHECK(rules_of(lint("a.json", deep)) == Lines{"syntax-error"});
  std::string many = R"({"version": "1.0", "steps": [)";
  for (int i = 0; i < 20000; ++i) many += R"({"action": null},)";
  CHECK(lint("a.json", many + step + "null}}]}").templates == 1);
  CHECK(rules_of(lint("a.json", R"({"version": "1.0", "steps": [{"action": {"type": null,
    "name": null, "input": null}}], "finalStep": null, "conditions": [null]})"))
            .size() > 1);
}

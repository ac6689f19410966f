#include <fmt/format.h>
#include <memory>
#include <string>
#include <vector>

#include "dialect/terraform/folder.h"
#include "support/catch.h"
#include "support/lint.h"
#include "support/placed.h"

using jtlint::FileResult;
using jtlint::test::lint;
using jtlint::test::placed;
using Lines = std::vector<std::string>;

namespace {

Lines found_in(const std::string& text, const std::string& name = "main.tf") {
  return placed(lint(name, text), text);
}

/// A resource with arguments besides the required ones.
std::string resource(const std::string& arguments) {
  return "resource \"awscc_iot_job_template\" \"r\" {\n"
         "  job_template_id = \"a\"\n  description = \"b\"\n  document = \"{}\"\n" +
         arguments + "}\n";
}

std::string timeout(const std::string& value) {
  return resource("  timeout_config = { in_progress_timeout_in_minutes = " + value + " }\n");
}

const std::string at_timeout =
    "in-progress-timeout "
    "/resource/awscc_iot_job_template/r/timeout_config/in_progress_timeout_in_minutes";
const std::string must_be = "in_progress_timeout_in_minutes must be 1 to 10080 minutes, got ";

}  // namespace

TEST_CASE("resources of other types and other blocks are left alone") {
  const FileResult result =
      lint("main.tf", timeout("0") +
                          "resource \"aws_s3_bucket\" \"b\" { whatever = 1 }\n"
                          "data \"awscc_iot_job_template\" \"d\" { id = 1 }\n");
  CHECK(result.templates == 1);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings.front().address == "awscc_iot_job_template.r");
  CHECK(result.findings.front().template_id == "a");
  CHECK(result.findings.front().dialect == "terraform");
}

TEST_CASE("what Terraform itself knows in a resource is no argument of it") {
  CHECK(found_in(resource("  count = 2\n  for_each = {}\n  provider = awscc.eu\n  depends_on = []\n"
                          "  lifecycle { create_before_destroy = true }\n"))
            .empty());
}

TEST_CASE("an argument that is written as a block is told as such") {
  CHECK(found_in(resource("  timeout_config { in_progress_timeout_in_minutes = 0 }\n")) ==
        Lines{"type /resource/awscc_iot_job_template/r/timeout_config <timeout_config> "
              "Write timeout_config = { … }: it is an argument, and no block"});
}

TEST_CASE("literals are values, and what is not known is not judged") {
  CHECK(found_in(timeout("0")) == Lines{at_timeout + " <0> " + must_be + "0"});
  for (const std::string unknown :
       {"var.t", "\"${var.t}\"", "data.x.y.z", "module.m.t", "f(0)", "0 * 60", "each.value",
        "local.none", "[for x in [0] : x][0]"}) {
    INFO(unknown);
    CHECK(found_in(timeout(unknown)).empty());
  }
  CHECK(found_in(timeout("null")).size() == 1);
}

TEST_CASE("variables with defaults and locals come to values") {
  CHECK(found_in("variable \"t\" { default = 0 }\n" + timeout("var.t")) ==
        Lines{at_timeout + " <var.t> " + must_be + "0"});
  CHECK(found_in("locals { t = { prod = [60, 0] } }\n" + timeout("local.t.prod[1]")) ==
        Lines{at_timeout + " <local.t.prod[1]> " + must_be + "0"});
  CHECK(found_in("locals {\n  a = local.b\n  b = local.a\n}\n" + timeout("local.a")).empty());
  CHECK(found_in("variable \"s\" { default = \"a\" }\n" + timeout("var.s == \"x\" ? 0 : 60")) ==
        Lines{at_timeout + " <0> " + must_be + "0, when var.s is x"});
  CHECK(found_in(timeout("var.on ? 0 : (var.on ? 0 : 60)")) ==
        Lines{at_timeout + " <0> " + must_be + "0, when var.on is true"});
  CHECK(found_in(timeout("false ? 0 : 60")).empty());
}

TEST_CASE("conditions that exclude each other are not taken for true at once") {
  const auto either = [](const std::string& one, const std::string& other) {
    const std::string text =
        "locals { p = var.e == \"prod\" }\n"
        "resource \"awscc_iot_job_template\" \"r\" {\n  job_template_id = \"a\"\n"
        "  description = \"b\"\n  document = " +
        one +
        " ? \"{}\" : null\n"
        "  document_source = " +
        other + " ? \"https://s3.amazonaws.com/bucket/key\" : null\n}\n";
    return found_in(text);
  };
  CHECK(either("var.d", "!var.d").empty());
  CHECK(either("var.d", "!(var.d)").empty());
  CHECK(either("(var.d)", "var.d == false").empty());
  CHECK(either("var.s == null", "var.s != null").empty());
  CHECK(either("var.n >= 5", "var.n < 5").empty());
  CHECK(either("local.p", "var.e != \"prod\"").empty());
  CHECK(either("(var.d && var.e)", "!(var.d && var.e)").empty());
  CHECK(either("length(var.l) > 0", "length(var.l) == 0").empty());
  CHECK(either("var.d", "var.e").size() == 2);
}

TEST_CASE("a plan of five hundred modules within each other is read to its end") {
  std::string module = R"({"resources": [{"address": "deep", "type": "awscc_iot_job_template",
      "values": {"job_template_id": "a", "description": "b", "document": "{}",
      "timeout_config": {"in_progress_timeout_in_minutes": 0}}}]})";
  for (int i = 0; i < 500; ++i) module = R"({"child_modules": [)" + module + "]}";
  const std::string text = R"({"planned_values": {"root_module": )" + module + "}}";
  const FileResult result = lint("plan.json", text);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings.front().rule == "in-progress-timeout");
  CHECK(result.findings.front().address == "deep");
}

TEST_CASE("a chain of locals is followed only so far") {
  std::string locals = "locals {\n";
  for (int i = 0; i < 20000; ++i) locals += fmt::format("  a{} = local.a{}\n", i, i + 1);
  CHECK(found_in(locals + "  a20000 = 0\n}\n" + timeout("local.a0")).empty());
  CHECK(found_in(locals + "  a20000 = 0\n}\n" + timeout("local.a19990")).size() == 1);
}

TEST_CASE("variables that stand for themselves, or for too much, are not known") {
  CHECK(found_in("variable \"v\" { default = var.v }\n" + timeout("var.v")).empty());
  CHECK(found_in("variable \"v\" { default = \"${local.v}\" }\nlocals {\n  v = var.v\n}\n" +
                 timeout("var.v"))
            .empty());
  std::string chain;
  for (int i = 0; i < 10000; ++i) {
    chain += fmt::format("variable \"v{}\" {{ default = var.v{} }}\n", i, i + 1);
  }
  chain += "variable \"v10000\" { default = 0 }\n";
  CHECK(found_in(chain + timeout("var.v0")).empty());
  CHECK(found_in(chain + timeout("var.v9990")).size() == 1);
  std::string tower;
  for (int i = 0; i < 60; ++i) {
    tower += fmt::format("variable \"w{0}\" {{ default = [var.w{1}, var.w{1}] }}\n", i, i + 1);
  }
  tower += "variable \"w60\" { default = 1 }\n";
  CHECK(found_in(tower + timeout("var.w0")).empty());
}

TEST_CASE("conditions that each ask for another one twice come to an end") {
  for (const char* form : {"local.c{0} && local.c{0}", "local.c{0} == local.c{0}",
                           "local.c{0} == local.c{0} ? null : null", "!local.c{0} || local.c{0}"}) {
    std::string locals = "locals {\n";
    for (int i = 0; i < 60; ++i) {
      locals += fmt::format("  c{} = {}\n", i, fmt::format(fmt::runtime(form), i + 1));
    }
    CAPTURE(form);
    CHECK(found_in(locals + "  c60 = var.stage\n}\n" + timeout("local.c0 ? 10 : 20")).empty());
  }
}

TEST_CASE("the other files of a folder have names as well") {
  jtlint::CheckSettings settings{jtlint::test::default_rules(), jtlint::example_day, {}};
  settings.folder_of = [](const std::string&) {
    auto folder = std::make_shared<jtlint::terraform::Folder>();
    folder->add("main.tf", "locals { u = 10 }\nvariable \"t\" { default = 10 }\n");  // itself
    folder->add("variables.tf", "variable \"t\" { default = 0 }\n");
    folder->add("broken.tf", "locals {");
    folder->add("more.tf.json", R"({"locals": {"u": 20000}})");
    return folder;
  };
  const auto& rules = jtlint::test::catalogue();
  const std::string text = timeout("var.t");
  const auto result = jtlint::check_file("main.tf", text, rules, settings);
  CHECK(placed(result, text) == Lines{at_timeout + " <var.t> " + must_be + "0"});
  REQUIRE(result.findings.front().related.size() == 1);
  CHECK(result.findings.front().related.front().message == "var.t is 0 in variables.tf");
  const std::string other = timeout("local.u");
  CHECK(placed(jtlint::check_file("main.tf", other, rules, settings), other).size() == 1);
}

TEST_CASE("documents are read through strings, heredocs and jsonencode") {
  const auto document = [](const std::string& value) {
    const std::string text =
        "resource \"awscc_iot_job_template\" \"r\" {\n  job_template_id = \"a\"\n"
        "  description = \"b\"\n  document = " +
        value + "\n}\n";
    const auto result = lint("main.tf", text);
    std::string line;
    for (const auto& finding : result.findings) {
      line += finding.rule + " " + finding.inner_pointer.value_or("-") + " <" +
              text.substr(finding.span.begin, finding.span.size()) + ">";
    }
    return line;
  };
  const std::string placeholder = "$${aws:iot:nothing}";
  const std::string found = "placeholder-unknown /u <aws:iot:nothing>";
  CHECK(document("\"{\\\"u\\\": \\\"" + placeholder + "\\\"}\"") == found);
  CHECK(document("<<EOT\n{\"u\": \"" + placeholder + "\"}\nEOT") == found);
  CHECK(document("<<-EOT\n    {\n      \"u\": \"" + placeholder + "\"\n    }\n  EOT") == found);
  CHECK(document("jsonencode({ v = [1, true], u = \"" + placeholder + "\" })") == found);
  CHECK(document("jsonencode({ u = var.x })") == "");
  CHECK(document("\"{\"") == "document-json - <>");
  CHECK(document("jsonencode({ a = var.x, u = \"" + placeholder + "\" })") == found);
  CHECK(document("\"{\\\"a\\\": ${var.x}, \\\"u\\\": \\\"" + placeholder + "\\\"}\"") == found);
}

TEST_CASE("the JSON syntax is read as Terraform reads it") {
  const auto file = [](const std::string& minutes) {
    return R"({"//": "a comment", "variable": {"t": {"default": 0}}, "locals": [{"u": "${var.t}"}],
      "resource": [{"awscc_iot_job_template": {"r": [{"job_template_id": "a", "description": "b",
      "document": "{}", "depends_on": [], "//": "c",
      "timeout_config": {"in_progress_timeout_in_minutes": )" +
           minutes + "}}]}}]}";
  };
  const std::string pointer =
      "in-progress-timeout /resource/0/awscc_iot_job_template/r/0/timeout_config/"
      "in_progress_timeout_in_minutes";
  CHECK(found_in(file("0"), "main.tf.json") == Lines{pointer + " <0> " + must_be + "0"});
  CHECK(found_in(file("\"${var.t}\""), "main.tf.json") ==
        Lines{pointer + " <var.t> " + must_be + "0"});
  CHECK(found_in(file("\"${local.u}\""), "main.tf.json").size() == 1);
  CHECK(found_in(file("\"${data.x.y}\""), "main.tf.json").empty());
  const Lines broken = found_in(file("\"${\""), "main.tf.json");
  REQUIRE(broken.size() == 1);
  CHECK(broken.front().starts_with("syntax-error"));
}

TEST_CASE("plans and states say what is, and what is not known yet") {
  const auto values = [](const std::string& id, const std::string& minutes) {
    return R"({"id": ")" + id + R"(", "arn": null, "job_template_id": "a", "description": "b",
      "document": "{}", "job_arn": null, "abort_config": null,
      "timeout_config": {"in_progress_timeout_in_minutes": )" +
           minutes + "}}";
  };
  const auto plan = [&](const std::string& unknown) {
    return R"({"planned_values": {"root_module": {"child_modules": [{"resources": [{"address":
      "module.m[0].awscc_iot_job_template.r[\"eu\"]", "mode": "managed",
      "type": "awscc_iot_job_template", "values": )" +
           values("x", "0") + R"(}]}]}},
      "resource_changes": [{"address": "module.m[0].awscc_iot_job_template.r[\"eu\"]",
      "type": "awscc_iot_job_template", "change": {"after_unknown": )" +
           unknown + "}}]}";
  };
  const auto result = lint("plan.json", plan("{}"));
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings.front().address == "module.m[0].awscc_iot_job_template.r[\"eu\"]");
  CHECK(result.findings.front().pointer ==
        "/planned_values/root_module/child_modules/0/resources/0/values/timeout_config/"
        "in_progress_timeout_in_minutes");
  CHECK(lint("plan.json", plan(R"({"timeout_config": true})")).findings.empty());
  CHECK(lint("plan.json", plan(R"({"timeout_config": {"in_progress_timeout_in_minutes": true}})"))
            .findings.empty());
  const std::string state = R"({"version": 4, "terraform_version": "1.9.0", "resources": [
      {"mode": "managed", "type": "awscc_iot_job_template", "name": "r",
       "instances": [{"index_key": 1, "attributes": )" +
                            values("x", "0") + R"(}]},
      {"mode": "data", "type": "awscc_iot_job_template", "name": "d",
       "instances": [{"attributes": )" +
                            values("x", "0") + "}]}]}";
  const auto stored = lint("terraform.tfstate", state);
  REQUIRE(stored.findings.size() == 1);
  CHECK(stored.findings.front().address == "awscc_iot_job_template.r[1]");
}

TEST_CASE("a file that Terraform cannot read is a syntax error, if it is about job templates") {
  CHECK(found_in("resource \"awscc_iot_job_template\" \"r\" {\n  description = \"a\n}\n").size() ==
        1);
  CHECK(found_in("resource \"awscc_iot_job_template\" \"r\" {\n")
            .front()
            .starts_with("syntax-error"));
  CHECK(lint("main.tf", "resource \"aws_s3_bucket\" \"r\" {\n").checked == false);
}

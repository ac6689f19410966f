#include "check/path.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/rule_view.h"

using jtlint::Path;
using jtlint::Value;
using jtlint::test::RuleView;
using jtlint::test::shown;

namespace {

using Lines = std::vector<std::string>;

/// A path with a ^ before what is wrong with it, and what that is.
std::string fault_of(const std::string& text) {
  const auto path = Path::from(text);
  if (path) return "no fault";
  return std::string(text).insert(path.error().offset, "^") + " " + path.error().message;
}

RuleView rollout() {
  return RuleView(R"(
jobTemplateId: gateway
timeoutConfig: {inProgressTimeoutInMinutes: 60}
abortConfig:
  criteriaList:
    - {failureType: FAILED, action: CANCEL}
    - {failureType: ALL}
    - opaque
    - 5
document: '{"steps":[{"name":"a"},{"name":"b","tries":3}]}'
broken: '{"steps":'
role: arn:aws:iam::123456789012:role/jobs
)");
}

}  // namespace

TEST_CASE("a path leads to members by their names") {
  RuleView view = rollout();
  CHECK(shown(view.at("timeoutConfig.inProgressTimeoutInMinutes")) == Lines{"60"});
  CHECK(shown(view.at("timeoutConfig.missing")) == Lines{});
  CHECK(shown(view.at("missing.inProgressTimeoutInMinutes")) == Lines{});
  CHECK(shown(view.at("jobTemplateId.member")) == Lines{});
}

TEST_CASE("[] leads to each item") {
  RuleView view = rollout();
  CHECK(shown(view.at("abortConfig.criteriaList[]")).size() == 4);
  CHECK(shown(view.at("timeoutConfig[]")) == Lines{});
  CHECK(shown(view.at("jobTemplateId[]")) == Lines{});
}

TEST_CASE("[name=value] leads to the items that have it, and lets an object pass that does") {
  RuleView view = rollout();
  CHECK(shown(view.at("abortConfig.criteriaList[failureType=ALL].failureType")) ==
        Lines{"\"ALL\"", "?"});
  CHECK(shown(view.at("abortConfig.criteriaList[failureType=ALL|FAILED].action")) ==
        Lines{"\"CANCEL\"", "?"});
  RuleView object("{a: {k: x, b: 5}, c: [{k: opaque, b: 6}, {b: 7}]}");
  CHECK(shown(object.at("a[k=x].b")) == Lines{"5"});
  CHECK(shown(object.at("a[k=y].b")) == Lines{});
  CHECK(shown(object.at("c[k=x].b")) == Lines{"?"});
}

TEST_CASE("a path that leads into an opaque value visits that value") {
  RuleView view = rollout();
  CHECK(shown(view.at("abortConfig.criteriaList[].failureType")) ==
        Lines{"\"FAILED\"", "\"ALL\"", "?"});
  RuleView opaque("{a: opaque, b: [x, opaque]}");
  CHECK(shown(opaque.at("a.b[].c:json.d")) == Lines{"?"});
  CHECK(shown(opaque.at("a:arn.account")) == Lines{"?"});
  CHECK(shown(opaque.at("b.**")) == Lines{"\"x\"", "?"});
}

TEST_CASE("nothing below an opaque value is visited") {
  RuleView view("{config: {a: x, b: [y]}, z: z}");
  view.hidden().values.insert(view.tree().find("config"));
  CHECK(shown(view.at("config.a")) == Lines{"?"});
  CHECK(shown(view.at("**")) == Lines{"?", "\"z\""});
}

TEST_CASE("** leads to every string inside") {
  RuleView view("{a: x, b: [y, 1, {c: z, d: null}], e: true}");
  CHECK(shown(view.at("**")) == Lines{"\"x\"", "\"y\"", "\"z\""});
  CHECK(shown(view.at("b.**")) == Lines{"\"y\"", "\"z\""});
  CHECK(shown(view.at("a.**")) == Lines{"\"x\""});
}

TEST_CASE("a lens reads a string as a record") {
  RuleView view = rollout();
  CHECK(shown(view.at("document:json.steps[].name")) == Lines{"\"a\"", "\"b\""});
  CHECK(shown(view.at("document:json.**")) == Lines{"\"a\"", "\"b\""});
  CHECK(shown(view.at("role:arn.account")) == Lines{"\"123456789012\""});
}

TEST_CASE("a string that does not read so yields nothing") {
  RuleView view = rollout();
  CHECK(shown(view.at("broken:json")) == Lines{});
  CHECK(shown(view.at("jobTemplateId:arn.account")) == Lines{});
  CHECK(shown(view.at("timeoutConfig:json")) == Lines{});
}

TEST_CASE("the placeholders of a string are a list") {
  RuleView view("url: 'x ${aws:iot:s3-presigned-url:https://b/k} ${aws:iot:parameter:Size}'");
  CHECK(shown(view.at("url:placeholders[].kind")) ==
        Lines{"\"s3-presigned-url\"", "\"parameter\""});
  CHECK(shown(view.at("url:placeholders[].url")) == Lines{"\"https://b/k\""});
  CHECK(shown(view.at("url:placeholders[].parameter")) == Lines{"\"Size\""});
}

TEST_CASE("a placeholder says what it stands in, and what stands in it") {
  RuleView view(
      "url: '${aws:iot:s3-presigned-url-upload:https://b/${jobId}/${x}}'\n"
      "all: '${aws:iot:package:a:version:1:attributes}'");
  CHECK(shown(view.at("url:placeholders[kind=local].outer")) ==
        Lines{"\"s3-presigned-url-upload\""});
  CHECK(shown(view.at("url:placeholders[].locals[]")) == Lines{"\"jobId\""});
  CHECK(shown(view.at("url:placeholders[kind=undefined].name")) == Lines{"\"x\""});
  CHECK(shown(view.at("all:placeholders[].alone")) == Lines{"\"true\""});
}

TEST_CASE("the URL of an S3 object has the parts that it has") {
  RuleView view("{a: 'https://bkt.s3.eu-west-1.amazonaws.com/k', b: 's3://b-${x}/k', c: k.json}");
  CHECK(shown(view.at("a:s3-url.region")) == Lines{"\"eu-west-1\""});
  CHECK(shown(view.at("a:s3-url.bucket")) == Lines{"\"bkt\""});
  CHECK(shown(view.at("b:s3-url.bucket")) == Lines{"?"});
  CHECK(shown(view.at("b:s3-url.key")) == Lines{"\"k\""});
  CHECK(shown(view.at("b:s3-url.host")) == Lines{});
  CHECK(shown(view.at("c:s3-url")) == Lines{});
}

TEST_CASE("a part of a text that was read through lenses has its place in the file") {
  const std::string yaml = R"(document: "{\"url\":\"${aws:iot:parameter:Size}\"}")";
  RuleView view(yaml);
  const auto values = view.at("document:json.url:placeholders[].parameter");
  REQUIRE(values.size() == 1);
  const jtlint::Span span = jtlint::NodeModel::node(values.front()).span;
  CHECK(yaml.substr(span.begin, span.size()) == "Size");
}

TEST_CASE("./ leads on from the place in hand, and . is that place") {
  RuleView view = rollout();
  const Value place = view.at("timeoutConfig").front();
  CHECK(shown(view.at("./inProgressTimeoutInMinutes", place)) == Lines{"60"});
  CHECK(shown(view.at(".", place)) == Lines{"{\"inProgressTimeoutInMinutes\":60}"});
  CHECK(shown(view.at("jobTemplateId", place)) == Lines{"\"gateway\""});
}

TEST_CASE("the last name of a path is what a message calls the value") {
  CHECK(Path::from("timeoutConfig.inProgressTimeoutInMinutes")->last_name() ==
        "inProgressTimeoutInMinutes");
  CHECK(Path::from("abortConfig.criteriaList[]")->last_name() == "criteriaList");
  CHECK(Path::from("document:json")->last_name() == "document");
  CHECK(Path::from(".")->last_name() == ".");
}

TEST_CASE("a fault of a path is located") {
  CHECK(fault_of("") == "^ expected a name, as in timeoutConfig");
  CHECK(fault_of("./") == "./^ expected a name, as in timeoutConfig");
  CHECK(fault_of("a..b") == "a.^.b expected a name, [], ** or a lens such as :json");
  CHECK(fault_of("a.") == "a.^ expected a name, [], ** or a lens such as :json");
  CHECK(fault_of(".a") == "^.a expected a name, [], ** or a lens such as :json");
  CHECK(fault_of("a.b c") == "a.b^ c expected '.', [] or a lens such as :json");
  CHECK(fault_of("a[0]") == "a^[0] expected [] or a filter such as [failureType=FAILED|ALL]");
  CHECK(fault_of("a[b=c") == "a^[b=c expected [] or a filter such as [failureType=FAILED|ALL]");
  CHECK(fault_of("a[=c]") == "a^[=c] expected [] or a filter such as [failureType=FAILED|ALL]");
  CHECK(fault_of("a[]b") == "a[]^b expected '.', [] or a lens such as :json");
  CHECK(fault_of("a:jsn.b") ==
        "a^:jsn.b no lens is called 'jsn'; there are json, arn, placeholders, "
        "s3-url");
  CHECK(fault_of("a.$b") == "a.^$b expected a name, [], ** or a lens such as :json");
}

#include "check/grammar/placeholders.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/marked.h"

using namespace jtlint;

namespace {

std::string part_of(const std::string& text, const std::optional<Span>& part) {
  return part ? text.substr(part->begin, part->size()) : "none";
}

/// The placeholders as lines `depth kind: text`.
std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> result;
  for (const Placeholder& each : read_placeholders(text).placeholders) {
    result.push_back(std::to_string(each.depth) + " " + std::string(kind_name(each.kind)) + ": " +
                     part_of(text, each.whole));
  }
  return result;
}

Placeholder only(const std::string& text) {
  const PlaceholderReading reading = read_placeholders(text);
  REQUIRE(reading.placeholders.size() == 1);
  return reading.placeholders.front();
}

std::string repeated(std::string_view unit, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += unit;
  return result;
}

}  // namespace

TEST_CASE("a pre-signed URL placeholder has a URL") {
  struct Case {
    std::string name;
    PlaceholderKind kind;
  };
  const std::vector<Case> cases = {
      {"s3-presigned-url", PlaceholderKind::s3_presigned_url},
      {"s3-presigned-url-v1", PlaceholderKind::s3_presigned_url_v1},
      {"s3-presigned-url-v2", PlaceholderKind::s3_presigned_url_v2},
      {"s3-presigned-url-upload", PlaceholderKind::s3_presigned_url_upload}};
  for (const Case& each : cases) {
    const std::string text =
        "get ${aws:iot:" + each.name + ":https://s3.us-east-1.amazonaws.com/b/k%3FversionId%3D1} x";
    CAPTURE(text);
    const Placeholder placeholder = only(text);
    CHECK(placeholder.kind == each.kind);
    CHECK(kind_name(placeholder.kind) == each.name);
    CHECK(placeholder.whole == Span{4, text.size() - 2});
    CHECK(part_of(text, placeholder.name) == "aws:iot:" + each.name);
    CHECK(part_of(text, placeholder.url) ==
          "https://s3.us-east-1.amazonaws.com/b/k%3FversionId%3D1");
    CHECK(read_placeholders(text).problems.empty());
  }
}

TEST_CASE("an upload placeholder may do without a URL") {
  for (const std::string text :
       {"${aws:iot:s3-presigned-url-upload}", "${aws:iot:s3-presigned-url-upload:}"}) {
    CHECK(only(text).kind == PlaceholderKind::s3_presigned_url_upload);
    CHECK_FALSE(only(text).url);
    CHECK(read_placeholders(text).problems.empty());
  }
}

TEST_CASE("a package placeholder has a package, a version and what is wanted of it") {
  struct Case {
    std::string rest;
    PlaceholderKind kind;
    std::string package, version, attribute;
  };
  const std::vector<Case> cases = {
      {"TestPackage:version:$default:attributes", PlaceholderKind::package_attributes,
       "TestPackage", "$default", "none"},
      {":version::attributes", PlaceholderKind::package_attributes, "", "", "none"},
      {":version::attributes:s3URL", PlaceholderKind::package_attribute, "", "", "s3URL"},
      {"samplePackage1:version:2.1.5:attributes:a:b", PlaceholderKind::package_attribute,
       "samplePackage1", "2.1.5", "a:b"},
      {"p:version:$null:artifact:s3-presigned-url", PlaceholderKind::package_artifact, "p", "$null",
       "none"},
      {"p:version:1:artifact-location:s3-presigned-url", PlaceholderKind::package_artifact, "p",
       "1", "none"}};
  for (const Case& each : cases) {
    const std::string text = "${aws:iot:package:" + each.rest + "}";
    CAPTURE(text);
    CHECK(read_placeholders(text).problems.empty());
    CHECK(only(text).kind == each.kind);
    CHECK(part_of(text, only(text).name) == "aws:iot:package");
    CHECK(part_of(text, only(text).package) == each.package);
    CHECK(part_of(text, only(text).version) == each.version);
    CHECK(part_of(text, only(text).attribute) == each.attribute);
  }
}

TEST_CASE("parameters, local and unknown placeholders are told apart") {
  CHECK(only("${aws:iot:parameter:down-load_Url1}").kind == PlaceholderKind::parameter);
  CHECK(only("${aws:iot:parameter:ab}").parameter == Span{20, 22});
  for (const std::string name : {"thingName", "jobId", "executionNumber"}) {
    CHECK(only("${" + name + "}").kind == PlaceholderKind::local);
    CHECK(only("${" + name + "}").name == Span{2, 2 + name.size()});
  }
  const std::vector<std::pair<std::string, std::string>> unknown = {
      {"${aws:iot:s3-presigned-url-v3:https://x}", "aws:iot:s3-presigned-url-v3"},
      {"${aws:iot:thing-name}", "aws:iot:thing-name"},
      {"${aws:ssm:parameter:x}", "aws:ssm:parameter"},
      {"${aws:iot}", "aws:iot"},
      {"${aws:}", "aws:"}};
  for (const auto& [text, name] : unknown) {
    CAPTURE(text);
    CHECK(only(text).kind == PlaceholderKind::unknown);
    CHECK(part_of(text, only(text).name) == name);
    CHECK(read_placeholders(text).problems.empty());
  }
}

TEST_CASE("what the shell or another tool reads is no placeholder") {
  for (const std::string text :
       {"", "$", "${", "}", "$}", "{}", "${}", "$HOME ${HOME} ${x", "${thingname}", "${ jobId}",
        "${jobId", "${AWS::Region}", "${!aws:iot:x}", "${Aws:iot:x}", "$ {aws:iot:x}",
        "{aws:iot:x}", "${aws_region}", "for i in ${a[@]}; do echo \"${i%.*}\"; done"}) {
    CAPTURE(text);
    CHECK(read_placeholders(text).placeholders.empty());
    CHECK(read_placeholders(text).problems.empty());
  }
}

TEST_CASE("nesting is recorded") {
  const std::string text =
      "${jobId} ${aws:iot:s3-presigned-url-upload:https://s3.r.amazonaws.com/b/"
      "${thingName}/${x${executionNumber}}} ${aws:iot:parameter:p}";
  CHECK(lines(text) == std::vector<std::string>{
                           "0 local: ${jobId}",
                           "0 s3-presigned-url-upload: " + text.substr(9, text.rfind(' ') - 9),
                           "1 local: ${thingName}", "1 undefined: ${x${executionNumber}}",
                           "2 local: ${executionNumber}", "0 parameter: ${aws:iot:parameter:p}"});
  const PlaceholderReading reading = read_placeholders(text);
  CHECK_FALSE(reading.placeholders[1].outer);
  CHECK(reading.placeholders[2].outer == 1);
  CHECK(reading.placeholders[3].outer == 1);
  CHECK(reading.placeholders[4].outer == 3);
  CHECK(reading.placeholders[5].outer == std::nullopt);
  CHECK(part_of(text, reading.placeholders[3].name) == "x${executionNumber}");
  CHECK(reading.problems.empty());
}

TEST_CASE("a placeholder inside a shell's braces stands in no placeholder") {
  CHECK(lines("${URL:-${aws:iot:parameter:url}} ${jobId}") ==
        std::vector<std::string>{"0 parameter: ${aws:iot:parameter:url}", "0 local: ${jobId}"});
}

TEST_CASE("the colons of a nested placeholder are its own") {
  const std::string text =
      "${aws:iot:package:${aws:iot:parameter:p}:version:1${jobId}:attributes:${thingName}}";
  const PlaceholderReading reading = read_placeholders(text);
  CHECK(reading.problems.empty());
  REQUIRE(reading.placeholders.size() == 4);
  CHECK(reading.placeholders[0].kind == PlaceholderKind::package_attribute);
  CHECK(part_of(text, reading.placeholders[0].package) == "${aws:iot:parameter:p}");
  CHECK(part_of(text, reading.placeholders[0].version) == "1${jobId}");
  CHECK(part_of(text, reading.placeholders[0].attribute) == "${thingName}");
}

TEST_CASE("a placeholder that is not closed is a problem up to the end of its line") {
  struct Case {
    std::string text;
    std::vector<std::string> problems;
    std::vector<std::string> placeholders;
  };
  const std::string url = "${aws:iot:s3-presigned-url:u";
  const std::vector<Case> cases = {
      {"a " + url, {"a [" + url + "] -> placeholder must be closed by }, got " + url}, {}},
      {"${aws:", {"[${aws:] -> placeholder must be closed by }, got ${aws:"}, {}},
      {url + "\r\n${jobId}",
       {"[" + url + "]\r\n${jobId} -> placeholder must be closed by }, got " + url},
       {"0 local: ${jobId}"}},
      {"${jobId}" + url + "${thingName}",
       {"${jobId}[" + url + "${thingName}] -> placeholder must be closed by }, got " + url +
        "${thingName}"},
       {"0 local: ${jobId}"}},
      {"${aws:a:${aws:iot:package:x}${b",
       {"[${aws:a:${aws:iot:package:x}${b] -> placeholder must be closed by 2 }, got "
        "${aws:a:${aws:iot:package:x}${b"},
       {}}};
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(marked(each.text, read_placeholders(each.text).problems) == each.problems);
    CHECK(lines(each.text) == each.placeholders);
  }
}

TEST_CASE("a fault in the parts of a placeholder is located") {
  struct Case {
    std::string text;
    std::string problem;
  };
  const std::string wanted =
      "package version must be followed by attributes, attributes:KEY or "
      "artifact:s3-presigned-url, got ";
  const std::string shape =
      "package placeholder must be ${aws:iot:package:NAME:version:VERSION:attributes:KEY}, got ";
  const std::string name_characters = "must hold only letters, digits, -, _ and ., got ";
  const std::vector<Case> cases = {
      {"${aws:iot:s3-presigned-url}",
       "[${aws:iot:s3-presigned-url}] -> s3-presigned-url must be followed by the URL of an S3 "
       "object, got nothing"},
      {"${aws:iot:s3-presigned-url-v2:}",
       "[${aws:iot:s3-presigned-url-v2:}] -> s3-presigned-url-v2 must be followed by the URL of "
       "an S3 object, got nothing"},
      {"${aws:iot:parameter}",
       "[${aws:iot:parameter}] -> parameter must be followed by its key, got nothing"},
      {"${aws:iot:parameter:a.b}",
       "${aws:iot:parameter:a[.]b} -> parameter key must hold only letters, digits, _ and -, got "
       "."},
      {"${aws:iot:package}", "[${aws:iot:package}] -> " + shape + "${aws:iot:package}"},
      {"${aws:iot:package:p:version:1}",
       "[${aws:iot:package:p:version:1}] -> " + shape + "${aws:iot:package:p:version:1}"},
      {"${aws:iot:package:p:ver:1:attributes}",
       "${aws:iot:package:p:[ver]:1:attributes} -> package name must be followed by version, got "
       "ver"},
      {"${aws:iot:package:<p>:version:1:attributes}",
       "${aws:iot:package:[<]p>:version:1:attributes} -> package name " + name_characters + "<"},
      {"${aws:iot:package:p:version:$latest:attributes}",
       "${aws:iot:package:p:version:[$latest]:attributes} -> package version must be a version "
       "name, $default or $null, got $latest"},
      {"${aws:iot:package:p:version:1:attribute:k}",
       "${aws:iot:package:p:version:1:[attribute]:k} -> " + wanted + "attribute"},
      {"${aws:iot:package:p:version:1:attributes:}",
       "${aws:iot:package:p:version:1:[attributes:]} -> attributes: must be followed by an "
       "attribute key, got nothing"},
      {"${aws:iot:package:p:version:1:artifact}",
       "${aws:iot:package:p:version:1:[artifact]} -> artifact must be followed by "
       "s3-presigned-url, got nothing"},
      {"${aws:iot:package:p:version:1:artifact:url}",
       "${aws:iot:package:p:version:1:artifact:[url]} -> artifact must be followed by "
       "s3-presigned-url, got url"}};
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(marked(each.text, read_placeholders(each.text).problems) ==
          std::vector<std::string>{each.problem});
    CHECK(only(each.text).kind == PlaceholderKind::malformed);
  }
}

TEST_CASE("problems come in the order of their places") {
  const std::string text = "${aws:iot:package:${aws:iot:parameter}:x:y} ${aws:iot:parameter}";
  const std::vector<Problem> problems = read_placeholders(text).problems;
  REQUIRE(problems.size() == 3);
  CHECK(problems[0].part.begin == 18);
  CHECK(problems[1].part.begin == 39);
  CHECK(problems[2].part.begin == 44);
}

TEST_CASE("deep nesting is read") {
  const std::size_t depth = 3'000;
  const std::string text = repeated("${aws:iot:s3-presigned-url:", depth) + repeated("}", depth);
  const PlaceholderReading reading = read_placeholders(text);
  REQUIRE(reading.placeholders.size() == depth);
  CHECK(reading.placeholders.back().depth == depth - 1);
  CHECK(reading.placeholders.back().outer == depth - 2);
  CHECK(reading.problems.size() == 1);  // the innermost has no URL
}

TEST_CASE("hostile texts have no harmful placeholders") {
  for (const std::string_view unit :
       {"(", "${", "${aws:", "}", ":", "$", "${jobId}", "${aws:iot:package:", "\n${aws:", "\xFF",
        "${aws:iot:package:x\xFF}", "${aws:iot:parameter:}\n"}) {
    CAPTURE(unit);
    const std::string text = repeated(unit, 1'000'000 / unit.size());
    const PlaceholderReading reading = read_placeholders(text);
    if (!reading.problems.empty()) CHECK(reading.problems.back().part.end <= text.size());
  }
  CHECK(read_placeholders(std::string(1'000'000, '\0')).placeholders.empty());
  CHECK(read_placeholders(repeated("${aws:", 100'000)).problems.size() == 1);
}

#include "support/hostile.h"

#include <fmt/format.h>
#include <string_view>

namespace jtlint::test {
namespace {

std::string every_control_character() {
  std::string bytes;
  for (char c = 1; c < ' '; ++c) bytes += c;
  return bytes;
}

std::string repeated(std::string_view text, int times) {
  std::string result;
  while (times-- > 0) result += text;
  return result;
}

/// The inside of a JSON string. Bytes that are not UTF-8 stay as they are.
std::string in_json(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c >= 0 && c < ' ') {
      result += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      result += c;
    }
  }
  return result;
}

std::string replaced(std::string text, std::string_view mark, std::string_view with) {
  for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos; at += with.size()) {
    text.replace(at, mark.size(), with);
  }
  return text;
}

/// A template in JSON with further members.
std::string template_with(const std::string& members) {
  return R"({"jobTemplateId": "a", "description": "d", "document": "{}", )" + members + "}\n";
}

HostilePlace json(const std::string& name, const std::string& text) {
  return {"json: " + name, "a.json", text};
}

HostilePlace yaml(const std::string& name, const std::string& lines) {
  return {"yaml: " + name, "a.yaml", "jobTemplateId: a\n" + lines + "\ndescription: d\n"};
}

HostilePlace document(const std::string& name, const std::string& inner) {
  return json("job document: " + name,
              "{\"jobTemplateId\": \"a\", \"description\": \"d\", "
              "\"document\": \"" +
                  in_json(inner) + "\"}\n");
}

std::vector<HostilePlace> json_places() {
  return {
      json("name of a member", template_with(R"("@J": 1)")),
      json("bytes of a name", template_with(R"("@R": 1)")),
      json("name behind another fault", template_with(R"("x": 1, "@J": 1, "x": 2)")),
      json("name of an inner member", template_with(R"("timeoutConfig": {"@J": {"@J": 1}})")),
      json("name that stands twice", template_with(R"("@J": 1, "@J": 2)")),
      json("id", R"({"jobTemplateId": "@J", "description": "d", "document": "{}", "x": 1})"),
      json("description", R"({"jobTemplateId": "a", "description": "@J", "document": "{}"})"),
      json("bytes of a description", R"({"jobTemplateId": "a", "description": "@R", "x": 1})"),
      json("document", R"({"jobTemplateId": "a", "description": "d", "document": "@J"})"),
      json("source of the document", R"({"jobTemplateId": "a", "documentSource": "@J", "x": 1})"),
      json("string for a number",
           template_with(R"("timeoutConfig": {"inProgressTimeoutInMinutes": "@J"})")),
      json("number", template_with(R"("timeoutConfig": {"inProgressTimeoutInMinutes": 1@R})")),
      json("no value at all", template_with(R"("timeoutConfig": @R)")),
      json("broken escape", template_with(R"("description": "\@R")")),
      json("enum value", template_with(R"("jobExecutionsRetryConfig": {"criteriaList": [
           {"failureType": "@J", "numberOfRetries": 1}]})")),
      json("what stands before", "@R\n{\"jobTemplateId\": \"a\"}\n"),
      json("what stands behind", "{\"jobTemplateId\": \"a\"}\n@R\n{\"jobTemplateId\": \"b\"}\n"),
      json("name of a template", R"({"@J": {"jobTemplateId": "a", "description": "d", "x": 1}})"),
      json("described", R"({"jobTemplateArn": "@J", "jobTemplateId": "@J", "@J": 1})"),
  };
}

/// Strings that have a grammar of their own.
std::vector<HostilePlace> grammar_places() {
  return {
      json("ARN of a role", template_with(R"("presignedUrlConfig": {"roleArn": "@J"})")),
      json("end of an ARN", template_with(R"("presignedUrlConfig": {"roleArn":
           "arn:aws:iam::123456789012:role/@J"})")),
      json("start time", template_with(R"("maintenanceWindows": [{"startTime": "@J",
           "durationInMinutes": 60}])")),
      json("field of cron", template_with(R"~("maintenanceWindows": [{"startTime":
           "cron(0 @J ? * * *)", "durationInMinutes": 60}])~")),
      json("tag", template_with(R"("tags": [{"Key": "@J", "Value": "@J"}])")),
      json("package version", template_with(R"("destinationPackageVersions": ["@J"])")),
      document("name", R"({"version":"1.0","steps":[{"action":{"name":"a","@D":1,"type":"@D"}}]})"),
      document("type", R"({"version":"1.0","steps":[{"action":{"name":"a","type":"@D"}}]})"),
      document("placeholder", R"({"a": "${aws:iot:@D}"})"),
      document("parameter", R"({"a": "${aws:iot:parameter:@D} ${aws:iot:s3-presigned-url:@D}"})"),
      document("broken", R"({"a": @R})"),
  };
}

std::vector<HostilePlace> yaml_places() {
  return {
      yaml("plain name", "@R: 1"),
      yaml("quoted name", "\"@J\": 1"),
      yaml("plain value", "documentSource: @R"),
      yaml("quoted value", "timeoutConfig: \"@J\""),
      yaml("tag", "documentSource: !@R x"),
      yaml("anchor", "documentSource: &@R x"),
      yaml("alias", "documentSource: *@R"),
      yaml("comment", "# @R\ntimeoutConfig: 1"),
      yaml("comment behind a value", "timeoutConfig: 1 # @R"),
      yaml("block", "document: |\n  @R"),
      yaml("flow", "timeoutConfig: {@R: 1, \"@J\": 2}"),
      yaml("ambiguous value", "documentSource: 0@R"),
      yaml("merged", "<<: {\"@J\": 1}"),
      yaml("second document", "---\n@R\n---\njobTemplateId: b\n\"@J\": 1"),
      {"yaml: directive", "a.yaml", "%@R\n---\njobTemplateId: a\n"},
      {"text output", "a.txt",
       "2023-01-01T00:00:00+00:00\td\t@R\tarn:aws:iot:eu-west-1:123456789012:jobtemplate/a\ta\n"
       "TIMEOUTCONFIG\t@R\n@R\n"},
      {"terraform", "a.tf", "# awscc_iot_job_template @R\n"},
      {"name in no file of ours", "a.json", "{\"timeoutConfig\": \"@J\"}\n"},
  };
}

}  // namespace

std::vector<HostileText> hostile_texts() {
  return {
      {"escape sequences", "\x1B[31mred\x1B]0;title\x07\x1B[2J"},
      {"control characters", every_control_character()},
      {"DEL and C1", "\x7F\u0080\u0085\u009B31m\u009Dx\u009C"},
      {"directions", "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C"},
      {"invisible", "\u200B\u2060\uFEFF\u00AD\U000E0041\u180E"},
      {"lines",
       "a\r\n::error::a\n ::error::b\r::error::c\u2028::error::d\u2029::error::e\u0085::f"},
      {"commands", repeated("::error::a ", 12) + "\u3000::stop-commands::b \u00A0::c"},
      {"old commands", "##[error]a ##vso[task.complete]b ##teamcity[message]c ###[d]"},
      {"noncharacters", "\uFFFE\uFFFF\uFDD0\uFFF9\uE000"},
      {"XML", "<![CDATA[x]]>&amp;&#27;<b a='\"'>--><!--"},
      {"no UTF-8", "\xFF\xC0\x80 \xED\xA0\x80 \xF4\x90\x80\x80 \xE2\x82"},
      {"percent", "%0A::error::a%0D%25 {} {0} {name} ${x} $(x) `x`"},
      {"backslashes", "\\u001b[31m\\n\\\" \\x{1b} | \"'"},
      {"wide", "漢字 e\u0301 \u0301\u0301 👩🏽‍🚀 ह\u093F"},
  };
}

std::vector<HostilePlace> hostile_places() {
  std::vector<HostilePlace> places;
  for (const auto& some : {json_places(), grammar_places(), yaml_places()}) {
    places.insert(places.end(), some.begin(), some.end());
  }
  return places;
}

std::string filled_in(const HostilePlace& place, const std::string& hostile) {
  const std::string inner = in_json(in_json(hostile));
  return replaced(replaced(replaced(place.text, "@D", inner), "@J", in_json(hostile)), "@R",
                  hostile);
}

}  // namespace jtlint::test

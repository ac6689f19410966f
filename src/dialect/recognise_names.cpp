#include "dialect/recognise_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "support/letter_case.h"

namespace jtlint {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Whether a colon follows, behind spaces.
bool precedes_colon(std::string_view rest) {
  const std::size_t colon = rest.find_first_not_of(" \t\r\n");
  return colon != std::string_view::npos && rest[colon] == ':';
}

bool is_name_at(std::string_view bytes, std::size_t at, std::size_t size) {
  const char before = at == 0 ? '\n' : bytes[at - 1];
  std::string_view rest = bytes.substr(at + size);
  if (before != '"' && before != '\'') {
    return (is_blank(before) || before == '{' || before == ',') && rest.starts_with(':');
  }
  if (!rest.starts_with(before)) return false;
  rest.remove_prefix(1);
  return precedes_colon(rest);
}

/// Whether an ARN of AWS IoT in the text is that of a thing, of a group of things or of a job.
bool holds_arn(std::string_view bytes) {
  constexpr std::array<std::string_view, 3> resources = {":thing/", ":thinggroup/", ":job/"};
  constexpr std::size_t longest = 60;  // of Region, account and resource
  constexpr std::string_view service = ":iot:";
  for (std::size_t at = bytes.find(service); at != std::string_view::npos;
       at = bytes.find(service, at + 1)) {
    const std::string_view rest = bytes.substr(at + service.size(), longest);
    const std::string_view arn = rest.substr(0, rest.find_first_of("\"' \t\r\n"));
    const bool known = std::any_of(
        resources.begin(), resources.end(),
        [&](std::string_view resource) { return arn.find(resource) != std::string_view::npos; });
    if (known) return true;
  }
  return false;
}

/// Whether the type of an action stands in the text. The actions of AWS Systems Manager, such as
/// `aws:runCommand`, are others.
bool holds_action_type(std::string_view bytes) {
  for (const std::string_view type : {"runHandler", "runCommand"}) {
    for (std::size_t at = bytes.find(type); at != std::string_view::npos;
         at = bytes.find(type, at + 1)) {
      const char before = at == 0 ? ' ' : bytes[at - 1];
      if (before == '"' || before == '\'' || before == ' ') return true;
    }
  }
  return false;
}

/// The same as the API, CloudFormation and Terraform spell a name, or without capitals.
bool holds_name_like(std::string_view bytes, std::string_view name) {
  const std::string own(name);
  const std::string snake = snake_case(name);
  std::string small = snake;
  std::erase(small, '_');
  return holds_name(bytes, own) || holds_name(bytes, capitalised(own)) ||
         holds_name(bytes, snake) || holds_name(bytes, small);
}

}  // namespace

bool holds_name(std::string_view bytes, std::string_view name) {
  for (std::size_t at = bytes.find(name); at != std::string_view::npos;
       at = bytes.find(name, at + 1)) {
    if (is_name_at(bytes, at, name.size())) return true;
  }
  return false;
}

bool is_about_job(std::string_view bytes) {
  constexpr std::array<std::string_view, 9> names = {
      "jobId",           "targets",          "document",           "documentSource", "jobArn",
      "targetSelection", "schedulingConfig", "documentParameters", "namespaceId"};
  constexpr std::ptrdiff_t enough = 3;
  const bool id = holds_name_like(bytes, "jobId");
  if (!id && !holds_name_like(bytes, "targets")) return false;
  const auto held = std::count_if(names.begin(), names.end(), [&](std::string_view name) {
    return holds_name_like(bytes, name);
  });
  return held >= enough || ((id || held == enough - 1) && holds_arn(bytes));
}

bool is_about_device_client(std::string_view bytes) {
  const auto holds = [&](std::string_view name) { return holds_name(bytes, name); };
  const bool typed = holds_action_type(bytes);
  if (typed && holds("steps") && holds("action")) return true;
  // In YAML, the workflows of build servers have all of these names.
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || bytes[first] != '{') return false;
  if (!typed) return holds("steps") && holds("action") && holds("version") && holds("input");
  constexpr std::array<std::string_view, 5> names = {"version", "steps", "action", "type", "input"};
  return std::count_if(names.begin(), names.end(), holds) >= 3;
}

}  // namespace jtlint

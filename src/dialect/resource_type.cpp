#include "dialect/resource_type.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <vector>

#include "dialect/cloudformation/job_templates.h"
#include "dialect/terraform/job_templates.h"
#include "support/printable.h"
#include "support/suggest.h"

namespace jtlint {
namespace {

/// No type that is meant for ours is longer.
constexpr std::size_t longest = 40;

/// The words of a type, which colons separate. Of a long one that is none of ours, nothing.
std::vector<std::string_view> words_of(std::string_view type) {
  std::vector<std::string_view> words;
  if (type.size() > longest) return words;
  while (!type.empty()) {
    const std::size_t end = std::min(type.find(':'), type.size());
    if (end > 0) words.push_back(type.substr(0, end));
    type.remove_prefix(std::min(end + 1, type.size()));
  }
  return words;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether a word is meant for another one, with which it begins and which is not much longer.
/// RoleTemplate, if there ever is one, is not meant for JobTemplate.
bool is_meant(std::string_view word, std::string_view name) {
  const bool comparable = word.size() <= name.size() + 2 && name.size() <= word.size() + 4;
  return comparable && !word.empty() && lower(word.front()) == lower(name.front()) &&
         may_mean(word, name);
}

bool is_aws(std::string_view word) {
  return word.size() == 3 && lower(word[0]) == 'a' && lower(word[1]) == 'w' &&
         lower(word[2]) == 's';
}

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The word that stands in quotes around `at`; empty if there is none, or a long one.
std::string_view quoted_around(std::string_view bytes, std::size_t at) {
  std::size_t begin = at;
  std::size_t end = at;
  while (begin > 0 && at - begin < longest && is_name(bytes[begin - 1])) --begin;
  while (end < bytes.size() && end - at < longest && is_name(bytes[end])) ++end;
  const bool quoted = begin > 0 && bytes[begin - 1] == '"' && bytes.substr(end).starts_with('"');
  return quoted ? bytes.substr(begin, end - begin) : std::string_view();
}

std::string_view misspelt_cloudformation_in(std::string_view bytes) {
  constexpr std::size_t longest_before = 12;  // "Type" : "
  for (std::size_t at = bytes.find("AWS:"); at != std::string_view::npos;
       at = bytes.find("AWS:", at + 1)) {
    const std::size_t before = std::min(at, longest_before);
    const std::string_view rest = bytes.substr(at, longest + 1);
    const std::string_view type = rest.substr(0, rest.find_first_of("\"' \t\r\n,}"));
    const bool typed = bytes.substr(at - before, before).find("Type") != std::string_view::npos;
    if (typed && misspelt_in_cloudformation(type)) return type;
  }
  return {};
}

std::string_view misspelt_terraform_in(std::string_view bytes) {
  for (std::size_t at = bytes.find("_iot"); at != std::string_view::npos;
       at = bytes.find("_iot", at + 1)) {
    const std::string_view type = quoted_around(bytes, at);
    if (!misspelt_in_terraform(type)) continue;
    return bytes.find("resource") == std::string_view::npos ? std::string_view() : type;
  }
  return {};
}

}  // namespace

std::optional<std::string> misspelt_in_cloudformation(std::string_view type) {
  const std::string meant = cloudformation::resource_type;
  if (type == meant) return std::nullopt;
  const auto words = words_of(type);
  const bool of_aws = !words.empty() && is_aws(words.front());
  const bool whole =
      of_aws && words.size() == 3 && is_meant(words[1], "IoT") && is_meant(words[2], "JobTemplate");
  const bool joined = of_aws && words.size() == 2 && is_meant(words[1], "IoTJobTemplate");
  if (!whole && !joined) return std::nullopt;
  return fmt::format("CloudFormation has no resource type '{}'; did you mean {}?",
                     printable(type, 60), meant);
}

bool may_be_type_in_cloudformation(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(':'), text.size()));
  return is_aws(text.substr(0, 3)) && text.substr(3).starts_with(':');
}

std::optional<std::string> misspelt_in_terraform(std::string_view type) {
  const std::string meant = terraform::resource_type;
  if (type == meant) return std::nullopt;
  const bool of_aws = type.starts_with("aws_iot");
  if (!of_aws && !type.starts_with("awscc_iot")) return std::nullopt;
  std::string_view name = type.substr(type.find("_iot") + 4);
  name.remove_prefix(std::min(name.find_first_not_of('_'), name.size()));
  if (!is_meant(name, "job_template")) return std::nullopt;
  if (of_aws)
    return fmt::format("the provider aws has no resource for job templates; write {}", meant);
  return fmt::format("the provider awscc has no resource '{}'; did you mean {}?",
                     printable(type, 60), meant);
}

std::string_view misspelt_type_in(std::string_view bytes) {
  const std::string_view type = misspelt_cloudformation_in(bytes);
  return type.empty() ? misspelt_terraform_in(bytes) : type;
}

}  // namespace jtlint

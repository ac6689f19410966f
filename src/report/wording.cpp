#include "report/wording.h"

#include <fmt/format.h>

#include "dialect/noun.h"
#include "support/printable.h"

namespace jtlint {
namespace {

/// Far longer than any text of ours: rules cut what they quote, this is for those that forget.
constexpr std::size_t longest_text = 2000;

}  // namespace

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string escaped(std::string_view name) {
  return printable(name, longest_name);
}

std::string phrase(std::string_view text) {
  const std::size_t last = text.find_last_not_of(". \t\r\n");
  return printable(text.substr(0, last + 1), longest_text);
}

std::string sentence(std::string_view text) {
  std::string result = phrase(text);
  if (result.empty() || result.back() == '?') return result;
  return result + ".";
}

const std::string& message_of(const Finding& finding) {
  return finding.message.empty() ? finding.summary : finding.message;
}

std::optional<std::string> context_of(const Finding& finding) {
  if (!finding.template_id) return std::nullopt;
  return fmt::format("{} \"{}\"", noun_of(finding.dialect), printable(*finding.template_id));
}

std::string holder_of(const Finding& finding) {
  if (finding.resource) return finding.resource->arn;
  return finding.address.value_or(finding.template_id.value_or("jtlint"));
}

const Source* file_of(const Finding& finding) {
  return finding.resource ? nullptr : finding.source.get();
}

std::string place_name(const Finding& finding) {
  const Source* file = file_of(finding);
  return file == nullptr ? holder_of(finding) : file->name();
}

std::string whole_pointer(const Finding& finding) {
  return finding.pointer + finding.inner_pointer.value_or("");
}

std::string place_in_holder(const Finding& finding) {
  const std::string pointer = whole_pointer(finding);
  return escaped(holder_of(finding)) + (pointer.empty() ? "" : ": " + escaped(pointer));
}

std::string sentence_with_pointer(const Finding& finding) {
  const std::string pointer = whole_pointer(finding);
  const bool has_lines = file_of(finding) != nullptr;
  const std::string place = has_lines || pointer.empty() ? "" : escaped(pointer) + ": ";
  return place + sentence(message_of(finding));
}

std::string failure_summary(const Failure& failure) {
  if (failure.path.empty()) return "Could not finish";
  std::string_view verb = failure.kind == "internal" ? "check" : "read";
  if (failure.kind == "unwritable") verb = "write";
  if (failure.in_aws) verb = "audit";
  return fmt::format("Could not {} {}", verb, escaped(failure.path));
}

std::string failure_sentence(const Failure& failure) {
  return fmt::format("{}: {}", failure_summary(failure), sentence(failure.message));
}

}  // namespace jtlint

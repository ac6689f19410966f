// The same value written as JSON and in some style of YAML: the same findings.

#include <map>

#include "document/node_text.h"
#include "fuzz/require.h"
#include "parse/json.h"
#include "support/lint.h"
#include "support/random.h"
#include "support/utf8.h"
#include "support/yaml_writer.h"

using namespace jtlint;

namespace {

std::uint64_t hash(std::string_view bytes) {
  std::uint64_t value = 14695981039346656037U;
  for (const char c : bytes) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return value;
}

/// JSON has no null without a word.
std::string in_words_of_json(std::string message) {
  constexpr std::string_view nothing = ", got nothing";
  const std::size_t at = message.find(nothing);
  return at == std::string::npos ? message : message.replace(at, nothing.size(), ", got null");
}

/// What is found, and how often, without its place in the file.
std::map<std::string, int> findings_of(const FileResult& result) {
  std::map<std::string, int> found;
  for (const Finding& each : result.findings) {
    ++found[each.rule + " at " + each.pointer + each.inner_pointer.value_or("") + ": " +
            in_words_of_json(each.message)];
  }
  return found;
}

bool is_ambiguous(const std::map<std::string, int>& found) {
  const auto first = found.lower_bound("ambiguous-scalar ");
  return first != found.end() && first->first.starts_with("ambiguous-scalar ");
}

std::string listed(const std::map<std::string, int>& found) {
  std::string list;
  for (const auto& [line, count] : found) list += std::to_string(count) + "x " + line + "\n";
  return list;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  if (utf8::first_invalid(bytes)) return 0;
  const auto tree = parse_json(bytes);
  if (!tree) return 0;
  test::Random random(hash(bytes));
  const std::string yaml = test::write_yaml({**tree}, random).bytes;
  const std::string dialect = random.one_in(2) ? "api" : "describe";
  const Selection rules = test::every_rule();
  const auto as_json = findings_of(test::lint("a.json", std::string(bytes), dialect, rules));
  const auto as_yaml = findings_of(test::lint("a.yaml", yaml, dialect, rules));
  if (is_ambiguous(as_yaml) || as_json == as_yaml) return 0;
  fuzz::require(false, "JSON and YAML have the same findings\nJSON:\n" + listed(as_json) +
                           "YAML:\n" + listed(as_yaml) + yaml);
  return 0;
}

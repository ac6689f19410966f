#include "check/grammar/names.h"

#include <algorithm>
#include <fmt/format.h>

#include "check/grammar/characters.h"
#include "support/printable.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

constexpr ByteSet in_id = ByteSet("_-").with('a', 'z').with('A', 'Z').with('0', '9');
constexpr ByteSet in_package_name = in_id.with('.', '.');
constexpr ByteSet in_attribute_key = in_id.with(':', ':');
constexpr ByteSet in_role_name = in_id.with("+=,.@");
constexpr ByteSet in_role_path = ByteSet().with('!', '~');

std::string in_words(std::string_view character) {
  return character == " " ? "a space" : printable(character);
}

}  // namespace

const NameGrammar names::job_id = {"job id", 64, "letters, digits, _ and -", in_id};
const NameGrammar names::job_template_id = {"job template id", 64, "letters, digits, _ and -",
                                            in_id};
const NameGrammar names::thing_name = {"thing or thing group name", 128,
                                       "letters, digits, :, _ and -", in_attribute_key};
const NameGrammar names::parameter_key = {"parameter key", 128, "letters, digits, _ and -", in_id};
const NameGrammar names::package_name = {"package name", 128, "letters, digits, -, _ and .",
                                         in_package_name};
const NameGrammar names::package_version = {"package version", 64, "letters, digits, -, _ and .",
                                            in_package_name};
const NameGrammar names::attribute_key = {"attribute key", 0, "letters, digits, :, _ and -",
                                          in_attribute_key};
const NameGrammar names::role_name = {"role name", 64, "letters, digits and _ + = , . @ -",
                                      in_role_name};
const NameGrammar names::role_path = {"role path", 511, "printable ASCII", in_role_path};

std::optional<Problem> check_name(std::string_view text, Span part, const NameGrammar& grammar) {
  const std::string_view name = bytes_at(text, part);
  if (name.empty()) {
    return Problem{
        part, fmt::format("{} must not be empty, {} are allowed", grammar.what, grammar.allowed)};
  }
  const auto bad = std::find_if_not(name.begin(), name.end(),
                                    [&](char c) { return grammar.allows.contains(c); });
  if (bad != name.end()) {
    const std::size_t begin = part.begin + static_cast<std::size_t>(bad - name.begin());
    const Span character = {begin, begin + utf8::decode(text.substr(begin, part.end - begin)).size};
    return Problem{character, fmt::format("{} must hold only {}, got {}", grammar.what,
                                          grammar.allowed, in_words(bytes_at(text, character)))};
  }
  if (grammar.longest == 0 || name.size() <= grammar.longest) return std::nullopt;
  return Problem{part, fmt::format("{} must be at most {} characters, got {}", grammar.what,
                                   grammar.longest, name.size())};
}

std::optional<Problem> check_package_version(std::string_view text, Span part) {
  const std::string_view name = bytes_at(text, part);
  if (name == "$default" || name == "$null") return std::nullopt;
  const bool nested = name.starts_with("${");
  if (!name.starts_with('$') || nested) return check_name(text, part, names::package_version);
  return Problem{part, fmt::format("package version must be a version name, $default or $null, "
                                   "got {}",
                                   printable(name, 40))};
}

}  // namespace jtlint

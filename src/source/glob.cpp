#include "source/glob.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fmt/format.h>
#include <re2/re2.h>
#include <utility>

#include "source/glob_bracket.h"

namespace jtlint {
namespace {

/// The longest path there can be. RE2 itself refuses only what is far larger, and not quietly.
constexpr std::size_t longest_pattern = 4096;

/// What one pattern may cost; the longest needs less.
constexpr std::int64_t most_memory = 1 << 20;

constexpr std::string_view special = "*?[\\";

/// Writes a glob as a regular expression over bytes.
class Translator {
 public:
  explicit Translator(std::string_view glob) : glob_(glob) {}

  /// Nothing when the glob can match nothing.
  std::optional<std::string> translate() {
    while (at_ < glob_.size()) {
      if (!translate_next()) return std::nullopt;
    }
    return std::move(regex_);
  }

 private:
  bool translate_next() {
    switch (glob_[at_]) {
      case '*':
        translate_stars();
        return true;
      case '?':
        regex_ += "[^/]";
        ++at_;
        return true;
      case '[':
        return translate_bracket();
      case '\\':
        if (++at_ == glob_.size()) return false;
        [[fallthrough]];
      default:
        regex_ += fmt::format("\\x{:02x}", static_cast<unsigned char>(glob_[at_++]));
        return true;
    }
  }

  /// Two or more stars that are a whole component cross components; all others stay within one.
  void translate_stars() {
    const bool starts_component = at_ == 0 || glob_[at_ - 1] == '/';
    const std::size_t begin = at_;
    at_ = std::min(glob_.find_first_not_of('*', begin), glob_.size());
    const std::string_view rest = glob_.substr(at_);
    const bool ends_component = rest.empty() || rest.starts_with("/") || rest.starts_with("\\/");
    if (at_ - begin == 1 || !starts_component || !ends_component) {
      regex_ += "[^/]*";
    } else if (rest.starts_with("/")) {
      regex_ += "(?:.*/)?";
      ++at_;
    } else {
      regex_ += ".*";
    }
  }

  bool translate_bracket() {
    const std::optional<GlobBracket> bracket = read_bracket(glob_, at_);
    if (!bracket) return false;
    const std::string set = bracket_regex(*bracket);
    regex_ += set;
    at_ = bracket->end;
    return !set.empty();
  }

  std::string_view glob_;
  std::size_t at_ = 0;
  std::string regex_;
};

RE2::Options options() {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);  // bytes: a name need not be valid UTF-8
  options.set_dot_nl(true);
  options.set_log_errors(false);
  options.set_max_mem(most_memory);
  return options;
}

bool has_special(std::string_view text) {
  return text.find_first_of(special) != std::string_view::npos;
}

}  // namespace

Glob::Glob(std::string text, bool any_start) : text_(std::move(text)), any_start_(any_start) {}
Glob::Glob(std::unique_ptr<re2::RE2> regex) : regex_(std::move(regex)) {}
Glob::Glob(Glob&&) noexcept = default;
Glob& Glob::operator=(Glob&&) noexcept = default;
Glob::~Glob() = default;

std::optional<Glob> Glob::compile(std::string_view pattern) {
  if (pattern.size() > longest_pattern) return std::nullopt;
  if (!has_special(pattern)) return Glob(std::string(pattern), false);
  const std::string_view rest = pattern.substr(1);
  if (pattern.front() == '*' && !has_special(rest)) return Glob(std::string(rest), true);
  const std::optional<std::string> regex = Translator(pattern).translate();
  if (!regex) return std::nullopt;
  auto compiled = std::make_unique<RE2>(*regex, options());
  if (!compiled->ok()) return std::nullopt;
  return Glob(std::move(compiled));
}

bool Glob::matches(std::string_view path) const {
  if (regex_) return RE2::FullMatch(path, *regex_);
  if (!any_start_) return path == text_;
  if (!path.ends_with(text_)) return false;
  return path.substr(0, path.size() - text_.size()).find('/') == std::string_view::npos;
}

}  // namespace jtlint

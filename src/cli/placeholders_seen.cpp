#include "cli/placeholders_seen.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>

#include "check/regex.h"
#include "dialect/terraform/folder.h"

namespace jtlint {
namespace {

constexpr std::array<PlaceholderStyle, 8> styles = {{
    {R"(\$\{[A-Za-z_][A-Za-z0-9_.-]*\})", true},
    {R"(\{\{-? *[A-Za-z_.$][^{}]*\}\})", true},
    {R"(<[A-Z][A-Z0-9_-]*>)"},
    {R"(__[A-Z][A-Z0-9_]*__)"},
    {R"(#\{[A-Za-z_][A-Za-z0-9_.-]*\}#)"},
    {R"(\$\([A-Za-z_][A-Za-z0-9_.-]*\))"},
    {R"(@[A-Z][A-Z0-9_]*@)"},
    {R"(%[A-Z][A-Z0-9_]*%)"},
}};

/// In whose files `${Name}` and `{{ name }}` have a meaning of their own.
bool is_infrastructure(const std::string& name, std::string_view bytes) {
  return terraform::is_native(name) || terraform::is_json_syntax(name) ||
         bytes.find("AWS::IoT::JobTemplate") != std::string_view::npos;
}

void look_for(const PlaceholderStyle& style, const std::string& name, std::string_view bytes,
              PlaceholdersSeen& seen) {
  const auto regex = compiled_regex(std::string(style.expression));
  re2::StringPiece rest(bytes.data(), bytes.size());
  re2::StringPiece match;
  while (regex->Match(rest, 0, rest.size(), re2::RE2::UNANCHORED, &match, 1)) {
    if (seen.count++ == 0) {
      const auto line =
          std::count(bytes.begin(), bytes.begin() + (match.data() - bytes.data()), '\n');
      seen.example = std::string(match.data(), match.size());
      seen.place = fmt::format("{}:{}", name, line + 1);
    }
    rest.remove_prefix(static_cast<std::size_t>(match.data() + match.size() - rest.data()));
  }
}

}  // namespace

void PlaceholderSearch::look_at(const std::string& name, std::string_view bytes) {
  by_style_.resize(styles.size());
  const bool infrastructure = is_infrastructure(name, bytes);
  for (std::size_t i = 0; i < styles.size(); ++i) {
    by_style_[i].expression = styles[i].expression;
    if (infrastructure && styles[i].is_ours) continue;
    look_for(styles[i], name, bytes, by_style_[i]);
  }
}

std::vector<PlaceholdersSeen> PlaceholderSearch::seen() const {
  std::vector<PlaceholdersSeen> met;
  std::copy_if(by_style_.begin(), by_style_.end(), std::back_inserter(met),
               [](const PlaceholdersSeen& each) { return each.count > 0; });
  return met;
}

}  // namespace jtlint

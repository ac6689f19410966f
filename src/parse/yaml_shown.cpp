#include "parse/yaml_shown.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "parse/yaml_strings.h"
#include "parse/yaml_tags.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// A character that YAML allows and nobody writes.
constexpr char stand_in = '\x7F';

/// Whether the `?` at `at` stands behind text, rather than where a name may begin.
bool is_text(std::string_view bytes, std::size_t at) {
  const std::size_t before = bytes.substr(0, at).find_last_not_of(" \t");
  if (before == std::string_view::npos) return false;
  const bool mark = before >= 2 && utf8::byte_order_mark_size(bytes.substr(before - 2)) > 0;
  if (mark) return false;
  const bool announces =
      std::string_view("\n\r,[{-?:").find(bytes[before]) != std::string_view::npos;
  return !announces || (before + 1 == at && bytes[before] == '-');
}

/// Whether a block scalar begins at `at`: `|-` and the end of the line, or a comment.
bool is_block_header(std::string_view bytes, std::size_t at) {
  if (bytes.substr(at, 1) != "|" && bytes.substr(at, 1) != ">") return false;
  const std::size_t end = bytes.find_first_not_of("+-0123456789 \t", at + 1);
  return end == std::string_view::npos || std::string_view("\r\n#").find(bytes[end]) < 3;
}

}  // namespace

ShownYaml::ShownYaml(std::string_view bytes)
    : shown_(bytes), hides_(bytes.find(stand_in) == std::string_view::npos) {
  if (hides_) hide_question_marks(bytes);
  hide_tags(bytes);
  show_line_ends(bytes);
  spare_strings(bytes);
}

void ShownYaml::hide_question_marks(std::string_view bytes) {
  for (std::size_t at = bytes.find('?'); at != std::string_view::npos;
       at = bytes.find('?', at + 1)) {
    if (is_text(bytes, at)) shown_[at] = stand_in;
  }
}

void ShownYaml::hide_tags(std::string_view bytes) {
  for (std::size_t at = bytes.find("- !"); at != std::string_view::npos;
       at = bytes.find("- !", at + 1)) {
    const std::size_t begin = at + 2;
    const std::size_t end = std::min(bytes.find_first_of(" \t\r\n", begin), bytes.size());
    const std::size_t scalar = std::min(bytes.find_first_not_of(" \t", end), bytes.size());
    if (!is_local_tag(bytes.substr(begin, end - begin)) || !is_block_header(bytes, scalar))
      continue;
    hidden_tags_[scalar] = {begin, end};
    std::fill(shown_.begin() + static_cast<std::ptrdiff_t>(begin),
              shown_.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  }
}

void ShownYaml::show_line_ends(std::string_view bytes) {
  for (std::size_t at = bytes.find('\r'); at != std::string_view::npos;
       at = bytes.find('\r', at + 1)) {
    if (bytes.substr(at + 1, 1) != "\n") shown_[at] = '\n';
  }
}

void ShownYaml::spare_strings(std::string_view bytes) {
  std::string shown;
  shown.reserve(shown_.size());
  std::size_t at = 0;
  for (const Span inside : sparable_strings(bytes)) {
    shown.append(shown_, at, inside.begin - at);
    at = inside.end;
    spared_.push_back({shown.size(), at - shown.size()});
  }
  shown.append(shown_, at);
  shown_ = std::move(shown);
}

std::size_t ShownYaml::written_at(std::size_t shown) const {
  const auto behind =
      std::upper_bound(spared_.begin(), spared_.end(), shown,
                       [](std::size_t at, const Spared& each) { return at < each.at; });
  return behind == spared_.begin() ? shown : shown + std::prev(behind)->size;
}

std::size_t ShownYaml::shown_at(std::size_t written) const {
  const auto behind =
      std::upper_bound(spared_.begin(), spared_.end(), written,
                       [](std::size_t at, const Spared& each) { return at < each.at + each.size; });
  return behind == spared_.begin() ? written : written - std::prev(behind)->size;
}

std::optional<Span> ShownYaml::hidden_tag(std::size_t at) const {
  const auto tag = hidden_tags_.find(at);
  return tag == hidden_tags_.end() ? std::nullopt : std::optional(tag->second);
}

std::string ShownYaml::restored(std::string value) const {
  if (hides_) std::replace(value.begin(), value.end(), stand_in, '?');
  return value;
}

}  // namespace jtlint

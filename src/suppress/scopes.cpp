#include "suppress/scopes.h"

#include <algorithm>

#include "parse/yaml_scan.h"
#include "support/words.h"

namespace jtlint {
namespace {

constexpr std::string_view white_space = " \t\r\n";
constexpr std::string_view line_ends = "\r\n";

std::size_t skip(std::string_view bytes, std::string_view what, std::size_t at) {
  return std::min(bytes.find_first_not_of(what, at), bytes.size());
}

}  // namespace

Scopes::Scopes(const Source& source, const std::vector<Span>& comments, const Outline& outline,
               Notation notation)
    : source_(source),
      comments_(comments),
      outline_(outline),
      yaml_(notation == Notation::yaml),
      next_(comments.size()) {
  for (std::size_t i = comments.size(); i-- > 0;) next_[i] = content_behind(i);
}

std::vector<Span> Scopes::of(std::size_t number) {
  const Span comment = comments_[number];
  const std::size_t first = first_of_line(line_of(comment.begin).begin);
  const std::size_t behind = skip(bytes(), blanks, comment.end);
  const bool last = behind == bytes().size() || line_ends.find(bytes()[behind]) < line_ends.size();
  if (last && first == comment.begin) return next_part(next_[number]);
  if (last && has_only_indicators({first, comment.begin})) return next_part(first);
  return lines(comment);
}

std::size_t Scopes::line_end(std::size_t at) const {
  return std::min(bytes().find_first_of(line_ends, at), bytes().size());
}

Span Scopes::line_of(std::size_t at) const {
  const std::size_t number = source_.position(at).line;
  const std::size_t begin = source_.line_start(number);
  return {begin, begin + source_.line(number).size()};
}

std::size_t Scopes::first_of_line(std::size_t begin) {
  if (last_line_.begin != begin) last_line_ = {begin, skip(bytes(), blanks, begin)};
  return last_line_.end;
}

/// Where the next token stands, behind further comments and the directives of YAML.
std::size_t Scopes::content_behind(std::size_t number) const {
  std::size_t at = skip(bytes(), white_space, comments_[number].end);
  while (yaml_ && at < bytes().size() && bytes()[at] == '%' && line_of(at).begin == at) {
    at = skip(bytes(), white_space, line_end(at));
  }
  const auto comment =
      std::lower_bound(comments_.begin(), comments_.end(), at,
                       [](const Span& each, std::size_t place) { return each.begin < place; });
  const bool found = comment != comments_.end() && comment->begin == at;
  return found ? next_[static_cast<std::size_t>(comment - comments_.begin())] : at;
}

/// Whether an item of a block sequence or a name of any form is announced at `at`.
bool Scopes::is_indicator(std::size_t at) const {
  const std::string_view rest = bytes().substr(at, 2);
  const bool sign = rest.starts_with('-') || rest.starts_with('?');
  return sign && (rest.size() == 1 || white_space.find(rest[1]) != std::string_view::npos);
}

/// Whether a document is announced at `at`.
bool Scopes::is_separator(std::size_t at) const {
  const std::string_view rest = bytes().substr(at, 4);
  const bool ends = rest.size() == 3 || white_space.find(rest.back()) != std::string_view::npos;
  return rest.starts_with("---") && ends && line_of(at).begin == at;
}

bool Scopes::has_only_indicators(Span before) const {
  if (!yaml_) return false;
  const std::size_t begin = before.begin + (is_separator(before.begin) ? 3 : 0);
  const std::string_view text = bytes().substr(begin, before.end - begin);
  return text.find_first_not_of("-? \t") == std::string_view::npos;
}

/// What begins at `at`, or else its line.
std::vector<Span> Scopes::next_part(std::size_t at) {
  if (last_part_.first == at) return last_part_.second;
  std::vector<Span> scopes;
  if (at < bytes().size()) {
    const auto part = part_from(at);
    scopes.push_back(part ? Span{at, part->end} : Span{at, line_end(at)});
  }
  last_part_ = {at, scopes};
  return scopes;
}

std::optional<Span> Scopes::part_from(std::size_t at) const {
  if (!yaml_) return outline_.part_at(at);
  const bool document = is_separator(at);
  if (document || is_indicator(at)) {
    const std::size_t value = yaml_scan::skip_blank(bytes(), at + (document ? 3 : 1));
    const auto whole = outline_.value_at(value);
    return whole ? whole : outline_.value_at(yaml_scan::skip_properties(bytes(), value));
  }
  const auto part = outline_.part_at(at);
  return part ? part : outline_.part_at(yaml_scan::skip_properties(bytes(), at));
}

/// The lines of a comment, and the texts that begin before them or end behind.
std::vector<Span> Scopes::lines(Span comment) const {
  const Span all = {line_of(comment.begin).begin, line_of(comment.end).end};
  std::vector<Span> scopes = {all};
  const std::vector<Span>& texts = outline_.texts();
  for (const std::size_t edge : {all.begin, all.end}) {
    const auto behind =
        std::upper_bound(texts.begin(), texts.end(), edge,
                         [](std::size_t at, const Span& text) { return at < text.begin; });
    if (behind == texts.begin()) continue;
    const Span text = *std::prev(behind);
    if (text.begin < edge && edge < text.end) scopes.push_back(text);
  }
  return scopes;
}

}  // namespace jtlint

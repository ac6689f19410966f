#include "check/unknown_values.h"

#include <algorithm>
#include <utility>

#include "check/regex.h"

namespace jtlint {
namespace {

constexpr std::string_view aws_opening = "${aws:";

/// What placeholders of other tools begin with. Of one that stands inside a placeholder of AWS IoT
/// no more can be told: all else there is the name, or the URL, that AWS reads.
constexpr std::string_view marks = "$<{_%@[#";

/// Where the braces that open at `begin` are closed, or the text ends.
std::size_t end_of_braces(std::string_view text, std::size_t begin) {
  std::size_t depth = 0;
  for (std::size_t at = begin; at < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] == '}' && --depth == 0) return at + 1;
  }
  return text.size();
}

/// The outermost placeholders of AWS IoT.
std::vector<Span> aws_placeholders(std::string_view text) {
  std::vector<Span> found;
  std::size_t at = 0;
  while ((at = text.find(aws_opening, at)) != std::string_view::npos) {
    found.push_back({at, end_of_braces(text, at)});
    at = found.back().end;
  }
  return found;
}

/// Disjoint spans in order that cover the same bytes.
std::vector<Span> united(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  std::vector<Span> result;
  for (const Span span : spans) {
    if (!result.empty() && span.begin <= result.back().end) {
      result.back().end = std::max(result.back().end, span.end);
    } else {
      result.push_back(span);
    }
  }
  return result;
}

/// Takes what an expression has matched, but for what AWS IoT fills in.
class Matches {
 public:
  explicit Matches(std::string_view text) : text_(text), aws_(aws_placeholders(text)) {}

  /// Returns where to look on.
  std::size_t take(Span match) {
    const auto aws = std::find_if(aws_.begin(), aws_.end(), [&](Span each) {
      return each.begin < match.end && match.begin < each.end;
    });
    if (aws == aws_.end()) return add(match);
    const std::size_t inside = aws->begin + aws_opening.size();
    if (match.begin < inside) {
      if (match.begin < aws->begin) add({match.begin, aws->begin});
      return inside;
    }
    if (match.end >= aws->end) return aws->end;
    if (marks.find(text_[match.begin]) == std::string_view::npos) return match.begin + 1;
    return add(match);
  }

  std::vector<Span> all() && { return united(std::move(found_)); }

 private:
  std::size_t add(Span match) {
    found_.push_back(match);
    return match.end;
  }

  std::string_view text_;
  std::vector<Span> aws_;
  std::vector<Span> found_;
};

/// What stands between blanks: those around a value are no part of it.
Span without_blanks(std::string_view text, Span span) {
  constexpr std::string_view blanks = " \t\r";
  while (!span.empty() && blanks.find(text[span.begin]) != std::string_view::npos) ++span.begin;
  while (!span.empty() && blanks.find(text[span.end - 1]) != std::string_view::npos) --span.end;
  return span;
}

Text without(const Text& text, const std::vector<Span>& hidden) {
  Text rest;
  std::size_t at = 0;
  for (const Span span : hidden) {
    rest.append(text.slice({at, span.begin}));
    rest.append_unknown(text.source_span(span));
    at = span.end;
  }
  rest.append(text.slice({at, text.decoded().size()}));
  return rest;
}

/// Makes parts of a scalar unknown: those at these spans of its text, in order.
void hide(Node& node, const std::vector<Span>& hidden) {
  const Span all = {0, node.text.decoded().size()};
  const bool whole = hidden.front() == all || node.kind != Kind::string;
  node.text = whole ? Text() : without(node.text, hidden);
  node.kind = Kind::opaque;
}

/// The parts of a scalar that stand at any of these spans of the file.
std::vector<Span> parts_at(const std::vector<Span>& spans, const Text& text) {
  std::vector<Span> parts;
  for (std::size_t i = 0; i < text.decoded().size(); ++i) {
    if (is_at(spans, text.source_span({i, i + 1}))) parts.push_back({i, i + 1});
  }
  return united(std::move(parts));
}

/// Forgets members of unknown names: nobody knows what they are.
template <typename IsUnknown>
void forget_members(Node& object, const IsUnknown& is_unknown) {
  if (std::erase_if(object.members, is_unknown) > 0) object.uncertain = true;
}

void hide_at(const std::vector<Span>& spans, Node& node) {
  forget_members(node, [&](const Member& member) { return is_at(spans, member.value.key_span); });
  for (Node& item : node.items) hide_at(spans, item);
  for (Member& member : node.members) hide_at(spans, member.value);
  if (!is_scalar(node) || !is_at(spans, node.span)) return;
  const std::vector<Span> hidden = parts_at(spans, node.text);
  if (!hidden.empty()) hide(node, hidden);
}

}  // namespace

UnknownValues::UnknownValues(const std::vector<std::string>& expressions) {
  for (const std::string& each : expressions) expressions_.push_back(compiled_regex(each));
}

Tree UnknownValues::hidden_in(Tree root) const {
  if (expressions_.empty() || !is_any_in(*root)) return root;
  Node copy = *root;
  hide_in(copy);
  return make_tree(std::move(copy));
}

bool UnknownValues::is_any_in(const Node& node) const {
  const auto here = [&](const Node& each) { return is_any_in(each); };
  return (is_scalar(node) && is_unknown(node.text.decoded())) ||
         std::any_of(node.items.begin(), node.items.end(), here) ||
         std::any_of(node.members.begin(), node.members.end(), [&](const Member& member) {
           return is_unknown(member.key.decoded()) || here(member.value);
         });
}

bool UnknownValues::is_unknown(std::string_view text) const {
  return !matches_in(text).empty();
}

void UnknownValues::hide_in(Node& node) const {
  forget_members(node, [&](const Member& member) { return is_unknown(member.key.decoded()); });
  for (Node& item : node.items) hide_in(item);
  for (Member& member : node.members) hide_in(member.value);
  if (!is_scalar(node)) return;
  const std::vector<Span> hidden = matches_in(node.text.decoded());
  if (!hidden.empty()) hide(node, hidden);
}

FilledText UnknownValues::filled_in(std::string_view bytes) const {
  FilledText filled{std::string(bytes), {}};
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    for (const Span match : matches_in(line)) {
      const Span span = without_blanks(line, match);
      if (span.empty()) continue;
      filled.spans.push_back({at + span.begin, at + span.end});
      filled.bytes.replace(at + span.begin, span.size(), span.size(), '1');
    }
    at = end + 1;
  }
  return filled;
}

std::vector<Span> UnknownValues::matches_in(std::string_view text) const {
  Matches matches(text);
  for (const auto& expression : expressions_) {
    re2::StringPiece match;
    std::size_t at = 0;
    while (at < text.size() && expression->Match({text.data(), text.size()}, at, text.size(),
                                                 re2::RE2::UNANCHORED, &match, 1)) {
      const auto begin = static_cast<std::size_t>(match.data() - text.data());
      at = match.empty() ? begin + 1 : matches.take({begin, begin + match.size()});
    }
  }
  return std::move(matches).all();
}

bool is_at(const std::vector<Span>& spans, Span span) {
  const auto next = std::upper_bound(spans.begin(), spans.end(), span.begin,
                                     [](std::size_t at, Span each) { return at < each.end; });
  return next != spans.end() && next->begin < span.end;
}

Tree hidden_at(const std::vector<Span>& spans, Tree root) {
  if (spans.empty()) return root;
  Node copy = *root;
  hide_at(spans, copy);
  return make_tree(std::move(copy));
}

}  // namespace jtlint

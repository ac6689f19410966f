#include "check/unknown_values.h"

#include <algorithm>
#include <utility>

#include "check/regex.h"

namespace jtlint {
namespace {

/// The text without what an expression for placeholders could find of those of AWS IoT.
std::string without_aws_placeholders(std::string_view given) {
  std::string text(given);
  std::size_t at = 0;
  while ((at = text.find("${aws:", at)) != std::string::npos) {
    const std::size_t end = std::min(text.find('}', at), text.size() - 1) + 1;
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(at),
              text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    at = end;
  }
  return text;
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

/// Whether a span overlaps one of those, which are disjoint and in order.
bool is_at(const std::vector<Span>& spans, Span span) {
  const auto next = std::upper_bound(spans.begin(), spans.end(), span.begin,
                                     [](std::size_t at, Span each) { return at < each.end; });
  return next != spans.end() && next->begin < span.end;
}

/// The parts of a scalar that stand at any of these spans of the file.
std::vector<Span> parts_at(const std::vector<Span>& spans, const Text& text) {
  std::vector<Span> parts;
  for (std::size_t i = 0; i < text.decoded().size(); ++i) {
    if (is_at(spans, text.source_span({i, i + 1}))) parts.push_back({i, i + 1});
  }
  return united(std::move(parts));
}

void hide_at(const std::vector<Span>& spans, Node& node) {
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
  return (is_scalar(node) && !matches_in(node.text.decoded()).empty()) ||
         std::any_of(node.items.begin(), node.items.end(), here) ||
         std::any_of(node.members.begin(), node.members.end(),
                     [&](const Member& member) { return here(member.value); });
}

void UnknownValues::hide_in(Node& node) const {
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
    for (const Span span : matches_in(bytes.substr(at, end - at))) {
      filled.spans.push_back({at + span.begin, at + span.end});
      filled.bytes.replace(at + span.begin, span.size(), span.size(), '1');
    }
    at = end + 1;
  }
  return filled;
}

std::vector<Span> UnknownValues::matches_in(std::string_view given) const {
  const std::string text = without_aws_placeholders(given);
  std::vector<Span> found;
  for (const auto& expression : expressions_) {
    re2::StringPiece match;
    std::size_t at = 0;
    while (at < text.size() &&
           expression->Match(text, at, text.size(), re2::RE2::UNANCHORED, &match, 1)) {
      const auto begin = static_cast<std::size_t>(match.data() - text.data());
      if (!match.empty()) found.push_back({begin, begin + match.size()});
      at = begin + std::max<std::size_t>(match.size(), 1);
    }
  }
  return united(std::move(found));
}

Tree hidden_at(const std::vector<Span>& spans, Tree root) {
  if (spans.empty()) return root;
  Node copy = *root;
  hide_at(spans, copy);
  return make_tree(std::move(copy));
}

}  // namespace jtlint

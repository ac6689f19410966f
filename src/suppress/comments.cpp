#include "suppress/comments.h"

#include <algorithm>
#include <cstddef>

#include "parse/hcl/scanner.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

constexpr std::string_view line_ends = "\r\n";

std::size_t line_end(std::string_view bytes, std::size_t at) {
  return std::min(bytes.find_first_of(line_ends, at), bytes.size());
}

/// Whether a `#` at `at`, which no text holds, begins a comment, or is a part of a tag or anchor.
bool begins_yaml_comment(std::string_view bytes, std::size_t at) {
  const bool first = at == utf8::byte_order_mark_size(bytes);
  return first || std::string_view(" \t\r\n,[]{}\"'").find(bytes[at - 1]) != std::string_view::npos;
}

/// The comments between two texts. One at the end of the gap goes on to the end of its line.
void find_yaml_comments(std::string_view bytes, Span gap, std::vector<Span>& comments) {
  const std::string_view searched = bytes.substr(0, gap.end);
  for (std::size_t at = searched.find('#', gap.begin); at < gap.end; at = searched.find('#', at)) {
    if (!begins_yaml_comment(bytes, at)) {
      ++at;
      continue;
    }
    comments.push_back({at, line_end(bytes, at)});
    at = comments.back().end;
  }
}

/// The bytes of a text in which nothing is a comment: in the first line of a block scalar, that of
/// its `|` or `>`, there may be one.
Span without_header(std::string_view bytes, Span text) {
  const bool block = bytes[text.begin] == '|' || bytes[text.begin] == '>';
  if (!block) return text;
  return {std::min(line_end(bytes, text.begin), text.end), text.end};
}

void find_hcl_comments(std::string_view bytes, Span gap, std::vector<Span>& comments) {
  for (std::size_t at = gap.begin; at < gap.end;) {
    const std::string_view rest = bytes.substr(at, gap.end - at);
    if (rest.starts_with("/*")) {
      const std::size_t end = std::min(bytes.find("*/", at + 2), gap.end - 2) + 2;
      comments.push_back({at, end});
      at = end;
    } else if (rest.starts_with("#") || rest.starts_with("//")) {
      comments.push_back({at, std::min(line_end(bytes, at), gap.end)});
      at = gap.end;
    } else {
      ++at;
    }
  }
}

}  // namespace

std::vector<Span> yaml_comments(std::string_view bytes, const std::vector<Span>& texts) {
  std::vector<Span> comments;
  std::size_t begin = utf8::byte_order_mark_size(bytes);
  for (const Span& text : texts) {
    const Span body = without_header(bytes, text);
    find_yaml_comments(bytes, {begin, body.begin}, comments);
    begin = body.end;
  }
  find_yaml_comments(bytes, {begin, bytes.size()}, comments);
  return comments;
}

std::vector<Span> hcl_comments(std::string_view bytes) {
  std::vector<Span> comments;
  std::size_t begin = utf8::byte_order_mark_size(bytes);
  hcl::Scanner scanner(bytes, begin, hcl::Scanner::Start::code);
  while (true) {
    const hcl::Token token = scanner.next();
    const bool ends = token.kind == hcl::TokenKind::end || token.kind == hcl::TokenKind::fault;
    const bool line = token.kind == hcl::TokenKind::newline;
    find_hcl_comments(bytes, {begin, line ? token.span.end : token.span.begin}, comments);
    if (ends) return comments;
    begin = token.span.end;
  }
}

}  // namespace jtlint

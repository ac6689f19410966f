#include <algorithm>
#include <limits>

#include "parse/hcl/template_parts.h"
#include "support/utf8.h"

namespace jtlint::hcl {
namespace {

/// The white space at the start of a line.
struct Indent {
  std::size_t characters = 0;
  std::size_t bytes = 0;
};

Indent indent_of(std::string_view line, std::size_t most) {
  Indent indent;
  while (indent.bytes < line.size() && indent.characters < most) {
    const utf8::Decoded decoded = utf8::decode(line.substr(indent.bytes));
    if (!is_space(decoded.code_point)) break;
    indent.bytes += decoded.size;
    ++indent.characters;
  }
  return indent;
}

constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

/// Whether a line is nothing but white space, which neither counts nor is taken away.
bool is_blank(std::string_view line) {
  return line.ends_with('\n') && indent_of(line, unlimited).bytes == line.size();
}

/// Calls `take(line)` for each line of a text, with its line break, and at least once.
template <typename Take>
void each_line(std::string_view bytes, Span raw, const Take& take) {
  const std::string_view text = bytes.substr(0, raw.end);
  std::size_t at = raw.begin;
  do {
    const std::size_t line_break = text.find('\n', at);
    const std::size_t end = line_break == std::string_view::npos ? raw.end : line_break + 1;
    take(Span{at, end});
    at = end;
  } while (at < raw.end);
}

/// The least indentation among the lines of a heredoc.
class LeastIndent {
 public:
  void line(std::string_view written) {
    if (line_start_ && !is_blank(written)) {
      least_ = std::min(least_, indent_of(written, least_).characters);
    }
    line_start_ = written.ends_with('\n');
  }

  void sequence() {
    if (line_start_) least_ = 0;
  }

  std::size_t least() const { return least_; }

 private:
  std::size_t least_ = unlimited;
  bool line_start_ = true;
};

}  // namespace

std::size_t common_indent(const std::vector<Part>& parts, std::string_view bytes) {
  LeastIndent indent;
  for (const Part& part : parts) {
    if (part.kind != Part::Kind::literal) {
      indent.sequence();
      continue;
    }
    each_line(bytes, part.span,
              [&](Span line) { indent.line(bytes.substr(line.begin, line.size())); });
  }
  return indent.least();
}

void append_lines(Text& text, std::string_view bytes, Span raw, std::size_t indent,
                  bool starts_line) {
  each_line(bytes, raw, [&](Span line) {
    const std::string_view written = bytes.substr(line.begin, line.size());
    const bool shortened = starts_line && !is_blank(written);
    const std::size_t lost = shortened ? indent_of(written, indent).bytes : 0;
    append_literal(text, bytes, {line.begin + lost, line.end}, Style::bare);
    starts_line = true;
  });
}

}  // namespace jtlint::hcl

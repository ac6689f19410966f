#include "parse/json_explain.h"

#include <fmt/format.h>
#include <string>

#include "parse/json_scan.h"
#include "support/printable.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

using After = JsonProgress::After;

/// One fault, looked at from where the reader stopped.
class Explanation {
 public:
  Explanation(std::string_view bytes, const JsonProgress& progress)
      : bytes_(bytes), progress_(progress) {}

  SyntaxFault fault() const {
    const std::size_t at = json_scan::skip_space(bytes_, progress_.offset);
    switch (progress_.after) {
      case After::start:
        return in_place_of("a value", at);
      case After::open_object:
        return in_place_of_name(at);
      case After::open_array:
        return in_place_of("a value or ']'", at);
      case After::name:
        return after_name(at);
      case After::value:
        return after_value(at);
    }
    return token_fault(at, "is not JSON");
  }

 private:
  bool ends_at(std::size_t at) const { return at >= bytes_.size(); }
  bool in_object() const { return !progress_.open.empty() && bytes_[progress_.open.back()] == '{'; }

  SyntaxFault token_fault(std::size_t at, std::string message) const {
    return {{at, json_scan::token_end(bytes_, at)}, std::move(message), std::nullopt};
  }

  SyntaxFault end_of_text() const {
    if (progress_.open.empty()) return {{0, 0}, "the text is empty: expected a JSON value", {}};
    const std::size_t open = progress_.open.back();
    SyntaxFault fault{{bytes_.size(), bytes_.size()}, "", std::nullopt};
    fault.message = fmt::format("the text ends before the {} is closed with '{}'",
                                in_object() ? "object" : "array", in_object() ? '}' : ']');
    fault.note = {{open, open + 1}, "it is opened here"};
    return fault;
  }

  SyntaxFault after_value(std::size_t at) const {
    if (progress_.open.empty()) return token_fault(at, "expected nothing after the JSON value");
    if (ends_at(at)) return end_of_text();
    const char close = in_object() ? '}' : ']';
    if (bytes_[at] != ',') {
      if (const auto known = known_mistake(at)) return *known;
      return token_fault(at, fmt::format("expected ',' or '{}', got {}", close, quoted_token(at)));
    }
    const std::size_t next = json_scan::skip_space(bytes_, at + 1);
    const bool closes = !ends_at(next) && (bytes_[next] == '}' || bytes_[next] == ']');
    if (closes) return token_fault(at, "JSON allows no comma after the last item: delete it");
    return in_object() ? in_place_of_name(next) : in_place_of("a value", next);
  }

  SyntaxFault after_name(std::size_t at) const {
    const auto name = bytes_.substr(progress_.name.begin, progress_.name.size());
    if (ends_at(at)) return end_of_text();
    if (bytes_[at] != ':') {
      return token_fault(
          at, fmt::format("expected ':' after {}, got {}", printable(name, 40), quoted_token(at)));
    }
    return in_place_of("a value", json_scan::skip_space(bytes_, at + 1));
  }

  SyntaxFault in_place_of_name(std::size_t at) const {
    if (ends_at(at)) return end_of_text();
    if (const auto known = known_mistake(at)) return *known;
    return token_fault(at,
                       fmt::format("expected a name in double quotes, got {}", quoted_token(at)));
  }

  SyntaxFault in_place_of(std::string_view expected, std::size_t at) const {
    if (ends_at(at)) return end_of_text();
    if (const auto known = known_mistake(at)) return *known;
    const char c = bytes_[at];
    if ((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.') return number_fault(at);
    return token_fault(at, fmt::format("expected {}, got {}", expected, quoted_token(at)));
  }

  /// Mistakes that are worth a word of their own wherever they stand.
  std::optional<SyntaxFault> known_mistake(std::size_t at) const {
    const char c = bytes_[at];
    if (c == '"') return string_fault(at);
    if (c == '\'') return token_fault(at, "JSON strings stand in double quotes, not single ones");
    if (c == '/' || c == '#') return SyntaxFault{to_line_end(at), "JSON has no comments", {}};
    if (bytes_.substr(at).starts_with("${")) {
      return SyntaxFault{{at, at + 2}, "a placeholder stands in a string: \"${...}\"", {}};
    }
    const unsigned char byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {
      return SyntaxFault{
          {at, at + 1}, fmt::format("the control character U+{:04X} is not JSON", byte), {}};
    }
    return std::nullopt;
  }

  SyntaxFault number_fault(std::size_t at) const {
    const std::string token = quoted_token(at);
    const char c = bytes_[at];
    if (c == '+') return token_fault(at, "a JSON number has no plus sign, got " + token);
    const std::size_t digit = at + (c == '-' ? 1 : 0);
    const bool leading_zero = digit + 1 < bytes_.size() && bytes_[digit] == '0' &&
                              bytes_[digit + 1] >= '0' && bytes_[digit + 1] <= '9';
    if (leading_zero) return token_fault(at, "a JSON number has no leading zero, got " + token);
    return token_fault(at, fmt::format("{} is not a JSON number", token));
  }

  /// The string at `at` was refused, or it is fine and not what was expected there.
  std::optional<SyntaxFault> string_fault(std::size_t at) const {
    for (std::size_t i = at + 1; i < bytes_.size(); ++i) {
      const auto byte = static_cast<unsigned char>(bytes_[i]);
      if (byte == '"') return std::nullopt;
      if (byte == '\n' || byte == '\r') {
        return SyntaxFault{
            {at, i}, "the string is not closed on its line; write a line break as \\n", {}};
      }
      if (byte < 0x20) {
        return SyntaxFault{{i, i + 1},
                           fmt::format("write the control character U+{:04X} in a string as {}",
                                       byte, byte == '\t' ? "\\t" : fmt::format("\\u{:04x}", byte)),
                           {}};
      }
      if (byte != '\\') continue;
      if (const std::size_t bad = bad_escape_size(i); bad > 0) return escape_fault({i, i + bad});
      ++i;
    }
    return SyntaxFault{{at, json_scan::token_end(bytes_, at)}, "the string is never closed", {}};
  }

  SyntaxFault escape_fault(Span escape) const {
    const std::string written = printable(bytes_.substr(escape.begin, escape.size()), 12);
    const bool surrogate = escape.size() == 6;
    return {escape,
            written + (surrogate ? " is half a surrogate pair, whose other half must follow"
                                 : " is no JSON escape; a backslash is written \\\\"),
            std::nullopt};
  }

  /// The size of the escape at `at` if it is not valid, otherwise 0.
  std::size_t bad_escape_size(std::size_t at) const {
    const std::string_view rest = bytes_.substr(at);
    if (rest.size() < 2) return 0;
    if (rest[1] != 'u') {
      return std::string_view("\"\\/bfnrt").find(rest[1]) == std::string_view::npos
                 ? 1 + utf8::decode(rest.substr(1)).size
                 : 0;
    }
    const std::size_t digits = rest.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF");
    const std::size_t size =
        std::min(rest.size(), digits == std::string_view::npos ? 6 : digits + 2);
    if (size < 6) return size;
    const bool surrogate = (rest[2] == 'd' || rest[2] == 'D') && rest[3] >= '8';
    if (!surrogate) return 0;
    const bool high =
        rest[3] <= '9' || rest[3] == 'a' || rest[3] == 'A' || rest[3] == 'b' || rest[3] == 'B';
    const bool low_follows = rest.size() >= 12 && rest[6] == '\\' && rest[7] == 'u' &&
                             (rest[8] == 'd' || rest[8] == 'D') && rest[9] >= 'C';
    return high && low_follows ? 0 : 6;
  }

  Span to_line_end(std::size_t at) const {
    const std::size_t end = bytes_.find_first_of("\r\n", at);
    return {at, end == std::string_view::npos ? bytes_.size() : end};
  }

  std::string quoted_token(std::size_t at) const {
    const std::string token =
        printable(bytes_.substr(at, json_scan::token_end(bytes_, at) - at), 40);
    return bytes_[at] == '"' ? token : "'" + token + "'";
  }

  std::string_view bytes_;
  const JsonProgress& progress_;
};

}  // namespace

SyntaxFault explain_json_fault(std::string_view bytes, const JsonProgress& progress) {
  return Explanation(bytes, progress).fault();
}

}  // namespace jtlint

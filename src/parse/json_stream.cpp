#include "parse/json_stream.h"

#include <cstddef>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>

#include "parse/encoding.h"
#include "parse/json.h"
#include "parse/json_scan.h"
#include "source/pieces.h"
#include "support/printable.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// So many values behind a broken first one are looked at, to tell whether they are some.
constexpr int most_tries = 16;

class Stream {
 public:
  Stream(std::string_view bytes, bool several, const TakeDocument& take)
      : bytes_(bytes),
        several_(several),
        take_(take),
        sound_(utf8::first_invalid(bytes).value_or(bytes.size())) {}

  void read() {
    at_ = next_token(0);
    if (at_ == bytes_.size()) return take_(parse_json(bytes_).error());
    while (at_ < bytes_.size()) {
      auto value = read_value();
      if (!value && !several_) return take_(value.error());
      if (value) {
        at_ = next_token(value->end);
        several_ = true;
        take_(std::move(value->tree));
      } else {
        at_ = next_token(next_line(at_));
        take_(value.error());
      }
    }
  }

 private:
  /// The offset of the next token. Each of several texts that were put together may have a mark.
  std::size_t next_token(std::size_t at) const {
    const std::size_t token = json_scan::skip_space(bytes_, at);
    const std::size_t mark = utf8::byte_order_mark_size(bytes_.substr(token));
    return mark == 0 ? token : json_scan::skip_space(bytes_, token + mark);
  }

  bool opens(std::size_t at) const {
    return at < bytes_.size() && (bytes_[at] == '{' || bytes_[at] == '[');
  }

  /// The next line behind `at` that may begin a value, or the end.
  std::size_t next_line(std::size_t at) const {
    do {
      const std::size_t line_end = bytes_.find('\n', at);
      if (line_end == std::string_view::npos) return bytes_.size();
      at = line_end + 1;
    } while (!opens(at + utf8::byte_order_mark_size(bytes_.substr(at))));
    return at;
  }

  /// The next place behind `at_` that is surely between two values, or the end.
  std::size_t next_cut() {
    if (cut_ <= at_) cut_ = unit_at(bytes_, at_).end;
    return cut_;
  }

  /// The value at `begin`, of the bytes before `limit`. What follows it on its line is another one;
  /// without a blank, that is an object: outputs of a loop may lack line breaks, `[][]` is a slip.
  /// A word or a number is a value only if it is alone.
  Result<JsonValue, SyntaxFault> value_before(std::size_t limit, std::size_t begin) const {
    if (limit > sound_) {
      if (const auto invalid = invalid_byte(bytes_, {begin, limit})) return *invalid;
    }
    const std::size_t last = bytes_.substr(0, limit).find_last_not_of(" \t\r\n");
    auto value = parse_json_value(bytes_.substr(0, last + 1), begin);
    if (!value) return value;
    const std::size_t behind = next_token(value->end);
    if (!opens(begin) && behind < bytes_.size()) return unexpected(begin);
    const std::string_view gap = bytes_.substr(value->end, behind - value->end);
    const bool another = opens(behind) && (!gap.empty() || bytes_[behind] == '{');
    const bool alone = behind >= limit || another || gap.find('\n') != gap.npos;
    return alone ? std::move(value) : unexpected(behind);
  }

  SyntaxFault unexpected(std::size_t at) const {
    const Span token{at, json_scan::token_end(bytes_, at)};
    const std::string got = printable(bytes_.substr(at, token.size()), 40);
    return {token, fmt::format("expected a JSON object or array, or the end, got '{}'", got), {}};
  }

  /// The value at hand. It ends before the next line that may begin one, unless it is laid out in
  /// an unusual way; a broken value must not take those behind it along.
  Result<JsonValue, SyntaxFault> read_value() {
    if (several_ && !opens(at_)) return unexpected(at_);
    if (line_ <= at_) line_ = next_line(at_);
    const std::size_t limit = line_;
    auto value = value_before(limit, at_);
    const std::size_t most = several_ ? next_cut() : bytes_.size();
    if (value || limit == most || spent_ > bytes_.size()) return value;
    auto longer = value_before(most, at_);
    if (longer) return longer;
    spent_ += longer.error().span.end - at_;
    several_ = several_ || further_value(limit);
    return several_ ? std::move(value) : std::move(longer);
  }

  /// Whether the lines from `line` on begin values, rather than parts of the broken one.
  bool further_value(std::size_t line) const {
    bool any = false;
    for (int tries = 0; tries < most_tries && line < bytes_.size(); ++tries) {
      const std::size_t limit = next_line(line);
      const auto value = value_before(limit, next_token(line));
      if (value && goes_on(next_token(value->end))) return false;
      any = any || value;
      line = limit;
    }
    return any;
  }

  /// Whether something goes on at `at` of which the value before it is a part.
  bool goes_on(std::size_t at) const {
    return at < bytes_.size() &&
           std::string_view(",:]}\"").find(bytes_[at]) != std::string_view::npos;
  }

  std::string_view bytes_;
  bool several_;  ///< known to hold several values
  const TakeDocument& take_;
  std::size_t sound_;  ///< up to here, all bytes are UTF-8
  std::size_t at_ = 0;
  std::size_t line_ = 0;   ///< the last next line that was looked for
  std::size_t cut_ = 0;    ///< the last next cut that was
  std::size_t spent_ = 0;  ///< bytes that were read in vain behind the line of a broken value
};

}  // namespace

void each_json_value(std::string_view bytes, bool lines, const TakeDocument& take) {
  Stream(bytes, lines, take).read();
}

}  // namespace jtlint

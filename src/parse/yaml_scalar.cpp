#include "parse/yaml_scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace jtlint {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view core_tag = "tag:yaml.org,2002:";

template <std::size_t size>
bool is_one_of(std::string_view value, const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), value) != words.end();
}

bool consists_of(std::string_view text, std::string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

std::string_view without_sign(std::string_view value) {
  const bool sign = !value.empty() && (value.front() == '-' || value.front() == '+');
  return value.substr(sign ? 1 : 0);
}

std::size_t digit_count(std::string_view text) {
  return std::min(text.find_first_not_of(digits), text.size());
}

/// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
bool is_decimal(std::string_view value) {
  std::string_view rest = without_sign(value);
  const std::size_t whole = digit_count(rest);
  rest.remove_prefix(whole);
  std::size_t fraction = 0;
  if (!rest.empty() && rest.front() == '.') {
    fraction = digit_count(rest.substr(1));
    rest.remove_prefix(1 + fraction);
  }
  if (whole == 0 && fraction == 0) return false;
  if (rest.empty()) return true;
  return (rest.front() == 'e' || rest.front() == 'E') &&
         consists_of(without_sign(rest.substr(1)), digits);
}

/// The base of `0o17` or `0x1F`, else 0.
int other_base(std::string_view value) {
  const std::string_view prefix = value.substr(0, 2);
  if (prefix == "0o" && consists_of(value.substr(2), "01234567")) return 8;
  if (prefix == "0x" && consists_of(value.substr(2), "0123456789abcdefABCDEF")) return 16;
  return 0;
}

bool is_number(std::string_view value) {
  constexpr std::array<std::string_view, 9> infinite = {".inf",  ".Inf",  ".INF",  "+.inf", "+.Inf",
                                                        "+.INF", "-.inf", "-.Inf", "-.INF"};
  constexpr std::array<std::string_view, 3> not_a_number = {".nan", ".NaN", ".NAN"};
  return is_decimal(value) || other_base(value) != 0 || is_one_of(value, infinite) ||
         is_one_of(value, not_a_number);
}

bool is_boolean(std::string_view value) {
  constexpr std::array<std::string_view, 6> words = {"true",  "True",  "TRUE",
                                                     "false", "False", "FALSE"};
  return is_one_of(value, words);
}

bool is_null(std::string_view value) {
  constexpr std::array<std::string_view, 5> words = {"", "~", "null", "Null", "NULL"};
  return is_one_of(value, words);
}

std::string in_base_ten(std::string_view number, int base) {
  std::uint64_t value = 0;
  const auto read = std::from_chars(number.data() + 2, number.data() + number.size(), value, base);
  return read.ec == std::errc() ? std::to_string(value) : std::string("1e400");
}

std::string with_json_fraction(std::string_view number) {
  const bool negative = number.front() == '-';
  std::string spelled(without_sign(number));
  const std::size_t point = spelled.find('.');
  if (point != std::string::npos) {
    const bool no_digit_after = digit_count(std::string_view(spelled).substr(point + 1)) == 0;
    if (no_digit_after) spelled.erase(point, 1);
    if (point == 0) spelled.insert(0, "0");
  }
  const std::size_t zeros = std::min(spelled.find_first_not_of('0'), spelled.size() - 1);
  const bool digit_follows = digits.find(spelled[zeros]) != std::string_view::npos;
  spelled.erase(0, digit_follows || zeros == 0 ? zeros : zeros - 1);
  return (negative ? "-" : "") + spelled;
}

}  // namespace

Kind scalar_kind(std::string_view tag, std::string_view value) {
  if (tag == "!") return Kind::string;
  if (tag != "?" && tag.substr(0, core_tag.size()) != core_tag) return Kind::string;
  const std::string_view type = tag == "?" ? tag : tag.substr(core_tag.size());
  const bool any = type == "?";
  if ((any || type == "null") && is_null(value)) return Kind::null;
  if ((any || type == "bool") && is_boolean(value)) return Kind::boolean;
  if ((any || type == "int" || type == "float") && is_number(value)) return Kind::number;
  return Kind::string;
}

Text json_number(const Text& number) {
  const std::string& written = number.decoded();
  std::string spelled = written;
  if (const int base = other_base(written); base != 0) {
    spelled = in_base_ten(written, base);
  } else if (is_decimal(written)) {
    spelled = with_json_fraction(written);
  }
  if (spelled == written) return number;
  Text text;
  text.append_encoded(spelled, number.source_span({0, written.size()}));
  return text;
}

Span null_word(std::string_view bytes, std::size_t at, bool flow) {
  at = std::min(at, bytes.size());
  const std::size_t found = bytes.find_first_of(flow ? " \t\r\n:,]}" : " \t\r\n:", at);
  const std::size_t end = std::min(found, bytes.size());
  const std::size_t behind = bytes.find_first_not_of(" \t", end);  // else it goes on: `null x`
  const bool whole = behind == std::string_view::npos ||
                     std::string_view("\r\n#:,]}").find(bytes[behind]) != std::string_view::npos;
  const bool null = whole && end > at && is_null(bytes.substr(at, end - at));
  return {at, null ? end : at};
}

bool is_followed_by_colon(std::string_view bytes, std::size_t at) {
  const std::size_t found = bytes.find_first_not_of(" \t", at);
  return found != std::string_view::npos && bytes[found] == ':';
}

}  // namespace jtlint

#include "parse/yaml_readings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>

#include "document/decimal.h"
#include "parse/yaml_scalar.h"

namespace jtlint {
namespace {

constexpr std::string_view digits = "0123456789";

bool consists_of(std::string_view text, std::string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

/// The number that a base other than ten spells; one that 64 bits do not hold is left to words.
std::string in_base(std::string_view text, int base) {
  std::uint64_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value, base);
  return read.ec == std::errc() ? std::to_string(value)
                                : fmt::format("that its digits spell in base {}", base);
}

/// `1:30` is 90, and `1:30:00.5` is 5400.5. A whole number begins with another digit than 0.
std::optional<std::string> in_base_sixty(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view fraction = text.substr(point);
  if (fraction.size() > 1 && !consists_of(fraction.substr(1), digits)) return std::nullopt;
  std::string_view rest = text.substr(0, point);
  const bool whole = fraction.empty();
  if (rest.ends_with(':') || (whole && rest.starts_with('0'))) return std::nullopt;
  std::uint64_t value = 0;
  for (bool first = true; !rest.empty(); first = false) {
    const std::string_view group = rest.substr(0, rest.find(':'));
    const bool small = group.size() == 1 || group < "60";
    const bool fits = group.size() <= (first ? 9U : 2U) && (first || small);
    if (!consists_of(group, digits) || !fits || value > UINT64_MAX / 100) return std::nullopt;
    value = value * 60 + std::stoull(std::string(group));
    rest.remove_prefix(std::min(group.size() + 1, rest.size()));
  }
  return std::to_string(value) + std::string(fraction.size() > 1 ? fraction : "");
}

std::string without(std::string_view text, char c) {
  std::string rest(text);
  std::erase(rest, c);
  return rest;
}

/// Digits, perhaps with a point, and behind that perhaps with an exponent that has a sign.
bool is_old_decimal(std::string_view number) {
  const std::size_t point = number.find('.');
  if (!consists_of(number.substr(0, point), digits)) return false;
  if (point == std::string_view::npos) return number.size() == 1 || number.front() != '0';
  const std::string_view behind = number.substr(point + 1);
  const std::size_t exponent = std::min(behind.find_first_of("eE"), behind.size());
  const std::string_view fraction = behind.substr(0, exponent);
  if (!fraction.empty() && !consists_of(fraction, digits)) return false;
  if (exponent == behind.size()) return true;
  const std::string_view power = behind.substr(exponent + 1);
  const bool sign = power.starts_with('+') || power.starts_with('-');
  return sign && consists_of(power.substr(1), digits);
}

/// The number, without its sign, that YAML 1.1 sees in a scalar.
std::optional<std::string> old_magnitude(std::string_view written) {
  if (written.empty() || digits.find(written.front()) == std::string_view::npos) {
    const bool fraction = written.size() > 1 && written.front() == '.' && written[1] != '_';
    return fraction ? old_magnitude("0" + std::string(written)) : std::nullopt;
  }
  const std::size_t colon = written.find(':');
  if (colon != std::string_view::npos) {
    if (written.substr(colon).find('_') != std::string_view::npos) return std::nullopt;
    return in_base_sixty(without(written, '_'));
  }
  const std::string text = without(written, '_');
  const std::string_view rest =
      std::string_view(text).substr(std::min<std::size_t>(2, text.size()));
  if (written.starts_with("0b") && consists_of(rest, "01")) return in_base(rest, 2);
  if (written.starts_with("0x") && consists_of(rest, "0123456789abcdefABCDEF")) {
    return in_base(rest, 16);
  }
  const bool leading_zero = text.size() > 1 && text.front() == '0';
  if (leading_zero && consists_of(text, "01234567")) return in_base(text, 8);
  if (!is_old_decimal(text)) return std::nullopt;
  return text;
}

/// `YYYY-MM-DD`, alone or before a time of day.
bool is_date(std::string_view text) {
  std::string form(text.substr(0, 13));
  for (char& c : form) {
    if (digits.find(c) != std::string_view::npos) c = '9';
  }
  if (form == "9999-99-99") return true;
  const std::size_t day = std::min(form.find_first_of("Tt \t"), form.size());
  const std::string_view date = std::string_view(form).substr(0, day);
  const bool dated =
      date == "9999-99-99" || date == "9999-9-99" || date == "9999-99-9" || date == "9999-9-9";
  return dated && std::count(text.begin(), text.end(), ':') >= 2;
}

std::string without_sign(std::string_view text) {
  const bool sign = text.starts_with('-') || text.starts_with('+');
  return std::string(text.substr(sign ? 1 : 0));
}

std::optional<std::string> old_number(std::string_view text) {
  const auto magnitude = old_magnitude(without_sign(text));
  if (!magnitude) return std::nullopt;
  return (text.starts_with('-') ? "-" : "") + *magnitude;
}

std::optional<bool> old_boolean(std::string_view text) {
  constexpr std::array<std::string_view, 6> yes = {"yes", "Yes", "YES", "on", "On", "ON"};
  constexpr std::array<std::string_view, 6> no = {"no", "No", "NO", "off", "Off", "OFF"};
  if (std::find(yes.begin(), yes.end(), text) != yes.end()) return true;
  if (std::find(no.begin(), no.end(), text) != no.end()) return false;
  return std::nullopt;
}

YamlReading string_reading() {
  return {Kind::string, "a string"};
}

YamlReading core_reading(std::string_view text, bool number) {
  if (!number) return string_reading();
  return {Kind::number, "the number " + json_number(Text(std::string(text))).decoded()};
}

YamlReading old_reading(std::string_view text) {
  if (const auto boolean = old_boolean(text)) {
    const std::string value = *boolean ? "true" : "false";
    return {Kind::boolean, "the boolean " + value, value};
  }
  if (is_date(text)) return {Kind::opaque, "a date"};
  const auto number = old_number(text);
  return number ? YamlReading{Kind::number, "the number " + *number, *number} : string_reading();
}

/// Whether both readers see the same number: `0x1F`, `007`, `1.50`.
bool is_same_number(std::string_view text) {
  const auto old = old_number(text);
  const auto core = Decimal::from(json_number(Text(std::string(text))).decoded());
  return old && core && Decimal::from(*old) == core;
}

/// `.inf` and `.nan` are the same in both.
bool is_no_decimal(std::string_view text) {
  return text.find_first_of("nN") != std::string_view::npos;
}

/// Whether a scalar is a number as most are written, `300` or `2.5`, which is one to every reader.
bool is_plain_number(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const bool fraction = point < text.size();
  if (!consists_of(whole, digits) || (whole.size() > 1 && whole.front() == '0')) return false;
  return !fraction || consists_of(text.substr(point + 1), digits);
}

}  // namespace

std::optional<YamlReadings> differing_readings(std::string_view scalar) {
  if (is_plain_number(scalar)) return std::nullopt;
  const Kind kind = scalar_kind("?", scalar);
  const bool number = kind == Kind::number;
  if (!number && kind != Kind::string) return std::nullopt;
  if (number && (is_no_decimal(scalar) || is_same_number(scalar))) return std::nullopt;
  YamlReadings readings{core_reading(scalar, number), old_reading(scalar)};
  if (readings.core.words == readings.old.words) return std::nullopt;
  return readings;
}

Node in_yaml_1_1(Node scalar, std::string_view written) {
  const auto readings = scalar.plain ? differing_readings(written) : std::nullopt;
  if (!readings) return scalar;
  const YamlReading& old = readings->old;
  const bool text = old.kind == Kind::string || old.kind == Kind::opaque;
  scalar.kind = text ? Kind::string : old.kind;
  scalar.text = Text();
  if (text) {
    scalar.text.append_verbatim(written, scalar.span.begin);
  } else {
    scalar.text.append_encoded(old.text, scalar.span);
  }
  return scalar;
}

}  // namespace jtlint

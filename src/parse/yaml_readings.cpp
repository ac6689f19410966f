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

/// `1:30` is 90, and `1:30:00.5` is 5400.5.
std::optional<std::string> in_base_sixty(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view fraction = text.substr(point);
  if (fraction.size() > 1 && !consists_of(fraction.substr(1), digits)) return std::nullopt;
  std::uint64_t value = 0;
  std::string_view rest = text.substr(0, point);
  if (rest.ends_with(':')) return std::nullopt;
  for (bool first = true; !rest.empty(); first = false) {
    const std::string_view group = rest.substr(0, rest.find(':'));
    const bool fits =
        group.size() <= (first ? 9U : 2U) && (first || group < "60" || group.size() == 1);
    if (!consists_of(group, digits) || !fits || value > UINT64_MAX / 100) return std::nullopt;
    value = value * 60 + std::stoull(std::string(group));
    rest.remove_prefix(std::min(group.size() + 1, rest.size()));
  }
  return std::to_string(value) + std::string(fraction.size() > 1 ? fraction : "");
}

/// The number, without its sign, that YAML 1.1 sees in a scalar.
std::optional<std::string> old_magnitude(std::string_view written) {
  const bool fraction_alone = written.starts_with('.') && written.size() > 1;
  std::string text = (fraction_alone ? "0" : "") + std::string(written);
  const bool begins =
      digits.find(written.substr(fraction_alone ? 1 : 0, 1)) != std::string_view::npos;
  if (written.empty() || !begins) return std::nullopt;
  std::erase(text, '_');
  const std::string_view number = text;
  if (number.find(':') != std::string_view::npos) return in_base_sixty(number);
  if (number.starts_with("0b") && consists_of(number.substr(2), "01")) {
    return in_base(number.substr(2), 2);
  }
  if (number.starts_with("0x") && consists_of(number.substr(2), "0123456789abcdefABCDEF")) {
    return in_base(number.substr(2), 16);
  }
  const bool leading_zero = number.size() > 1 && number.front() == '0';
  if (leading_zero && consists_of(number, "01234567")) return in_base(number, 8);
  const std::size_t point = number.find('.');
  const bool fraction =
      point != std::string_view::npos &&
      (point + 1 == number.size() || consists_of(number.substr(point + 1), digits));
  const bool whole = point == std::string_view::npos && !leading_zero;
  if (!consists_of(number.substr(0, point), digits) || (!fraction && !whole)) return std::nullopt;
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
  constexpr std::array<std::string_view, 8> yes = {"y", "Y", "yes", "Yes", "YES", "on", "On", "ON"};
  constexpr std::array<std::string_view, 8> no = {"n", "N", "no", "No", "NO", "off", "Off", "OFF"};
  if (std::find(yes.begin(), yes.end(), text) != yes.end()) return true;
  if (std::find(no.begin(), no.end(), text) != no.end()) return false;
  return std::nullopt;
}

/// How YAML 1.2 reads a scalar that is a number or a string to it.
std::string core_words(std::string_view text, bool number) {
  if (!number) return "a string";
  return "the number " + json_number(Text(std::string(text))).decoded();
}

std::string old_words(std::string_view text) {
  if (const auto boolean = old_boolean(text))
    return *boolean ? "the boolean true" : "the boolean false";
  if (is_date(text)) return "a date";
  const auto number = old_number(text);
  return number ? "the number " + *number : "a string";
}

/// Whether both readers see the same number: `0x1F`, `007`, `1.50`.
bool is_same_number(std::string_view text) {
  const auto old = old_number(text);
  const auto core = Decimal::from(json_number(Text(std::string(text))).decoded());
  return old && core && Decimal::from(*old) == core;
}

}  // namespace

std::optional<YamlReadings> differing_readings(std::string_view scalar) {
  const Kind kind = scalar_kind("?", scalar);
  const bool number = kind == Kind::number;
  if (!number && kind != Kind::string) return std::nullopt;
  const bool exponent =
      number && !scalar.starts_with("0x") && scalar.find_first_of("eEnN") != std::string_view::npos;
  if (exponent || (number && is_same_number(scalar))) return std::nullopt;
  YamlReadings readings{core_words(scalar, number), old_words(scalar)};
  if (readings.core == readings.old) return std::nullopt;
  return readings;
}

}  // namespace jtlint

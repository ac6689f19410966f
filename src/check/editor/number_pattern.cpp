#include "check/editor/number_pattern.h"

#include <cstdint>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string_view>
#include <vector>

namespace jtlint::editor {
namespace {

constexpr std::size_t most_digits = 20;

constexpr std::string_view any_digits = "[0-9]*";
constexpr std::string_view any_fraction = "(\\.[0-9]*)?";

std::string one_of(const std::vector<std::string>& ways) {
  return fmt::format("({})", fmt::join(ways, "|"));
}

/// A digit less than `digit`, or greater; empty where there is none.
std::string less(char digit) {
  return digit == '0' ? "" : fmt::format("[0-{}]", static_cast<char>(digit - 1));
}
std::string greater(char digit) {
  return digit == '9' ? "" : fmt::format("[{}-9]", static_cast<char>(digit + 1));
}

/// A limit without its sign, as digits. The whole ones do not begin with 0, nor do those behind the
/// point end with it.
class Magnitude {
 public:
  Magnitude(std::string whole, std::string fraction)
      : whole_(std::move(whole)), fraction_(std::move(fraction)) {}

  bool is_zero() const { return whole_.empty() && fraction_.empty(); }

  /// The same number.
  std::string equal() const {
    return same_whole() + (fraction_.empty() ? "(\\.0*)?" : fmt::format("\\.{}0*", fraction_));
  }

  /// A smaller one, if there is one.
  std::vector<std::string> smaller() const {
    std::vector<std::string> ways;
    const std::size_t size = whole_.size();
    if (size == 2) ways.push_back(fmt::format("0*[0-9]{}", any_fraction));
    if (size > 2) ways.push_back(fmt::format("0*[0-9]{{1,{}}}{}", size - 1, any_fraction));
    for (std::size_t i = 0; i < size; ++i) {
      const std::string digit = less(whole_[i]);
      if (digit.empty()) continue;
      ways.push_back(
          fmt::format("0*{}{}{}{}", whole_.substr(0, i), digit, rest_of_whole(i), any_fraction));
    }
    for (std::size_t i = 0; i < fraction_.size(); ++i) {
      const std::string digit = less(fraction_[i]);
      const std::string next = digit.empty() ? "" : fmt::format("({}{})?", digit, any_digits);
      ways.push_back(fmt::format("{}\\.{}{}", same_whole(), fraction_.substr(0, i), next));
    }
    if (!fraction_.empty()) ways.push_back(same_whole());
    return ways;
  }

  /// A greater one.
  std::vector<std::string> greater_ones() const {
    std::vector<std::string> ways = {
        fmt::format("0*[1-9][0-9]{{{},}}{}", whole_.size(), any_fraction)};
    for (std::size_t i = 0; i < whole_.size(); ++i) {
      const std::string digit = greater(whole_[i]);
      if (digit.empty()) continue;
      ways.push_back(
          fmt::format("0*{}{}{}{}", whole_.substr(0, i), digit, rest_of_whole(i), any_fraction));
    }
    for (std::size_t i = 0; i < fraction_.size(); ++i) {
      const std::string digit = greater(fraction_[i]);
      if (digit.empty()) continue;
      ways.push_back(
          fmt::format("{}\\.{}{}{}", same_whole(), fraction_.substr(0, i), digit, any_digits));
    }
    ways.push_back(
        fmt::format("{}\\.{}{}[1-9]{}", same_whole(), fraction_, any_digits, any_digits));
    return ways;
  }

 private:
  std::string same_whole() const { return whole_.empty() ? "0+" : "0*" + whole_; }

  /// What may stand behind the whole digit at `i`.
  std::string rest_of_whole(std::size_t i) const {
    const std::size_t rest = whole_.size() - i - 1;
    if (rest < 2) return rest == 0 ? "" : "[0-9]";
    return fmt::format("[0-9]{{{}}}", rest);
  }

  std::string whole_;
  std::string fraction_;
};

/// The ways to write a number on one side of a limit, without what is equal to it.
std::vector<std::string> strictly(const Magnitude& limit, bool negative, bool below) {
  const bool same_sign = limit.is_zero() ? !below : true;
  std::vector<std::string> ways;
  const bool farther = below == negative;  // from zero
  if (same_sign) ways = farther ? limit.greater_ones() : limit.smaller();
  if (negative && !ways.empty()) ways = {"-" + one_of(ways)};
  if (limit.is_zero() && below) ways = {"-" + one_of(limit.greater_ones())};
  if (farther || limit.is_zero()) return ways;
  ways.push_back(fmt::format("{}[0-9]+{}", negative ? "" : "-", any_fraction));
  if (negative) ways.push_back("-0+(\\.0*)?");
  return ways;
}

}  // namespace

std::optional<std::string> number_pattern(const Decimal& limit, Side side) {
  const std::string written = limit.canonical();
  const bool negative = written.starts_with('-');
  const std::size_t point = written.find('e');
  const std::string digits = written.substr(negative ? 1 : 0, point - (negative ? 1 : 0));
  const std::int64_t exponent = std::stoll(written.substr(point + 1));
  const std::int64_t behind = static_cast<std::int64_t>(digits.size()) - exponent;
  const auto most = static_cast<std::int64_t>(most_digits);
  if (exponent > most || behind > most) return std::nullopt;
  std::string all = digits;
  if (behind < 0) all.append(static_cast<std::size_t>(-behind), '0');
  if (exponent < 0) all.insert(0, static_cast<std::size_t>(-exponent), '0');
  const std::size_t whole = exponent < 0 ? 0 : static_cast<std::size_t>(exponent);
  const Magnitude magnitude(all.substr(0, whole), all.substr(whole));
  const bool below = side == Side::below || side == Side::at_most;
  std::vector<std::string> ways = strictly(magnitude, negative, below);
  if (side == Side::at_most || side == Side::at_least) {
    const char* sign = magnitude.is_zero() ? "-?" : negative ? "-" : "";
    ways.push_back(sign + magnitude.equal());
  }
  return fmt::format("^{}$", one_of(ways));
}

}  // namespace jtlint::editor

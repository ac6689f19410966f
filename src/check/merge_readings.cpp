#include "check/merge_readings.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace jtlint {
namespace {

using Numbers = std::vector<std::size_t>;
using Facts = std::vector<Fact>;

bool holds_in(const Fact& fact, const Reading& reading) {
  return std::find(reading.facts.begin(), reading.facts.end(), fact) != reading.facts.end();
}

/// The readings in which all of some facts hold.
Numbers readings_with(const Facts& facts, const std::vector<Reading>& readings) {
  Numbers numbers;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const bool all = std::all_of(facts.begin(), facts.end(),
                                 [&](const Fact& fact) { return holds_in(fact, readings[i]); });
    if (all) numbers.push_back(i);
  }
  return numbers;
}

/// As few facts as will do, of which it follows that a reading is one of `meant`: one that holds in
/// these and no others, or else those of the first that cannot be left out.
Facts explain(const Numbers& meant, const std::vector<Reading>& readings) {
  Facts facts = readings[meant.front()].facts;
  for (const Fact& fact : facts) {
    if (readings_with({fact}, readings) == meant) return {fact};
  }
  for (std::size_t i = facts.size(); i-- > 0;) {
    Facts fewer = facts;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    const Numbers left = readings_with(fewer, readings);
    if (std::includes(meant.begin(), meant.end(), left.begin(), left.end())) facts = fewer;
  }
  return facts;
}

std::string in_words(const Facts& facts) {
  std::vector<std::string> words;
  for (const Fact& fact : facts) words.push_back(fmt::format("{} is {}", fact.subject, fact.value));
  return fmt::format("{}", fmt::join(words, " and "));
}

auto key_of(const Finding& finding) {
  return std::tuple(finding.rule, finding.span, finding.pointer, finding.inner_pointer,
                    finding.message);
}

}  // namespace

std::vector<Finding> merge_readings(const std::vector<Reading>& readings,
                                    std::vector<std::vector<Finding>> by_reading) {
  if (by_reading.size() == 1) return std::move(by_reading.front());
  std::vector<Finding> findings;
  std::map<decltype(key_of(Finding())), std::pair<std::size_t, Numbers>> places;
  for (std::size_t reading = 0; reading < by_reading.size(); ++reading) {
    for (Finding& finding : by_reading[reading]) {
      const auto [place, is_new] = places.try_emplace(key_of(finding), findings.size(), Numbers());
      if (is_new) findings.push_back(std::move(finding));
      Numbers& numbers = place->second.second;
      if (numbers.empty() || numbers.back() != reading) numbers.push_back(reading);
    }
  }
  for (const auto& [key, place] : places) {
    const auto& [number, meant] = place;
    if (meant.size() == readings.size()) continue;
    const Facts facts = explain(meant, readings);
    if (facts.empty()) continue;
    std::string& message = findings[number].message;
    const bool question = message.ends_with('?');
    message +=
        fmt::format("{}when {}{}", question ? " (" : ", ", in_words(facts), question ? ")" : "");
  }
  return findings;
}

}  // namespace jtlint

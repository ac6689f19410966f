#include "check/policy/source_condition.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "check/policy/policy_values.h"
#include "check/policy/wildcard.h"
#include "support/words.h"

namespace jtlint {
namespace {

using State = SourceCondition::State;

/// No account, and no beginning of an ARN, is longer.
constexpr std::size_t longest_known = 200;

/// How an operator compares a value with what it asks for.
enum class Comparison { literal, wildcard, other };

struct Operator {
  std::string_view name;
  Comparison comparison;
};

constexpr std::array<Operator, 4> operators = {{{"StringEquals", Comparison::literal},
                                                {"StringLike", Comparison::wildcard},
                                                {"ArnEquals", Comparison::wildcard},
                                                {"ArnLike", Comparison::wildcard}}};

/// `ForAllValues` and `IfExists` hold where there is no value, and the other operators ask for
/// something else than one of some values: what comes of those is not judged.
Comparison comparison_of(std::string_view name) {
  constexpr std::string_view any = "ForAnyValue:";
  if (same_letters(name.substr(0, any.size()), any)) name.remove_prefix(any.size());
  const auto known = std::find_if(operators.begin(), operators.end(), [&](const Operator& each) {
    return same_letters(each.name, name);
  });
  return known == operators.end() ? Comparison::other : known->comparison;
}

/// Whether a value may be as a text of a policy asks.
using Fits = bool (*)(std::string_view asked, std::string_view known, Comparison comparison);

bool account_fits(std::string_view asked, std::string_view account, Comparison comparison) {
  return comparison == Comparison::literal ? asked == account : matches_wildcard(asked, account);
}

bool arn_fits(std::string_view asked, std::string_view prefix, Comparison comparison) {
  return comparison == Comparison::literal ? asked.starts_with(prefix)
                                           : may_begin_with(asked, prefix);
}

SourceCondition judge(Comparison comparison, const Value& asked, std::string_view known,
                      Fits fits) {
  const auto texts = policy_texts(asked);
  const bool clear =
      texts && comparison != Comparison::other && !known.empty() && known.size() <= longest_known;
  if (!clear) return {State::unclear};
  for (const std::string_view text : *texts) {
    const bool variable = text.find("${") != std::string_view::npos;
    if (variable) return {State::unclear};
    if (fits(text, known, comparison)) return {State::met};
  }
  return {State::broken, std::string(texts->front())};
}

/// All of a condition must be so: what cannot be so decides.
SourceCondition both(const SourceCondition& a, const SourceCondition& b) {
  if (a.state == State::absent || b.state == State::broken) return b;
  return b.state == State::unclear && a.state == State::met ? b : a;
}

SourceCondition condition_on(std::string_view key, const Value& condition, std::string_view known,
                             Fits fits) {
  if (!condition) return {};
  if (condition.kind() != Kind::mapping) return {State::unclear};
  SourceCondition result;
  for (std::size_t i = 0; i < condition.size(); ++i) {
    const Comparison comparison = comparison_of(condition.name(i));
    const Value asked = condition.child(i);
    if (asked.kind() != Kind::mapping) return {State::unclear};
    for (std::size_t j = 0; j < asked.size(); ++j) {
      if (!same_letters(asked.name(j), key)) continue;
      result = both(result, judge(comparison, asked.child(j), known, fits));
    }
  }
  return result;
}

}  // namespace

SourceCondition account_condition(const Value& condition, std::string_view account) {
  return condition_on("aws:SourceAccount", condition, account, account_fits);
}

SourceCondition arn_condition(const Value& condition, std::string_view prefix) {
  return condition_on("aws:SourceArn", condition, prefix, arn_fits);
}

}  // namespace jtlint

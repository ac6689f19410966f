#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

#include "check/arguments.h"
#include "check/json_schema/closest.h"
#include "check/json_schema/keywords.h"
#include "check/json_schema/words.h"

// The keywords that put schemas together.

namespace jtlint::json_schema {
namespace {

using Indices = std::vector<std::size_t>;

Verdict opposite(Verdict verdict) {
  if (verdict == Verdict::unknown) return verdict;
  return verdict == Verdict::holds ? Verdict::fails : Verdict::holds;
}

/// How many of several schemas a value fits, and how many it may fit.
struct Fits {
  Indices sure;  ///< by their position, from 1
  std::size_t unknown = 0;
};

Fits fits_of(const Indices& indices, const Value& value, Evaluation& evaluation) {
  Fits fits;
  for (std::size_t i = 0; i < indices.size(); ++i) {
    const Verdict verdict = evaluation.judge(indices[i], value);
    if (verdict == Verdict::holds) fits.sure.push_back(i + 1);
    if (verdict == Verdict::unknown) ++fits.unknown;
  }
  return fits;
}

Indices read_several(const KeywordUse& use) {
  Indices indices = use.reader.schemas(use.value);
  use.made.in_place.insert(use.made.in_place.end(), indices.begin(), indices.end());
  return indices;
}

void all_of(const KeywordUse& use) {
  use.made.assertions.push_back(
      [indices = read_several(use)](const Value& value, Evaluation& evaluation, Faults faults) {
        Verdict verdict = Verdict::holds;
        for (const std::size_t index : indices) {
          verdict = both(verdict, evaluation.judge(index, value, faults));
        }
        return verdict;
      });
}

void any_of(const KeywordUse& use) {
  use.made.assertions.push_back(
      [indices = read_several(use)](const Value& value, Evaluation& evaluation, Faults faults) {
        const Fits fits = fits_of(indices, value, evaluation);
        if (!fits.sure.empty()) return Verdict::holds;
        if (fits.unknown > 0) return Verdict::unknown;
        return fail_all(indices, value, evaluation, faults);
      });
}

void one_of(const KeywordUse& use) {
  use.made.assertions.push_back([indices = read_several(use)](
                                    const Value& value, Evaluation& evaluation, Faults faults) {
    const Fits fits = fits_of(indices, value, evaluation);
    if (fits.sure.size() > 1) {
      return fail(faults, value,
                  fmt::format("must fit exactly one of {} alternatives, but fits number {} and {}",
                              indices.size(), fits.sure[0], fits.sure[1]));
    }
    if (fits.unknown > 0) return Verdict::unknown;
    if (fits.sure.size() == 1) return Verdict::holds;
    return fail_all(indices, value, evaluation, faults);
  });
}

void negation(const KeywordUse& use) {
  const std::size_t index = use.reader.read(use.value);
  use.made.in_place.push_back(index);
  use.made.assertions.push_back([index](const Value& value, Evaluation& evaluation, Faults faults) {
    const Verdict verdict = opposite(evaluation.judge(index, value));
    if (verdict != Verdict::fails) return verdict;
    const std::string& title = evaluation.resolved(index).title;
    return fail(faults, value,
                title.empty() ? fmt::format("must not be as 'not' says, got {}", found(value))
                              : fmt::format("must not be: {}", title));
  });
}

/// A schema beside `if`, if it is there.
std::optional<std::size_t> read_branch(const KeywordUse& use, std::string_view name) {
  const Node* node = use.schema.find(name);
  if (node == nullptr) return std::nullopt;
  use.made.in_place.push_back(use.reader.read(*node));
  return use.made.in_place.back();
}

void condition(const KeywordUse& use) {
  const std::size_t asked = use.reader.read(use.value);
  use.made.in_place.push_back(asked);
  const auto then = read_branch(use, "then");
  const auto otherwise = read_branch(use, "else");
  use.made.assertions.push_back(
      [asked, then, otherwise](const Value& value, Evaluation& evaluation, Faults faults) {
        const auto judge = [&](const std::optional<std::size_t>& branch, Faults to) {
          return branch ? evaluation.judge(*branch, value, to) : Verdict::holds;
        };
        const Verdict verdict = evaluation.judge(asked, value);
        if (verdict == Verdict::holds) return judge(then, faults);
        if (verdict == Verdict::fails) return judge(otherwise, faults);
        const Verdict one = judge(then, nullptr);
        if (one == judge(otherwise, nullptr)) return judge(then, faults);
        return Verdict::unknown;
      });
}

/// `then` and `else` are read by `if`; without it they ask for nothing.
void branch(const KeywordUse& use) {
  if (use.schema.find("if") == nullptr) use.reader.read(use.value);
}

constexpr std::array<Keyword, 7> keywords = {{
    {"allOf", all_of},
    {"anyOf", any_of},
    {"oneOf", one_of},
    {"not", negation},
    {"if", condition},
    {"then", branch},
    {"else", branch},
}};

}  // namespace

std::span<const Keyword> keywords_of_logic() {
  return keywords;
}

}  // namespace jtlint::json_schema

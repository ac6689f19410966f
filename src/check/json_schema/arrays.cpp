#include <array>
#include <fmt/format.h>
#include <map>

#include "check/json_schema/canonical.h"
#include "check/json_schema/counts.h"
#include "check/json_schema/keywords.h"

// The keywords that judge arrays.

namespace jtlint::json_schema {
namespace {

std::optional<std::size_t> items_of(const Value& value, Evaluation&) {
  if (value.kind() != Kind::sequence) return std::nullopt;
  return value.size();
}

void min_items(const KeywordUse& use) {
  add_least(use, "item", items_of);
}

void max_items(const KeywordUse& use) {
  add_most(use, "item", items_of);
}

/// The items from `begin` on are as the schema `index` asks.
void add_rest(const KeywordUse& use, std::size_t begin, std::size_t index) {
  use.made.assertions.push_back(
      [begin, index](const Value& value, Evaluation& evaluation, Faults faults) {
        Verdict verdict = Verdict::holds;
        const std::size_t count = value.kind() == Kind::sequence ? value.size() : 0;
        for (std::size_t i = begin; i < count; ++i) {
          verdict = both(verdict, evaluation.judge(index, value.child(i), faults));
        }
        return verdict;
      });
}

/// Each of the first items is as the schema in its place asks.
void add_first(const KeywordUse& use, const std::vector<std::size_t>& indices) {
  use.made.assertions.push_back(
      [indices](const Value& value, Evaluation& evaluation, Faults faults) {
        Verdict verdict = Verdict::holds;
        const std::size_t count = value.kind() == Kind::sequence ? value.size() : 0;
        for (std::size_t i = 0; i < count && i < indices.size(); ++i) {
          verdict = both(verdict, evaluation.judge(indices[i], value.child(i), faults));
        }
        return verdict;
      });
}

void items(const KeywordUse& use) {
  const bool list = use.value.kind == Kind::sequence;
  if (!list) return add_rest(use, 0, use.reader.read(use.value));
  add_first(use, use.reader.schemas(use.value));
}

/// Of no meaning where `items` is no list.
void additional_items(const KeywordUse& use) {
  const std::size_t index = use.reader.read(use.value);
  const Node* first = use.schema.find("items");
  const bool list = first != nullptr && first->kind == Kind::sequence;
  if (list) add_rest(use, first->items.size(), index);
}

Verdict judge_unique(const Value& value, Evaluation& evaluation, Faults faults) {
  if (value.kind() != Kind::sequence) return Verdict::holds;
  std::map<std::string, std::size_t> seen;
  Verdict verdict = Verdict::holds;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto text = canonical(value.child(i), evaluation.effort());
    if (!text) {
      verdict = both(verdict, Verdict::unknown);
      continue;
    }
    const auto [first, is_new] = seen.emplace(*text, i);
    if (is_new) continue;
    verdict = fail(faults, value.child(i), fmt::format("must differ from item {}", first->second));
    if (faults == nullptr) return verdict;
    faults->back().related = value.child(first->second);
  }
  return verdict == Verdict::unknown && value.size() < 2 ? Verdict::holds : verdict;
}

void unique_items(const KeywordUse& use) {
  const auto asked = use.reader.boolean(use.value);
  if (asked && *asked) use.made.assertions.emplace_back(judge_unique);
}

void contains(const KeywordUse& use) {
  const std::size_t index = use.reader.read(use.value);
  use.made.assertions.push_back([index](const Value& value, Evaluation& evaluation, Faults faults) {
    if (value.kind() != Kind::sequence) return Verdict::holds;
    bool unknown = false;
    for (std::size_t i = 0; i < value.size(); ++i) {
      const Verdict verdict = evaluation.judge(index, value.child(i));
      if (verdict == Verdict::holds) return verdict;
      unknown = unknown || verdict == Verdict::unknown;
    }
    if (unknown) return Verdict::unknown;
    const std::string& title = evaluation.resolved(index).title;
    return fail(faults, value,
                title.empty() ? "must hold an item that is as 'contains' asks"
                              : fmt::format("must hold an item that is: {}", title));
  });
}

constexpr std::array<Keyword, 6> keywords = {{
    {"items", items},
    {"additionalItems", additional_items},
    {"minItems", min_items},
    {"maxItems", max_items},
    {"uniqueItems", unique_items},
    {"contains", contains},
}};

}  // namespace

std::span<const Keyword> keywords_of_arrays() {
  return keywords;
}

}  // namespace jtlint::json_schema

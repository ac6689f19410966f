#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/functions/functions.h"
#include "check/functions/limit.h"
#include "check/functions/texts.h"

namespace jtlint::functions {
namespace {

using Key = std::vector<std::pair<Kind, std::string_view>>;

/// What makes an item the one it is: the values at the paths `by`, or the item itself.
std::vector<Value> marks_of(const Value& item, const std::vector<Path>& by, const Subject& list) {
  if (by.empty()) return {item};
  std::vector<Value> marks;
  for (const Path& path : by) {
    marks.push_back(Subject{item, list.root, list.lenses, list.today}.first_at(path));
  }
  return marks;
}

/// The marks as one key; nothing where one of them is no string, number or boolean.
std::optional<Key> key_of(const std::vector<Value>& marks) {
  Key key;
  for (const Value& mark : marks) {
    const Kind kind = mark.kind();
    const bool scalar = kind == Kind::string || kind == Kind::number || kind == Kind::boolean;
    if (!scalar) return std::nullopt;
    key.emplace_back(kind, mark.text());
  }
  return key;
}

/// The items of a list that were met, with the first of each kind and how many there were.
class Seen {
 public:
  explicit Seen(Decimal most) : most_(std::move(most)) {}

  void add(const std::vector<Value>& marks, std::vector<Fault>& faults) {
    const auto key = key_of(marks);
    if (!key) return;
    auto& [first, count] = seen_[*key];
    if (count++ == 0) first = marks.front();
    if (Decimal::of(static_cast<std::int64_t>(count)) <= most_) return;
    faults.push_back(
        {.at = marks.front(), .words = {{"count", std::to_string(count)}}, .related = first});
  }

 private:
  Decimal most_;
  std::map<Key, std::pair<Value, std::size_t>> seen_;
};

/// A number that equal texts share: their size and some of their characters.
std::uint64_t glance_at(std::string_view text) {
  constexpr std::size_t word = sizeof(std::uint64_t);
  std::uint64_t glance = std::uint64_t{text.size()} * 0x9E3779B97F4A7C15U;
  const auto add = [&](std::size_t begin) {
    std::uint64_t characters = 0;
    std::memcpy(&characters, text.data() + begin, std::min(text.size() - begin, word));
    glance = (glance ^ characters) * 0xC2B2AE3D27D4EB4FU;
  };
  add(text.size() - std::min(text.size(), word));
  if (text.size() > 2 * word) add(text.size() * 3 / 4 - word);
  return glance;
}

/// The first of the marks of one item of a list, if it is a text.
std::optional<std::string_view> first_mark_of(const Value& item, const Subject& list,
                                              const Texts* first_marks) {
  if (first_marks == nullptr) {
    return item.kind() == Kind::string ? std::optional(item.text()) : std::nullopt;
  }
  std::optional<std::string_view> first;
  first_marks->visit({item, list.root, list.lenses, list.today}, [&](std::string_view text) {
    first = text;
    return false;
  });
  return first;
}

/// Whether the first marks of the items of a short list are all texts, and different: then so are
/// the items, and nothing is to be counted.
bool differ_at_first_marks(const Subject& list, const Texts* first_marks) {
  constexpr std::size_t few = 32;
  if (list.value.size() > few) return false;
  std::array<std::string_view, few> marks;
  std::array<std::uint64_t, few> glances;
  for (std::size_t i = 0; i < list.value.size(); ++i) {
    const auto mark = first_mark_of(list.value.child(i), list, first_marks);
    if (!mark) return false;
    marks[i] = *mark;
    glances[i] = glance_at(*mark);
    for (std::size_t other = 0; other < i; ++other) {
      if (glances[other] == glances[i] && marks[other] == marks[i]) return false;
    }
  }
  return true;
}

/// Whether a path leads to one value at most.
bool leads_to_one(const Path& path) {
  return std::all_of(path.steps().begin(), path.steps().end(), [](const Path::Step& step) {
    return step.kind == Path::StepKind::member || step.kind == Path::StepKind::lens;
  });
}

std::vector<Path> paths_by(const Arguments& arguments) {
  return arguments.has("by") ? arguments.paths("by") : std::vector<Path>();
}

/// Whether items hold that differ at their first marks.
bool may_differ(const Arguments& arguments) {
  const auto most = arguments.number("times");
  const std::vector<Path> by = paths_by(arguments);
  const bool once_is_right = !most || literal_of(most).value_or(0) >= 1;
  return once_is_right && (by.empty() || leads_to_one(by.front()));
}

Relation holds_where(const Arguments& arguments) {
  return may_differ(arguments) ? Relation::different : Relation::unknown;
}

Judge compile(const Arguments& arguments) {
  const std::vector<Path> by = paths_by(arguments);
  std::optional<Texts> first_marks;
  if (!by.empty()) first_marks.emplace(by.front());
  const auto most = arguments.number("times");
  return [by, first_marks, most, may_differ = may_differ(arguments)](const Subject& list,
                                                                     std::vector<Fault>& faults) {
    if (list.value.kind() != Kind::sequence) return Verdict::holds;
    const Texts* marks = first_marks ? &*first_marks : nullptr;
    if (may_differ && differ_at_first_marks(list, marks)) return Verdict::holds;
    Seen seen(resolve(most, list).value.value_or(*Decimal::from("1")));
    for (std::size_t i = 0; i < list.value.size(); ++i) {
      seen.add(marks_of(list.value.child(i), by, list), faults);
    }
    return faults.empty() ? Verdict::holds : Verdict::fails;
  };
}

}  // namespace

Function unique() {
  return {
      .name = "unique",
      .summary =
          "No two items of a list are the same string or number, nor, if there are paths `by`, "
          "what stands there in each; or no more than `times` of them are.",
      .parameters = {{"by", ParameterType::paths, false}, {"times", ParameterType::number, false}},
      .words = {"count"},
      .compile = compile,
      .holds_where = holds_where};
}

}  // namespace jtlint::functions

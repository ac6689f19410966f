#include "check/path.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "support/suggest.h"

namespace jtlint {
namespace {

constexpr std::string_view name_characters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";

/// Templates nest some ten deep, with the job document in them.
constexpr std::size_t most_steps = 64;

std::size_t name_end(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(name_characters, at), text.size());
}

/// The strings between the `|` of a filter.
std::vector<std::string> alternatives(std::string_view text) {
  std::vector<std::string> values;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('|', begin), text.size());
    values.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return values;
}

bool is_one_of(const Value& value, const std::vector<std::string>& texts) {
  return value.kind() == Kind::string &&
         std::find(texts.begin(), texts.end(), value.text()) != texts.end();
}

}  // namespace

Result<Path, Path::Fault> Path::from(std::string_view text) {
  Path path;
  path.text_ = text;
  std::size_t at = 0;
  if (text.substr(0, 2) == "./") {
    path.relative_ = true;
    at = 2;
  } else if (text == ".") {
    path.relative_ = true;
    return path;
  }
  if (at == text.size()) return Fault{at, "expected a name, as in timeoutConfig"};
  while (at < text.size()) {
    auto next = path.read_step(at);
    if (!next) return next.error();
    if (path.steps_.size() > most_steps) {
      return Fault{at, fmt::format("a path has at most {} steps", most_steps)};
    }
    at = *next;
  }
  return path;
}

/// Reads one step and what separates it from the next, and returns where that begins.
Result<std::size_t, Path::Fault> Path::read_step(std::size_t at) {
  const std::string_view text = text_;
  if (text.substr(at, 2) == "[]") {
    steps_.push_back({StepKind::items, ""});
    return at + 2;
  }
  if (text[at] == '[') return read_filter(at);
  if (text[at] == ':') {
    const std::size_t end = name_end(text, at + 1);
    const std::string_view name = text.substr(at + 1, end - at - 1);
    const auto lens = lens_from(name);
    if (!lens) {
      return Fault{at, fmt::format("no lens is called '{}'; there are {}", name,
                                   fmt::join(lens_names(), ", "))};
    }
    steps_.push_back({StepKind::lens, "", *lens});
    return end;
  }
  if (!steps_.empty()) {
    if (text[at] != '.') return Fault{at, "expected '.', [] or a lens such as :json"};
    ++at;
  }
  if (text.substr(at, 2) == "**") {
    steps_.push_back({StepKind::strings, ""});
    return at + 2;
  }
  const std::size_t end = name_end(text, at);
  if (end == at) return Fault{at, "expected a name, [], ** or a lens such as :json"};
  steps_.push_back({StepKind::member, std::string(text.substr(at, end - at))});
  return end;
}

/// Reads `[name=value|value]`, or `[name=.]`.
Result<std::size_t, Path::Fault> Path::read_filter(std::size_t at) {
  const std::string_view text = text_;
  const std::size_t equals = name_end(text, at + 1);
  const std::size_t close = text.find(']', equals);
  if (equals == at + 1 || close == std::string_view::npos || text[equals] != '=') {
    return Fault{at, "expected [] or a filter such as [failureType=FAILED|ALL]"};
  }
  Step filter{StepKind::filter, std::string(text.substr(at + 1, equals - at - 1))};
  filter.values = alternatives(text.substr(equals + 1, close - equals - 1));
  filter.in_hand = filter.values == std::vector<std::string>{"."};
  steps_.push_back(std::move(filter));
  return close + 1;
}

std::string Path::last_name() const {
  const auto named = std::find_if(steps_.rbegin(), steps_.rend(),
                                  [](const Step& step) { return step.kind == StepKind::member; });
  return named == steps_.rend() ? text_ : named->name;
}

bool Path::is_relative() const {
  return relative_ ||
         std::any_of(steps_.begin(), steps_.end(), [](const Step& step) { return step.in_hand; });
}

bool Path::is_of_facts() const {
  return !relative_ && steps_.front().kind == StepKind::member && steps_.front().name == "facts";
}

/// What is the same on all of the way.
struct Path::Walk {
  const Value& place;
  Lenses& lenses;
  const Visitor& visit;

  /// Whether `value` is what a filter asks for.
  bool lets_pass(const Step& filter, const Value& value) const {
    if (!filter.in_hand) return is_one_of(value, filter.values);
    return value.kind() == Kind::string && place.kind() == Kind::string &&
           value.text() == place.text();
  }
};

void Path::visit(const Value& root, const Value& place, Lenses& lenses,
                 const Visitor& visit) const {
  const Walk walk{place, lenses, visit};
  if (is_of_facts()) {
    follow(1, lenses.facts(), walk);
  } else {
    follow(0, relative_ ? place : root, walk);
  }
}

bool Path::follow(std::size_t step, const Value& value, const Walk& walk) const {
  Effort& effort = walk.lenses.effort();
  if (!effort.spend()) return false;
  if (!value) return true;
  if (step == steps_.size()) return walk.visit(value);
  const bool readable = steps_[step].kind == StepKind::lens && Lenses::is_known_in_part(value);
  if (value.kind() == Kind::opaque && !readable) return walk.visit(value);
  switch (steps_[step].kind) {
    case StepKind::member:
      effort.spend(value.size() / 4);  // a name is looked for among all of them
      return follow(step + 1, value.member(steps_[step].name), walk);
    case StepKind::items:
      return follow_items(step, value, walk);
    case StepKind::filter:
      return follow_filter(step, value, walk);
    case StepKind::strings:
      return follow_strings(step, value, walk);
    case StepKind::lens:
      return follow(step + 1, walk.lenses.read(steps_[step].lens, value), walk);
  }
  return true;
}

bool Path::follow_items(std::size_t step, const Value& value, const Walk& walk) const {
  const std::size_t count = value.kind() == Kind::sequence ? value.size() : 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!follow(step + 1, value.child(i), walk)) return false;
  }
  return true;
}

/// A filter of an object lets it pass or not. What it asks for may be opaque: then that is visited.
bool Path::follow_filter(std::size_t step, const Value& value, const Walk& walk) const {
  const Step& filter = steps_[step];
  const auto pass = [&](const Value& item) {
    walk.lenses.effort().spend(1 + item.size() / 4);
    const Value member = item.member(filter.name);
    if (member.kind() == Kind::opaque) return walk.visit(member);
    return !walk.lets_pass(filter, member) || follow(step + 1, item, walk);
  };
  if (value.kind() == Kind::mapping) return pass(value);
  const std::size_t count = value.kind() == Kind::sequence ? value.size() : 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!pass(value.child(i))) return false;
  }
  return true;
}

bool Path::follow_strings(std::size_t step, const Value& value, const Walk& walk) const {
  const bool visited = value.kind() == Kind::string || value.kind() == Kind::opaque;
  if (visited) return follow(step + 1, value, walk);
  if (!walk.lenses.effort().spend()) return false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!follow_strings(step, value.child(i), walk)) return false;
  }
  return true;
}

}  // namespace jtlint

#include "check/path.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "support/short_text.h"
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
  for (Step& step : path.steps_) step.mark = MemberName::mark_of(step.name);
  const Step& first = path.steps_.front();
  path.of_facts_ = !path.relative_ && first.kind == StepKind::member && first.name == "facts";
  path.note_prefix();
  return path;
}

/// FNV-1a.
std::uint64_t Path::mark_of(std::string_view prefix) {
  std::uint64_t mark = 0xCBF29CE484222325U;
  for (const char c : prefix) mark = (mark ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return mark;
}

void Path::note_prefix() {
  if (relative_ || is_of_facts()) return;
  for (const Step& step : steps_) {
    if (step.kind != StepKind::member) break;
    prefix_size_ += step.name.size() + (prefix_steps_ == 0 ? 0 : 1);
    ++prefix_steps_;
  }
  prefix_mark_ = mark_of(prefix());
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
  in_hand_ = in_hand_ || filter.in_hand;
  steps_.push_back(std::move(filter));
  return close + 1;
}

bool Path::Step::lets_pass(const Value& asked) const {
  return asked.kind() == Kind::string && is_among(asked.text(), values);
}

std::string Path::last_name() const {
  const auto named = std::find_if(steps_.rbegin(), steps_.rend(),
                                  [](const Step& step) { return step.kind == StepKind::member; });
  return named == steps_.rend() ? text_ : named->name;
}

namespace {

/// Whether `value` is what a filter asks for.
bool lets_pass(const Path::Step& filter, const Value& value, const Value& place) {
  if (!filter.in_hand) return filter.lets_pass(value);
  return value.kind() == Kind::string && place.kind() == Kind::string &&
         value.text() == place.text();
}

bool take_items(const Value& value, const Path::Ahead& ahead) {
  const std::size_t count = value.kind() == Kind::sequence ? value.size() : 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!ahead.on(value.child(i))) return false;
  }
  return true;
}

/// A filter of an object lets it pass or not. What it asks for may be opaque: then that is visited.
bool take_filter(const Path::Step& filter, const Value& value, const Path::Walk& walk,
                 const Path::Ahead& ahead) {
  const auto pass = [&](const Value& item) {
    walk.lenses.effort().spend(1 + item.size() / 4);
    const Value member = item.member(filter.member());
    if (member.kind() == Kind::opaque) return ahead.stop(member);
    return !lets_pass(filter, member, walk.place) || ahead.on(item);
  };
  if (value.kind() == Kind::mapping) return pass(value);
  const std::size_t count = value.kind() == Kind::sequence ? value.size() : 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!pass(value.child(i))) return false;
  }
  return true;
}

bool take_strings(const Value& value, const Path::Walk& walk, const Path::Ahead& ahead) {
  const Kind kind = value.kind();
  if (kind == Kind::string || kind == Kind::opaque) return ahead.on(value);
  if (!walk.lenses.effort().spend()) return false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!take_strings(value.child(i), walk, ahead)) return false;
  }
  return true;
}

}  // namespace

bool Path::take(const Step& step, const Value& value, const Walk& walk, const Ahead& ahead) {
  const bool readable = step.kind == StepKind::lens && Lenses::is_known_in_part(value);
  if (value.kind() == Kind::opaque && !readable) return ahead.stop(value);
  switch (step.kind) {
    case StepKind::member:
      walk.lenses.effort().spend(value.size() / 4);
      return ahead.on(value.member(step.member()));
    case StepKind::items:
      return take_items(value, ahead);
    case StepKind::filter:
      return take_filter(step, value, walk, ahead);
    case StepKind::strings:
      return take_strings(value, walk, ahead);
    case StepKind::lens:
      return ahead.on(walk.lenses.read(step.lens, value));
  }
  return true;
}

void Path::visit(const Value& root, const Value& place, Lenses& lenses,
                 const Visitor& visit) const {
  const Walk walk{place, lenses};
  if (is_of_facts()) {
    follow(1, lenses.facts(), walk, visit);
  } else if (relative_) {
    follow(0, place, walk, visit);
  } else {
    Value from = root;
    const std::size_t step = lenses.enter(*this, from);
    follow(step, from, walk, visit);
  }
}

Value Path::first(const Value& root, const Value& place, Lenses& lenses) const {
  Value first = root;
  const bool named = prefix_steps_ > 0 && prefix_steps_ == steps_.size();
  if (named && lenses.enter(*this, first) == prefix_steps_) {  // as mostly, and that is all
    if (!lenses.effort().spend()) first = Value();
    return first;
  }
  first = Value();
  visit(root, place, lenses, [&](const Value& found) {
    first = found;
    return false;
  });
  return first;
}

bool Path::follow(std::size_t step, const Value& from, const Walk& walk,
                  const Visitor& visit) const {
  Value value = from;
  for (;; ++step) {
    if (!walk.lenses.effort().spend()) return false;
    if (!value) return true;
    if (step == steps_.size()) return visit(value);
    const Step& next = steps_[step];
    if (next.kind != StepKind::member || value.kind() == Kind::opaque) break;
    walk.lenses.effort().spend(value.size() / 4);  // a name is looked for among all of them
    value = value.member(next.member());
  }
  return take(steps_[step], value, walk,
              {[&](const Value& next) { return follow(step + 1, next, walk, visit); }, visit});
}

bool has_filter(const std::vector<Path>& paths) {
  const auto filters = [](const Path::Step& step) { return step.kind == Path::StepKind::filter; };
  return std::any_of(paths.begin(), paths.end(), [&](const Path& path) {
    return std::any_of(path.steps().begin(), path.steps().end(), filters);
  });
}

}  // namespace jtlint

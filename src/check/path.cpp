#include "check/path.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "support/suggest.h"

namespace jtlint {
namespace {

constexpr std::string_view name_characters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";

std::size_t name_end(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(name_characters, at), text.size());
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

std::string Path::last_name() const {
  const auto named = std::find_if(steps_.rbegin(), steps_.rend(),
                                  [](const Step& step) { return step.kind == StepKind::member; });
  return named == steps_.rend() ? text_ : named->name;
}

void Path::visit(const Value& root, const Value& place, Lenses& lenses,
                 const std::function<void(const Value&)>& visit) const {
  follow(0, relative_ ? place : root, lenses, visit);
}

void Path::follow(std::size_t step, const Value& value, Lenses& lenses,
                  const std::function<void(const Value&)>& visit) const {
  if (!value) return;
  if (step == steps_.size() || value.kind() == Kind::opaque) return visit(value);
  switch (steps_[step].kind) {
    case StepKind::member:
      return follow(step + 1, value.member(steps_[step].name), lenses, visit);
    case StepKind::items:
      if (value.kind() != Kind::sequence) return;
      for (std::size_t i = 0; i < value.size(); ++i) {
        follow(step + 1, value.child(i), lenses, visit);
      }
      return;
    case StepKind::strings:
      return follow_strings(step, value, lenses, visit);
    case StepKind::lens:
      return follow(step + 1, lenses.read(steps_[step].lens, value), lenses, visit);
  }
}

void Path::follow_strings(std::size_t step, const Value& value, Lenses& lenses,
                          const std::function<void(const Value&)>& visit) const {
  const bool visited = value.kind() == Kind::string || value.kind() == Kind::opaque;
  if (visited) return follow(step + 1, value, lenses, visit);
  for (std::size_t i = 0; i < value.size(); ++i) {
    follow_strings(step, value.child(i), lenses, visit);
  }
}

}  // namespace jtlint

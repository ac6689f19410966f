#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

/// So many names are held against each other; more are looked up.
constexpr std::size_t few = 16;

bool differ(const Value& object) {
  std::array<std::string_view, few> names;
  for (std::size_t i = 0; i < object.size(); ++i) {
    names[i] = object.name(i);
    if (std::find(names.begin(), names.begin() + i, names[i]) != names.begin() + i) return false;
  }
  return true;
}

void find_again_in(const Value& object, std::vector<Fault>& faults) {
  if (object.size() <= few && differ(object)) return;
  std::unordered_map<std::string_view, Value> first;
  for (std::size_t i = 0; i < object.size(); ++i) {
    const Value child = object.child(i);
    const auto [known, is_new] = first.emplace(object.name(i), child);
    if (!is_new) faults.push_back({.at = child, .related = known->second, .at_name = true});
  }
}

/// Finds what is named again in an object, or in one inside it. Parsers bound the depth.
void find_again(const Value& value, std::vector<Fault>& faults) {
  if (value.kind() == Kind::mapping) find_again_in(value, faults);
  for (std::size_t i = 0; i < value.size(); ++i) find_again(value.child(i), faults);
}

Judge compile(const Arguments&) {
  return [](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.names_differ()) return Verdict::holds;
    find_again(subject.value, faults);
    return faults.empty() ? Verdict::holds : Verdict::fails;
  };
}

}  // namespace

Function unique_names() {
  return {"unique-names", "No object, at any depth, has two members of one name.", {}, {}, compile};
}

}  // namespace jtlint::functions

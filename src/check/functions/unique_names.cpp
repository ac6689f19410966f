#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

/// Finds what is named again in an object, or in one inside it. Parsers bound the depth.
void find_again(const Value& value, std::vector<Fault>& faults) {
  std::unordered_map<std::string_view, Value> first;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const Value child = value.child(i);
    if (value.kind() == Kind::mapping) {
      const auto [known, is_new] = first.emplace(value.name(i), child);
      if (!is_new) faults.push_back({.at = child, .related = known->second, .at_name = true});
    }
    find_again(child, faults);
  }
}

Judge compile(const Arguments&) {
  return [](const Subject& subject, std::vector<Fault>& faults) {
    find_again(subject.value, faults);
    return faults.empty() ? Verdict::holds : Verdict::fails;
  };
}

}  // namespace

Function unique_names() {
  return {"unique-names", "No object, at any depth, has two members of one name.", {}, {}, compile};
}

}  // namespace jtlint::functions

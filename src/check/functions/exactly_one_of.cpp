#include <string>
#include <vector>

#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

/// "none", "a and b".
std::string join(const std::vector<std::string>& names) {
  if (names.empty()) return "none";
  std::string joined = names.front();
  for (std::size_t i = 1; i < names.size(); ++i) {
    joined += (i + 1 == names.size() ? " and " : ", ") + names[i];
  }
  return joined;
}

Judge compile(const Arguments& arguments) {
  const std::vector<std::string> names = arguments.texts("names");
  return [names](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::mapping) return Verdict::holds;
    std::vector<std::string> present;
    bool unknown = false;
    for (const std::string& name : names) {
      const Value member = subject.value.member(name);
      if (member) present.push_back(name);
      unknown = unknown || (member && member.kind() == Kind::opaque);
    }
    if (present.size() == 1) return Verdict::holds;
    if (unknown) return Verdict::unknown;
    faults.push_back({.at = subject.value, .words = {{"found", join(present)}}});
    return Verdict::fails;
  };
}

/// One of them, and no two: so it can be said what is wrong if some are not known.
std::optional<Fragment> fragment(const Arguments& arguments) {
  const std::vector<std::string> names = arguments.texts("names");
  std::vector<Node> one;
  std::vector<Node> two;
  for (std::size_t i = 0; i < names.size(); ++i) {
    one.push_back(json::object({{"required", json::texts({names[i]})}}));
    for (std::size_t j = i + 1; j < names.size(); ++j) {
      const Node both = json::object({{"required", json::texts({names[i], names[j]})}});
      two.push_back(json::object({{"not", both}}));
    }
  }
  Fragment fragment{.schema = json::object({{"anyOf", json::list(std::move(one))}})};
  if (!two.empty()) json::member(fragment.schema, "allOf") = json::list(std::move(two));
  return fragment;
}

}  // namespace

Function exactly_one_of() {
  return {"exactly-one-of",
          "An object has exactly one of the members called `names`.",
          {{"names", ParameterType::texts}},
          {"found"},
          compile,
          fragment};
}

}  // namespace jtlint::functions

#include <algorithm>
#include <string>
#include <vector>

#include "check/functions/functions.h"
#include "support/printable.h"

namespace jtlint::functions {
namespace {

/// Whether two records have the same strings under all names. Unknown if one lacks any.
Verdict same(const Value& a, const Value& b, const std::vector<std::string>& names) {
  Verdict verdict = Verdict::holds;
  for (const std::string& name : names) {
    const Value left = a.member(name);
    const Value right = b.member(name);
    const bool known = left.kind() == Kind::string && right.kind() == Kind::string;
    if (known && left.text() != right.text()) return Verdict::fails;
    if (!known) verdict = Verdict::unknown;
  }
  return verdict;
}

/// "package app, version 1.0".
std::string in_words(const Value& value, const std::vector<std::string>& names) {
  std::string words;
  for (const std::string& name : names) {
    if (!words.empty()) words += ", ";
    words.append(name).append(" ").append(printable(value.member(name).text(), 60));
  }
  return words;
}

Judge compile(const Arguments& arguments) {
  return [list = arguments.path("list"), by = arguments.texts("by")](const Subject& subject,
                                                                     std::vector<Fault>& faults) {
    bool unknown = false;
    for (const Value& value : subject.at(list)) {
      const Verdict verdict = same(subject.value, value, by);
      if (verdict == Verdict::holds) return verdict;
      unknown = unknown || verdict == Verdict::unknown;
    }
    if (unknown) return Verdict::unknown;
    faults.push_back({.at = subject.value, .words = {{"found", in_words(subject.value, by)}}});
    return Verdict::fails;
  };
}

}  // namespace

Function among() {
  return {"among",
          "One of the objects at the path `list` has the same strings as this one under all the "
          "names `by`.",
          {{"list", ParameterType::path}, {"by", ParameterType::texts}},
          {"found"},
          compile};
}

}  // namespace jtlint::functions

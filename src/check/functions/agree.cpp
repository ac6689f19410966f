#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/functions/functions.h"
#include "check/regex.h"

namespace jtlint::functions {
namespace {

/// The first of the values that most others are equal to.
const Value& most_common(const std::vector<Value>& values) {
  std::map<std::string_view, std::size_t> counts;
  for (const Value& value : values) ++counts[value.text()];
  return *std::max_element(values.begin(), values.end(), [&](const Value& a, const Value& b) {
    return counts[a.text()] < counts[b.text()];
  });
}

/// Which strings are held against each other.
struct Terms {
  std::shared_ptr<WholePattern> form;
  std::vector<Path> of;
  std::vector<Path> over;  ///< the one that decides; may be empty

  bool fits(const Value& value) const {
    return value.kind() == Kind::string && form->matches(value.text());
  }

  /// Tells of each string until `take` wants no more. Says whether it wanted all.
  template <typename Take>
  bool each_string(const Subject& subject, Take take) const {
    bool wanted = true;
    for (const Path& path : of) {
      path.visit(subject.root, subject.value, subject.lenses, [&](const Value& value) {
        if (value.kind() == Kind::string) wanted = take(value);
        return wanted;
      });
      if (!wanted) return false;
    }
    return true;
  }

  /// Whether all are the same, whatever form they have.
  bool agree(const Subject& subject, const Value& decreed) const {
    Value first = decreed.kind() == Kind::string ? decreed : Value();
    return each_string(subject, [&](const Value& value) {
      if (!first) first = value;
      return value.text() == first.text();
    });
  }
};

Verdict judge(const Terms& terms, const Subject& subject, std::vector<Fault>& faults) {
  const Value decreed = subject.first_at(terms.over);
  if (terms.agree(subject, decreed)) return Verdict::holds;
  std::vector<Value> values;
  terms.each_string(subject, [&](const Value& value) {
    if (terms.fits(value)) values.push_back(value);
    return true;
  });
  if (values.empty()) return Verdict::holds;
  const Value expected = decreed && terms.fits(decreed) ? decreed : most_common(values);
  for (const Value& value : values) {
    if (value.text() == expected.text()) continue;
    faults.push_back(
        {.at = value, .words = {{"expected", std::string(expected.text())}}, .related = expected});
  }
  return faults.empty() ? Verdict::holds : Verdict::fails;
}

Judge compile(const Arguments& arguments) {
  Terms terms{std::make_shared<WholePattern>(arguments.text("like")), arguments.paths("of"), {}};
  if (arguments.has("with")) terms.over = arguments.paths("with");
  return [terms](const Subject& subject, std::vector<Fault>& faults) {
    return judge(terms, subject, faults);
  };
}

}  // namespace

Function agree() {
  return {"agree",
          "The strings at all the paths `of` are the same: the one at `with`, if it is there, else "
          "that of most of them. Those that are not `like` a regular expression are left out.",
          {{"of", ParameterType::paths},
           {"like", ParameterType::pattern},
           {"with", ParameterType::path, false}},
          {"expected"},
          compile};
}

}  // namespace jtlint::functions

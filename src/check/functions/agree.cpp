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

Judge compile(const Arguments& arguments) {
  const auto form = std::make_shared<WholePattern>(arguments.text("like"));
  std::vector<Path> over;
  if (arguments.has("with")) over = arguments.paths("with");
  return
      [form, over, of = arguments.paths("of")](const Subject& subject, std::vector<Fault>& faults) {
        const auto sound = [&](const Value& value) {
          return value.kind() == Kind::string && form->matches(value.text());
        };
        std::vector<Value> values;
        for (const Path& path : of) {
          for (const Value& value : subject.at(path)) {
            if (sound(value)) values.push_back(value);
          }
        }
        if (values.empty()) return Verdict::holds;
        const Value decreed = subject.at(Reference{over});
        const Value expected = decreed && sound(decreed) ? decreed : most_common(values);
        for (const Value& value : values) {
          if (value.text() == expected.text()) continue;
          faults.push_back({.at = value,
                            .words = {{"expected", std::string(expected.text())}},
                            .related = expected});
        }
        return faults.empty() ? Verdict::holds : Verdict::fails;
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

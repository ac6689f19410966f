#include "check/function.h"

#include <algorithm>
#include <array>
#include <utility>

#include "check/functions/functions.h"

namespace jtlint {

std::vector<Value> Subject::at(const Path& path) const {
  std::vector<Value> values;
  path.visit(root, value, lenses, [&](const Value& found) {
    values.push_back(found);
    return true;
  });
  return values;
}

Value Subject::first_at(const Path& path) const {
  return path.first(root, value, lenses);
}

Value Subject::first_at(const std::vector<Path>& paths) const {
  if (paths.size() == 1) return first_at(paths.front());
  for (const Path& path : paths) {
    if (const Value found = first_at(path)) return found;
  }
  return {};
}

Value Subject::at(const Reference& reference) const {
  return first_at(reference.paths);
}

Judge judge_by(Test test) {
  return [test = std::move(test)](const Subject& subject, std::vector<Fault>& faults) {
    const Verdict verdict = test(subject);
    if (verdict == Verdict::fails) faults.push_back({.at = subject.value});
    return verdict;
  };
}

std::span<const Function> all_functions() {
  static const std::array all = {
      functions::range(),         functions::decimals(),
      functions::length(),        functions::count(),
      functions::sum(),           functions::share(),
      functions::type(),          functions::exactly_one_of(),
      functions::any_of(),        functions::required(),
      functions::requires_path(), functions::absent(),
      functions::has(),           functions::one_of(),
      functions::equals(),        functions::pattern(),
      functions::spelled(),       functions::characters(),
      functions::unique(),        functions::unique_names(),
      functions::names(),         functions::overshadowed(),
      functions::among(),         functions::agree(),
      functions::json(),          functions::schema(),
      functions::arn(),           functions::cron(),
      functions::windows(),       functions::time(),
      functions::placeholders(),  functions::s3_url(),
      functions::secret(),        functions::trust(),
  };
  return all;
}

const Function* find_function(std::string_view name) {
  const auto all = all_functions();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Function& each) { return each.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace jtlint

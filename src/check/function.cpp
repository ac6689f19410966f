#include "check/function.h"

#include <algorithm>
#include <array>

#include "check/functions/functions.h"

namespace jtlint {

std::vector<Value> Subject::at(const Path& path) const {
  std::vector<Value> values;
  path.visit(root, value, lenses, [&](const Value& found) { values.push_back(found); });
  return values;
}

std::span<const Function> all_functions() {
  static const std::array all = {
      functions::range(),         functions::decimals(),       functions::length(),
      functions::count(),         functions::exactly_one_of(), functions::required(),
      functions::requires_path(), functions::one_of(),         functions::equals(),
      functions::has(),           functions::characters(),     functions::json(),
      functions::arn(),           functions::cron(),           functions::s3_url(),
      functions::secret(),
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

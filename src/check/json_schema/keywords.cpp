#include "check/json_schema/keywords.h"

#include <algorithm>
#include <vector>

namespace jtlint::json_schema {

std::span<const Keyword> all_keywords() {
  static const std::vector<Keyword> all = [] {
    std::vector<Keyword> keywords;
    for (const auto part :
         {keywords_of_any(), keywords_of_numbers(), keywords_of_strings(), keywords_of_arrays(),
          keywords_of_objects(), keywords_of_logic(), keywords_without_judgement()}) {
      keywords.insert(keywords.end(), part.begin(), part.end());
    }
    return keywords;
  }();
  return all;
}

const Keyword* find_keyword(std::string_view name) {
  const auto all = all_keywords();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Keyword& each) { return each.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace jtlint::json_schema

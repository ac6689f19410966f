#include "check/grammar/region.h"

#include <algorithm>
#include <cstddef>

#include "check/grammar/characters.h"

namespace jtlint {

bool is_region(std::string_view name) {
  std::size_t words = 0;
  while (!name.empty() && is_lower(name.front())) {
    const std::size_t dash = name.find('-');
    if (dash == std::string_view::npos) return false;
    if (!std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(dash), is_lower)) {
      return false;
    }
    name.remove_prefix(dash + 1);
    ++words;
  }
  return words >= 2 && is_number(name);
}

}  // namespace jtlint

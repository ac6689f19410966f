#include "aws/http.h"

#include <algorithm>

namespace jtlint::aws {

std::string_view Response::header(std::string_view name) const {
  const auto found = std::find_if(headers.begin(), headers.end(),
                                  [&](const Header& header) { return header.name == name; });
  return found == headers.end() ? std::string_view() : std::string_view(found->value);
}

}  // namespace jtlint::aws

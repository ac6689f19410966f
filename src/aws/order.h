#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/result.h"

namespace jtlint::aws {

/// What the helper is asked to do: the one line that it reads.
struct Order {
  std::vector<std::string> profiles;   ///< empty: the default chain of credentials
  std::vector<std::string> regions;    ///< empty: the Region of each profile or the environment
  bool all_regions = false;            ///< every Region of the partition that has AWS IoT
  std::vector<std::string> templates;  ///< empty: all that are listed
  std::string endpoint_url;            ///< empty: the endpoints of AWS
  bool deep = false;                   ///< look at roles, packages and objects as well
  double rate = 10;  ///< requests a second of each operation, per account and Region
  bool progress = false;
};

/// The order in a line of JSON. Members that are not known are ignored, and so are repeated texts.
Result<Order> read_order(std::string_view line);

}  // namespace jtlint::aws

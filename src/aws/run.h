#pragma once

#include <functional>
#include <optional>
#include <string>

#include "aws/clock.h"
#include "aws/http.h"
#include "aws/order.h"
#include "aws/output.h"
#include "support/result.h"

namespace jtlint::aws {

/// All that the helper has to do with but its input and output.
struct World {
  std::function<std::optional<std::string>(const std::string&)> environment;
  Transport transport;
  Clock clock;
};

/// Does what the order says and tells of it, `end` included.
void run(const Order& order, const World& world, Output& output);

}  // namespace jtlint::aws

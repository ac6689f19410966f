#pragma once

#include "aws/order.h"
#include "aws/output.h"
#include "aws/world.h"

namespace jtlint::aws {

/// Does what the order says and tells of it, `end` included.
void run(const Order& order, const World& world, Output& output);

}  // namespace jtlint::aws

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "document/node.h"

namespace jtlint::test {

/// A value that breaks a constraint of a shape, or only just keeps it.
struct ModelValue {
  std::string constraint;  ///< "type", "bits", "enum", "min", "max" or "pattern"
  bool keeps;
  Node value;
};

/// A text of so many characters, made from one that is right.
using Grow = std::function<std::string(const std::string& valid, std::size_t size)>;

/// The values around each constraint of a shape of the model, which `valid` keeps.
std::vector<ModelValue> model_values(const Node& shape, const Node& valid, const Grow& grow);

}  // namespace jtlint::test

#include "check/shape/validator_value.h"

#include <cstdint>

#include "document/decimal.h"

namespace jtlint {
namespace {

/// A number for the validator, which asks nothing of it but whether it is whole.
nlohmann::json number_value(const std::string& text) {
  const auto decimal = Decimal::from(text);
  if (!decimal || !decimal->is_whole()) return 0.5;
  return std::int64_t{1};
}

}  // namespace

nlohmann::json validator_value(const Node& node) {
  switch (node.kind) {
    case Kind::null:
    case Kind::opaque:
      return nullptr;
    case Kind::boolean:
      return true;
    case Kind::number:
      return number_value(node.text.decoded());
    case Kind::string:
      return node.text.decoded();
    case Kind::sequence: {
      auto items = nlohmann::json::array();
      for (const Node& item : node.items) items.push_back(validator_value(item));
      return items;
    }
    case Kind::mapping: {
      auto members = nlohmann::json::object();
      for (const Member& each : node.members) members[each.name()] = validator_value(each.value);
      return members;
    }
  }
  return nullptr;
}

}  // namespace jtlint

#include "check/fragment.h"

#include <algorithm>

namespace jtlint::json {

Node text(std::string text) {
  return {.kind = Kind::string, .text = Text(std::move(text))};
}

Node number(std::string written) {
  return {.kind = Kind::number, .text = Text(std::move(written))};
}

Node texts(const std::vector<std::string>& texts) {
  Node list{.kind = Kind::sequence};
  for (const std::string& each : texts) list.items.push_back(text(each));
  return list;
}

Node list(std::vector<Node> items) {
  return {.kind = Kind::sequence, .items = std::move(items)};
}

Node object(const Members& members) {
  Node object{.kind = Kind::mapping};
  for (const auto& [name, value] : members) object.members.push_back({Text(name), value});
  return object;
}

Node& member(Node& object, std::string_view name) {
  object.kind = Kind::mapping;
  auto& members = object.members;
  const auto found = std::find_if(members.begin(), members.end(),
                                  [&](const Member& each) { return each.key.decoded() == name; });
  if (found != members.end()) return found->value;
  members.push_back({Text(std::string(name)), Node{.kind = Kind::mapping}});
  return members.back().value;
}

void also(Node& schema, Node other) {
  Node& all = member(schema, "allOf");
  all.kind = Kind::sequence;
  all.items.push_back(std::move(other));
}

}  // namespace jtlint::json

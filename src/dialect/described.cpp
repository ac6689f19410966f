#include "dialect/described.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace jtlint {
namespace {

constexpr std::array<std::string_view, 5> summary_members = {
    "jobTemplateArn", "jobTemplateId", "description", "createdAt", "ResponseMetadata"};

bool is_unset(const Node& node) {
  if (node.kind == Kind::mapping) {
    return std::all_of(node.members.begin(), node.members.end(),
                       [](const Member& member) { return is_unset(member.value); });
  }
  return node.kind == Kind::null;
}

/// A name that stands twice stays, for the rule about that.
bool is_only_one(const Node& mapping, const Member& member) {
  return std::count_if(mapping.members.begin(), mapping.members.end(), [&](const Member& other) {
           return other.key.decoded() == member.key.decoded();
         }) == 1;
}

bool is_left_out(const Node& mapping, const Member& member) {
  return is_unset(member.value) && is_only_one(mapping, member);
}

void drop_unset(Node& described) {
  for (Node& item : described.items) drop_unset(item);
  std::vector<bool> left_out;
  for (const Member& member : described.members) {
    left_out.push_back(is_left_out(described, member));
  }
  std::vector<Member> set;
  for (std::size_t i = 0; i < left_out.size(); ++i) {
    if (left_out[i]) continue;
    drop_unset(described.members[i].value);
    set.push_back(std::move(described.members[i]));
  }
  described.members = std::move(set);
}

constexpr std::string_view arn = "jobTemplateArn";

std::size_t arns_in(const Node& root) {
  return static_cast<std::size_t>(
      std::count_if(root.members.begin(), root.members.end(),
                    [](const Member& member) { return member.key.decoded() == arn; }));
}

/// Whether a member is the first of another output than the one before it.
bool begins_output(const Member& member, const Member& before, bool sorted) {
  const std::string& name = member.key.decoded();
  return sorted ? name < before.key.decoded() : name == arn;
}

}  // namespace

bool may_be_iot(const Node* given) {
  if (given == nullptr || given->kind != Kind::string) return true;
  const std::string& text = given->text.decoded();
  return !text.starts_with("arn:") || text.find(":iot:") != std::string::npos;
}

bool is_described(const Node& root) {
  const Node* own = root.find(arn);
  return own != nullptr && may_be_iot(own);
}

bool is_summary_member(std::string_view name) {
  return std::find(summary_members.begin(), summary_members.end(), name) != summary_members.end();
}

bool is_summary(const Node& root) {
  return is_described(root) &&
         std::all_of(root.members.begin(), root.members.end(),
                     [](const Member& member) { return is_summary_member(member.key.decoded()); });
}

std::vector<Node> separate_outputs(const Node& root) {
  if (arns_in(root) < 2) return {};
  const bool sorted = root.members.front().key.decoded() != arn;
  std::vector<Node> outputs;
  for (const Member& member : root.members) {
    if (outputs.empty() || begins_output(member, outputs.back().members.back(), sorted)) {
      outputs.push_back({.kind = Kind::mapping, .span = member.value.key_span});
    }
    outputs.back().members.push_back(member);
    outputs.back().span.end = member.value.span.end;
  }
  const bool separate = std::all_of(outputs.begin(), outputs.end(),
                                    [](const Node& output) { return arns_in(output) == 1; });
  if (!separate) outputs.clear();
  return outputs;
}

bool has_unset(const Node& described) {
  const auto& members = described.members;
  return std::any_of(described.items.begin(), described.items.end(), has_unset) ||
         std::any_of(members.begin(), members.end(), [&](const Member& member) {
           return is_left_out(described, member) || has_unset(member.value);
         });
}

Node without_unset(Node described) {
  drop_unset(described);
  return described;
}

}  // namespace jtlint

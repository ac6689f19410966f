#include "dialect/skeleton.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace jtlint {
namespace {

/// The members for which the CLI takes one of the values that there are.
constexpr std::array<std::string_view, 4> chosen = {"failureType", "action", "targetSelection",
                                                    "endBehavior"};

/// Fewer values are no skeleton, but a template whose author has forgotten to write some.
constexpr std::size_t least_values = 6;

bool is_zero(std::string_view number) {
  return number.find_first_not_of("0.") == std::string_view::npos;
}

bool is_chosen(const Member& member) {
  return member.value.kind == Kind::string &&
         std::find(chosen.begin(), chosen.end(), member.key.decoded()) != chosen.end();
}

/// Counts the values that are empty; false where one is not.
bool all_empty(const Node& node, std::size_t& values) {
  switch (node.kind) {
    case Kind::sequence:
      return std::all_of(node.items.begin(), node.items.end(),
                         [&](const Node& item) { return all_empty(item, values); });
    case Kind::mapping:
      return std::all_of(node.members.begin(), node.members.end(), [&](const Member& member) {
        return is_chosen(member) || all_empty(member.value, values);
      });
    case Kind::string:
      ++values;
      return node.text.decoded().empty();
    case Kind::number:
      ++values;
      return is_zero(node.text.decoded());
    case Kind::null:
    case Kind::boolean:
    case Kind::opaque:
      break;
  }
  return false;
}

/// Whether an object is the request for one template or job, of none in particular.
bool is_empty_request(const Node& root) {
  if (root.members.size() != 1) return false;
  const auto& [key, value, api_name] = root.members.front();
  const bool id = key.decoded() == "jobTemplateId" || key.decoded() == "jobId";
  return id && value.kind == Kind::string && value.text.decoded().empty();
}

}  // namespace

bool is_skeleton(const Node& root) {
  if (root.kind != Kind::mapping) return false;
  if (is_empty_request(root)) return true;
  std::size_t values = 0;
  return all_empty(root, values) && values >= least_values;
}

}  // namespace jtlint

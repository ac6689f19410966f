#include "parse/yaml_merge.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "document/node_text.h"

namespace jtlint {
namespace {

/// Gathers the members of a mapping, a name that is known already only once.
class Merge {
 public:
  std::vector<Member> members;
  std::set<std::string> names;

  std::optional<SyntaxFault> bring_in(Node source) {
    if (source.kind == Kind::sequence) return bring_in_each(std::move(source.items));
    if (source.kind != Kind::mapping) {
      return SyntaxFault{
          source.span,
          fmt::format("a merge key '<<' takes a mapping, not {}", with_article(source.kind)),
          std::nullopt};
    }
    for (Member& member : source.members) {
      if (names.insert(member.key.decoded()).second) members.push_back(std::move(member));
    }
    return std::nullopt;
  }

 private:
  std::optional<SyntaxFault> bring_in_each(std::vector<Node> sources) {
    for (Node& source : sources) {
      if (auto fault = bring_in(std::move(source))) return fault;
    }
    return std::nullopt;
  }
};

}  // namespace

void append_member(Node& mapping, Node key, Node value) {
  value.key_span = key.span;
  // An empty name with a tag stands before the place that the library gives the object.
  if (mapping.members.empty()) mapping.span.begin = std::min(mapping.span.begin, key.span.begin);
  const bool collection = key.kind == Kind::mapping || key.kind == Kind::sequence;
  if (collection) key.text.append_encoded(to_json(key), key.span);
  mapping.members.push_back({std::move(key.text), std::move(value)});
}

std::optional<SyntaxFault> merge_members(Node& mapping, const std::set<std::size_t>& merges) {
  if (merges.empty()) return std::nullopt;
  Merge merge;
  std::vector<Member> own;
  for (std::size_t i = 0; i < mapping.members.size(); ++i) {
    if (merges.contains(i)) continue;
    merge.names.insert(mapping.members[i].key.decoded());
    own.push_back(std::move(mapping.members[i]));
  }
  for (const std::size_t i : merges) {
    if (auto fault = merge.bring_in(std::move(mapping.members[i].value))) return fault;
  }
  mapping.members = std::move(merge.members);
  for (Member& member : own) mapping.members.push_back(std::move(member));
  return std::nullopt;
}

}  // namespace jtlint

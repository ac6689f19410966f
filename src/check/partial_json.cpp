#include "check/partial_json.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/json.h"

namespace jtlint {
namespace {

/// Unknown parts behind each other.
struct Run {
  Span part;
  bool in_string;

  /// Whether it may be more than a part of a string.
  bool may_be_any() const { return !in_string || part.size() > unknown_part.size(); }
};

/// Where the unknown parts end that begin at `at`.
std::size_t end_of_unknown(std::string_view text, std::size_t at) {
  while (text.substr(at).starts_with(unknown_part)) at += unknown_part.size();
  return at;
}

std::vector<Run> unknown_runs(std::string_view text) {
  std::vector<Run> runs;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (in_string && text[at] == '\\') {
      ++at;
    } else if (text[at] == '"') {
      in_string = !in_string;
    } else if (text.substr(at).starts_with(unknown_part)) {
      runs.push_back({{at, end_of_unknown(text, at)}, in_string});
      at = runs.back().part.end - 1;
    }
  }
  return runs;
}

/// A text whose unknown parts that stand outside of strings are made into strings.
Text with_quoted(const Text& text, const std::vector<Run>& runs) {
  Text quoted;
  std::size_t done = 0;
  for (const auto& [part, in_string] : runs) {
    if (in_string) continue;
    quoted.append(text.slice({done, part.begin}));
    quoted.append_encoded("\"", text.source_span({part.begin, part.begin}));
    quoted.append(text.slice(part));
    quoted.append_encoded("\"", text.source_span({part.end, part.end}));
    done = part.end;
  }
  quoted.append(text.slice({done, text.decoded().size()}));
  return quoted;
}

void make_opaque(Node& node) {
  const bool unknown_name =
      std::any_of(node.members.begin(), node.members.end(),
                  [](const Member& member) { return member.key.has_unknown(); });
  if (unknown_name) node.members.clear();
  if (unknown_name || node.text.has_unknown()) node.kind = Kind::opaque;
  for (Node& item : node.items) make_opaque(item);
  for (Member& member : node.members) make_opaque(member.value);
}

}  // namespace

Tree read_partial_json(const Text& text) {
  auto tree = parse_embedded_json(with_quoted(text, unknown_runs(text.decoded())));
  if (!tree) return nullptr;
  Node root = **tree;
  make_opaque(root);
  return make_tree(std::move(root));
}

std::optional<SyntaxFault> fault_of_partial_json(const Text& text) {
  const std::vector<Run> runs = unknown_runs(text.decoded());
  const auto tree = parse_embedded_json(with_quoted(text, runs));
  if (tree) return std::nullopt;
  const auto any = std::find_if(runs.begin(), runs.end(), std::mem_fn(&Run::may_be_any));
  if (any != runs.end() && tree.error().span.end >= any->part.begin) return std::nullopt;
  return tree.error();
}

}  // namespace jtlint

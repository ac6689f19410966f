#include <cstdint>
#include <string>
#include <vector>

#include "document/node_text.h"
#include "parse/json.h"
#include "parse/yaml.h"
#include "support/catch.h"
#include "support/json_writer.h"
#include "support/random_tree.h"
#include "support/span_laws.h"
#include "support/yaml_writer.h"

// Random trees are written in random styles. What is read back is what was written, and every part
// of it stands on the bytes that were written for it. A failure names its seed: the same seed
// writes the same file again.

using jtlint::Kind;
using jtlint::Member;
using jtlint::Node;
using jtlint::parse_json;
using jtlint::parse_yaml;
using jtlint::test::Random;
using jtlint::test::Written;

namespace {

using Lines = std::vector<std::string>;

void add(Lines& lines, const Lines& more) {
  lines.insert(lines.end(), more.begin(), more.end());
}

/// The nodes of a tree whose own bytes, read alone, do not give the same value.
void collect_unlike_alone(const Node& node, std::string_view bytes, Lines& lines) {
  const auto alone = parse_json(bytes.substr(node.span.begin, node.span.size()));
  const bool same = alone && to_json(**alone) == to_json(node);
  if (!same) lines.push_back(json_pointer(node) + " is another value alone");
  for (const Node& item : node.items) collect_unlike_alone(item, bytes, lines);
  for (const Member& member : node.members) collect_unlike_alone(member.value, bytes, lines);
}

Lines faults_of_json(std::uint64_t seed) {
  Random random(seed);
  const Written written = write_json(jtlint::test::random_tree(random), random);
  UNSCOPED_INFO("seed " << seed << ":\n" << written.bytes);
  const auto tree = parse_json(written.bytes);
  if (!tree) return {tree.error().message};
  const Node& root = written.documents.front();
  Lines faults = jtlint::test::differences(root, **tree);
  add(faults, jtlint::test::broken_laws(**tree, written.bytes));
  collect_unlike_alone(**tree, written.bytes, faults);
  return faults;
}

/// The same for the strings of YAML's flow styles, plain ones too that only a tag makes strings.
void collect_unlike_strings(const Node& node, std::string_view bytes, Lines& lines) {
  const std::string_view own = bytes.substr(node.span.begin, node.span.size());
  const bool flow = !own.empty() && own[0] != '|' && own[0] != '>';
  if (node.kind == Kind::string && flow && own != node.text.decoded()) {
    const auto alone = parse_yaml(own);
    const bool same =
        alone && alone->size() == 1 && alone->front()->text.decoded() == node.text.decoded();
    if (!same) lines.push_back(json_pointer(node) + " is another value alone");
  }
  for (const Node& item : node.items) collect_unlike_strings(item, bytes, lines);
  for (const Member& member : node.members) collect_unlike_strings(member.value, bytes, lines);
}

Lines faults_of_yaml(std::uint64_t seed) {
  Random random(seed);
  std::vector<Node> trees(1 + random.below(2));
  for (Node& tree : trees) tree = jtlint::test::random_tree(random);
  const Written written = write_yaml(trees, random);
  UNSCOPED_INFO("seed " << seed << ":\n" << written.bytes);
  const auto read = parse_yaml(written.bytes);
  if (!read) return {"at " + std::to_string(read.error().span.begin) + ": " + read.error().message};
  if (read->size() != trees.size()) return {"other documents"};
  Lines faults;
  for (std::size_t i = 0; i < trees.size(); ++i) {
    add(faults, jtlint::test::differences(written.documents[i], *(*read)[i]));
    if (!faults.empty()) break;
    add(faults, jtlint::test::broken_laws(*(*read)[i], written.bytes));
    collect_unlike_strings(*(*read)[i], written.bytes, faults);
  }
  return faults;
}

}  // namespace

TEST_CASE("JSON is read back from every way to write it, with its places") {
  for (std::uint64_t seed = 0; seed < 1000; ++seed) REQUIRE(faults_of_json(seed) == Lines{});
}

TEST_CASE("YAML is read back from every way to write it, with its places") {
  for (std::uint64_t seed = 0; seed < 1000; ++seed) REQUIRE(faults_of_yaml(seed) == Lines{});
}

#include <string>
#include <string_view>
#include <vector>

#include "document/json_text.h"
#include "parse/json.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/screened.h"
#include "unit/check/screen/changed_lines.h"

using namespace jtlint;
using jtlint::test::changed;
using jtlint::test::hold_against_full_check;
using jtlint::test::lines_to_change;
using jtlint::test::Random;
using jtlint::test::screen_cases;
using jtlint::test::Screened;

// Of a member of a template whose outline a screen knows, it asks only what depends on the texts in
// it, or on other members. So members of some lines are put together in many ways, of which hardly
// any is met twice, and texts in them are changed.

namespace {

std::vector<Node> templates() {
  std::vector<Node> roots;
  for (const std::string& line : lines_to_change()) {
    if (const auto tree = parse_json(line); tree && (*tree)->kind == Kind::mapping) {
      roots.push_back(**tree);
    }
  }
  return roots;
}

Member* find(Node& root, std::string_view name) {
  for (Member& member : root.members) {
    if (member.name() == name) return &member;
  }
  return nullptr;
}

/// One of the templates, with some members of others, without some of its own, in another order.
std::string put_together(const std::vector<Node>& all, Random& random) {
  Node root = random.one_of(all);
  for (std::size_t count = random.below(6); count > 0; --count) {
    const Node& other = random.one_of(all);
    const Member& member = random.one_of(other.members);
    if (Member* own = find(root, member.name())) {
      *own = member;
    } else {
      root.members.push_back(member);
    }
  }
  if (random.one_in(2)) {
    const std::size_t left_out = random.below(root.members.size());
    if (root.members[left_out].name() != "jobTemplateArn") {
      root.members.erase(root.members.begin() + static_cast<std::ptrdiff_t>(left_out));
    }
  }
  for (std::size_t i = root.members.size(); i > 1; --i) {
    std::swap(root.members[i - 1], root.members[random.below(i)]);
  }
  std::string line = json_text(root).decoded();
  std::erase(line, '\n');
  return line;
}

}  // namespace

TEST_CASE("a screen passes over nothing in members whose outlines it knows") {
  const std::vector<Node> all = templates();
  for (const Selection& selection : {test::default_rules(), test::every_rule()}) {
    Screened screened(selection);
    Random random(1);
    for (std::size_t i = 0; i < 20'000; ++i) screened.is_clean(put_together(all, random));
    REQUIRE(screened.learned_members() > 60);
    hold_against_full_check(screened, screen_cases() / 2, random, [&] {
      const std::string line = put_together(all, random);
      return random.one_in(4) ? line : changed(line, random);
    });
  }
}

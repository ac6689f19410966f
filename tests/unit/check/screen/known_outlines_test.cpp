#include <algorithm>
#include <string>
#include <vector>

#include "check/grammar/characters.h"
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

// Of a template whose outline a screen knows, it asks only what depends on the texts in it. So
// lines are taken whose outlines were learned, and texts in them changed at random: values that are
// at the edge of what rules allow, and pieces that mean something to one of them.

namespace {

/// Changes each third run of digits, so that all scalars without one are always the same.
std::string with_other_digits(std::string line, Random& random) {
  std::size_t runs = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const bool ends = is_digit(line[i]) && !is_digit(line[i + 1]);
    if (ends && ++runs % 3 == 0) line[i] = static_cast<char>('0' + random.below(10));
  }
  return line;
}

void reverse_members(Node& node) {
  std::reverse(node.members.begin(), node.members.end());
  for (Member& member : node.members) reverse_members(member.value);
  for (Node& item : node.items) reverse_members(item);
}

/// The same template in another outline, which has the same texts: members stand the other way
/// round.
std::string reversed(const std::string& line) {
  auto tree = parse_json(line);
  if (!tree) return line;
  Node root = **tree;
  reverse_members(root);
  std::string text = json_text(root).decoded();
  std::erase(text, '\n');
  return text;
}

/// Some of the lines: as many as a screen can keep. Of some, the other way round as well.
std::vector<std::string> some_lines(std::size_t part, std::size_t parts) {
  const std::vector<std::string> all = lines_to_change();
  std::vector<std::string> lines;
  for (std::size_t i = part; i < all.size(); i += parts) {
    lines.push_back(all[i]);
    if (lines.size() % 3 == 0) lines.push_back(reversed(all[i]));
  }
  return lines;
}

}  // namespace

TEST_CASE("a screen passes over nothing in templates whose outlines it knows") {
  constexpr std::size_t parts = 4;
  for (std::size_t part = 0; part < parts; ++part) {
    const std::vector<std::string> lines = some_lines(part, parts);
    for (const Selection& selection : {test::default_rules(), test::every_rule()}) {
      Screened screened(selection);
      for (std::size_t i = 0; i < 20'000; ++i) screened.is_clean(lines[i % lines.size()]);
      REQUIRE(screened.learned() > 30);
      Random random(part);
      hold_against_full_check(screened, screen_cases() / parts, random,
                              [&] { return changed(random.one_of(lines), random); });
    }
  }
}

TEST_CASE("a screen passes over nothing where it knows which texts are always the same") {
  constexpr std::size_t parts = 64;
  for (std::size_t part = 0; part < parts; part += 16) {
    const std::vector<std::string> lines = some_lines(part, parts);
    Screened screened(test::every_rule());
    Random random(part);
    for (std::size_t i = 0; i < 2000 * lines.size(); ++i) {
      screened.is_clean(with_other_digits(lines[i % lines.size()], random));
    }
    REQUIRE(screened.learned_texts() > 0);
    hold_against_full_check(screened, screen_cases() / 4, random,
                            [&] { return changed(random.one_of(lines), random); });
  }
}

#include "check/rule_examples_reader.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "check/arguments.h"
#include "check/printable_text.h"
#include "dialect/dialect.h"
#include "document/decimal.h"
#include "document/node_text.h"

namespace jtlint {
namespace {

/// To so many characters the strings of the examples of one rule may be stretched, all in all.
constexpr std::int64_t most_stretched = 1'000'000;

/// The examples of one rule file.
class ExamplesReader {
 public:
  ExamplesReader(RuleTexts& texts, std::vector<SyntaxFault>& faults)
      : texts_(texts), faults_(faults) {}

  void read(const Node& list, bool bad) {
    if (list.kind != Kind::sequence) {
      return fault(list.anchor(), fmt::format("'{}' must be a list", bad ? "bad" : "good"));
    }
    for (const Node& example : list.items) read_one(example, bad);
  }

  void fault(Span span, std::string message) {
    faults_.push_back({span, std::move(message), std::nullopt});
  }

 private:
  void read_one(const Node& node, bool bad) {
    if (node.kind != Kind::mapping) {
      return fault(node.span, "an example is an object: a fragment, or 'text'");
    }
    Example example{.bad = bad, .fragment = "", .text = "", .place = node.anchor()};
    if (const Node* text = node.find("text")) {
      example.text = text->text.decoded();
      if (text->kind != Kind::string) fault(text->span, "'text' must be a string");
      check_printable_text(text->text, faults_);
      if (const Node* dialect = node.find("dialect")) read_dialect(*dialect, example);
      if (const Node* known = node.find("baseline")) example.baseline = known->text.decoded();
    } else {
      example.fragment = to_json(node);
      if (node.find("facts") != nullptr) example.dialect = "describe";
      check_stretched(node);
    }
    texts_.examples.push_back(std::move(example));
  }

  void read_dialect(const Node& dialect, Example& example) {
    example.dialect = dialect.text.decoded();
    const std::vector<std::string>& known = dialect_names();
    if (std::find(known.begin(), known.end(), example.dialect) != known.end()) return;
    fault(dialect.span, "'dialect' must be " + join_choices(known));
  }

  void check_stretched(const Node& node) {
    const Node* pattern = node.find("stretch");
    const Node* size = node.find("to");
    if (pattern != nullptr && size != nullptr) check_pattern(*pattern, *size);
    for (const Node& item : node.items) check_stretched(item);
    for (const Member& member : node.members) check_stretched(member.value);
  }

  void check_pattern(const Node& pattern, const Node& size) {
    const std::size_t ellipsis = pattern.text.decoded().find("…");
    if (ellipsis == 0 || ellipsis == std::string::npos) {
      fault(pattern.anchor(), "'stretch' must be a string with … behind what is repeated");
    }
    const auto number = Decimal::from(size.text.decoded());
    const auto whole = number ? number->small_whole() : std::nullopt;
    const bool sound =
        size.kind == Kind::number && whole && *whole >= 1 && *whole <= most_stretched - stretched_;
    if (sound) stretched_ += *whole;
    if (sound) return;
    fault(size.span,
          fmt::format("'to' must be a whole number, and together at most {}", most_stretched));
  }

  RuleTexts& texts_;
  std::vector<SyntaxFault>& faults_;
  std::int64_t stretched_ = 0;
};

}  // namespace

void read_examples(const Node& file, bool needed, RuleTexts& texts,
                   std::vector<SyntaxFault>& faults) {
  ExamplesReader reader(texts, faults);
  const Node* examples = file.find("examples");
  const Node* bad = examples == nullptr ? nullptr : examples->find("bad");
  const Node* good = examples == nullptr ? nullptr : examples->find("good");
  const bool empty = bad == nullptr || (bad->kind == Kind::sequence && bad->items.empty());
  if (needed && empty) reader.fault(file.anchor(), "a rule needs 'examples' with a list 'bad'");
  if (examples != nullptr && examples->kind != Kind::mapping) {
    reader.fault(examples->anchor(), "'examples' must hold lists 'bad' and 'good'");
  }
  if (bad != nullptr) reader.read(*bad, true);
  if (good != nullptr) reader.read(*good, false);
}

}  // namespace jtlint

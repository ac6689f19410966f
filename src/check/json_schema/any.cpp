#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

#include "check/arguments.h"
#include "check/json_schema/canonical.h"
#include "check/json_schema/keywords.h"
#include "check/json_schema/words.h"
#include "check/shape/type_words.h"
#include "document/node_text.h"
#include "support/printable.h"
#include "support/suggest.h"

// The keywords that judge values of every kind: type, const and enum.

namespace jtlint::json_schema {
namespace {

const std::vector<std::string>& type_names() {
  static const std::vector<std::string> names = {"object",  "array",   "string", "number",
                                                 "integer", "boolean", "null"};
  return names;
}

bool is_whole(const Value& value) {
  const auto decimal = Decimal::from(value.text());
  return decimal && decimal->is_whole();
}

bool is_of_type(const Value& value, std::string_view type) {
  switch (value.kind()) {
    case Kind::mapping:
      return type == "object";
    case Kind::sequence:
      return type == "array";
    case Kind::string:
      return type == "string";
    case Kind::number:
      return type == "number" || (type == "integer" && is_whole(value));
    case Kind::boolean:
      return type == "boolean";
    default:
      return type == "null";
  }
}

/// "a string or null".
std::string in_words(const std::vector<std::string>& types) {
  std::string words = expected_types(types);
  const std::size_t null = words.find("a null");
  return null == std::string::npos ? words : words.erase(null, 2);
}

std::vector<std::string> read_types(const KeywordUse& use) {
  const Node& value = use.value;
  if (value.kind == Kind::string) return {value.text.decoded()};
  if (value.kind == Kind::sequence && !value.items.empty()) return use.reader.strings(value);
  use.reader.refuse(value, "must be the name of a type, or a list of them");
  return {};
}

void type(const KeywordUse& use) {
  std::vector<std::string> types = read_types(use);
  for (std::size_t i = 0; i < types.size(); ++i) {
    const auto& known = type_names();
    if (std::find(known.begin(), known.end(), types[i]) != known.end()) continue;
    const auto near = nearest(types[i], known);
    const Node& name = use.value.items.empty() ? use.value : use.value.items[i];
    use.reader.fault(name.span, fmt::format("no type is called '{}'; {}", types[i],
                                            near ? fmt::format("did you mean {}?", *near)
                                                 : "there is " + join_choices(known)));
  }
  use.made.types = types;
  use.made.assertions.push_back([types](const Value& value, Evaluation&, Faults faults) {
    for (const std::string& each : types) {
      if (is_of_type(value, each)) return Verdict::holds;
    }
    return fail(faults, value, fmt::format("must be {}, got {}", in_words(types), found(value)));
  });
}

/// Values of which one must be it: as the schema has them, and as they are compared.
struct Choices {
  std::set<std::string> values;
  std::vector<std::string> written;
  std::vector<std::string> strings;  ///< those that are strings: to suggest one

  void add(const Node& node) {
    Effort effort;
    Hidden nothing;
    const NodeModel model(nothing);
    values.insert(canonical(model.value(node), effort).value_or(""));
    written.push_back(printable(to_json(node), 60));
    if (node.kind == Kind::string) strings.push_back(node.text.decoded());
  }

  std::string in_words(const Value& value) const {
    constexpr std::size_t most_listed = 12;
    std::vector<std::string> listed = written;
    if (listed.size() > most_listed) {
      listed.resize(most_listed);
      listed.push_back(fmt::format("one of {} others", written.size() - most_listed));
    }
    const bool guess = value.kind() == Kind::string && strings.size() > 1;
    const auto near = guess ? nearest(value.text(), strings) : std::nullopt;
    return fmt::format("must be {}, got {}{}", join_choices(listed), found(value),
                       near ? fmt::format("; did you mean {}?", printable(*near, 60)) : "");
  }

  Verdict judge(const Value& value, Evaluation& evaluation, Faults faults) const {
    const auto text = canonical(value, evaluation.effort());
    if (!text) return Verdict::unknown;
    if (values.contains(*text)) return Verdict::holds;
    return fail(faults, value, faults == nullptr ? "" : in_words(value));
  }
};

void add_choices(const KeywordUse& use, const Choices& choices) {
  const Assertion assertion = [choices](const Value& value, Evaluation& evaluation, Faults faults) {
    return choices.judge(value, evaluation, faults);
  };
  use.made.assertions.push_back(assertion);
  use.made.choices.push_back(assertion);
}

void constant(const KeywordUse& use) {
  Choices choices;
  choices.add(use.value);
  add_choices(use, choices);
}

void enumeration(const KeywordUse& use) {
  const bool sound = use.value.kind == Kind::sequence && !use.value.items.empty();
  if (!sound) return use.reader.refuse(use.value, "must be a list of values, at least one");
  Choices choices;
  for (const Node& item : use.value.items) choices.add(item);
  add_choices(use, choices);
}

constexpr std::array<Keyword, 3> keywords = {{
    {"type", type},
    {"const", constant},
    {"enum", enumeration},
}};

}  // namespace

std::span<const Keyword> keywords_of_any() {
  return keywords;
}

}  // namespace jtlint::json_schema

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

#include "check/json_schema/counts.h"
#include "check/json_schema/keywords.h"
#include "check/json_schema/words.h"
#include "support/printable.h"
#include "support/suggest.h"

// The keywords that judge objects.

namespace jtlint::json_schema {
namespace {

using Patterns = std::vector<std::pair<std::shared_ptr<const PartPattern>, std::size_t>>;

std::optional<std::size_t> members_in(const Value& value, Evaluation& evaluation) {
  if (value.kind() != Kind::mapping) return std::nullopt;
  return members_of(value, evaluation.effort()).size();
}

void min_properties(const KeywordUse& use) {
  add_least(use, "member", members_in);
}

void max_properties(const KeywordUse& use) {
  add_most(use, "member", members_in);
}

/// The object has each of these members; `because` says why it needs them.
Verdict judge_required(const Value& object, const std::vector<std::string>& names,
                       const std::string& because, Faults faults) {
  Verdict verdict = Verdict::holds;
  for (const std::string& name : names) {
    if (object.member(name)) continue;
    verdict = fail(faults, object, fmt::format("must have {}{}", quoted(name), because));
  }
  return verdict;
}

void required(const KeywordUse& use) {
  use.made.assertions.push_back(
      [names = use.reader.strings(use.value)](const Value& value, Evaluation&, Faults faults) {
        if (value.kind() != Kind::mapping) return Verdict::holds;
        return judge_required(value, names, "", faults);
      });
}

void properties(const KeywordUse& use) {
  use.made.properties = use.reader.named_schemas(use.value);
  use.made.assertions.push_back(
      [schemas = use.made.properties](const Value& value, Evaluation& evaluation, Faults faults) {
        Verdict verdict = Verdict::holds;
        for (const auto& [name, member] : members_of(value, evaluation.effort())) {
          const auto schema = schemas.find(name);
          if (schema == schemas.end()) continue;
          verdict = both(verdict, evaluation.judge(schema->second, member, faults));
        }
        return verdict;
      });
}

Patterns read_patterns(const KeywordUse& use) {
  Patterns schemas;
  for (const auto& [regex, index] : use.reader.named_schemas(use.value)) {
    const Member& member = *std::find_if(
        use.value.members.begin(), use.value.members.end(),
        [&, &name = regex](const Member& each) { return each.key.decoded() == name; });
    auto pattern = use.reader.pattern(member.key, member.value.key_span);
    if (pattern) schemas.emplace_back(std::move(pattern), index);
  }
  return schemas;
}

Verdict judge_patterns(const Patterns& schemas, const Value& value, Evaluation& evaluation,
                       Faults faults) {
  Verdict verdict = Verdict::holds;
  for (const auto& [name, member] : members_of(value, evaluation.effort())) {
    for (const auto& [pattern, index] : schemas) {
      if (!pattern->matches(name)) continue;
      verdict = both(verdict, evaluation.judge(index, member, faults));
    }
  }
  return verdict;
}

void pattern_properties(const KeywordUse& use) {
  use.made.assertions.push_back(
      [schemas = read_patterns(use)](const Value& value, Evaluation& evaluation, Faults faults) {
        return judge_patterns(schemas, value, evaluation, faults);
      });
}

/// The names that an object may have besides those of `additionalProperties`.
struct KnownNames {
  std::vector<std::string> names;
  std::vector<std::shared_ptr<const PartPattern>> patterns;

  bool has(std::string_view name) const {
    return std::find(names.begin(), names.end(), name) != names.end() ||
           std::any_of(patterns.begin(), patterns.end(),
                       [&](const auto& pattern) { return pattern->matches(name); });
  }
};

KnownNames known_names(const KeywordUse& use) {
  KnownNames known;
  const Node* named = use.schema.find("properties");
  const Node* patterns = use.schema.find("patternProperties");
  if (named != nullptr) {
    for (const Member& member : named->members) known.names.push_back(member.key.decoded());
  }
  if (patterns == nullptr) return known;
  for (const Member& member : patterns->members) {
    auto pattern = use.reader.pattern(member.key, member.value.key_span);
    if (pattern) known.patterns.push_back(std::move(pattern));
  }
  return known;
}

/// A member that no schema knows, under a name that may be misspelt.
Verdict refuse(const Value& object, const Value& member, std::string_view name,
               const KnownNames& known, Faults faults) {
  if (faults == nullptr) return Verdict::fails;
  std::vector<std::string> free;
  for (const std::string& each : known.names) {
    if (!object.member(each)) free.push_back(each);
  }
  constexpr std::size_t most_guessed = 100;  // of which each is compared with all others
  const bool guess = object.size() <= most_guessed && free.size() <= most_guessed;
  const auto near = guess ? nearest(name, free) : std::nullopt;
  fail(faults, member,
       fmt::format("must not stand here{}",
                   near ? fmt::format("; did you mean {}?", printable(*near, 60)) : ""));
  faults->back().at_name = true;
  return Verdict::fails;
}

void additional_properties(const KeywordUse& use) {
  const std::size_t index = use.reader.read(use.value);
  const bool none = use.value.kind == Kind::boolean && use.reader.boolean(use.value) == false;
  use.made.assertions.push_back([index, none, known = known_names(use)](
                                    const Value& value, Evaluation& evaluation, Faults faults) {
    Verdict verdict = Verdict::holds;
    for (const auto& [name, member] : members_of(value, evaluation.effort())) {
      if (known.has(name)) continue;
      const Verdict one = evaluation.judge(index, member, none ? nullptr : faults);
      verdict = both(verdict, one);
      if (none && one == Verdict::fails) refuse(value, member, name, known, faults);
    }
    return verdict;
  });
}

/// What is wrong with a name is said of the member, underlined at its name.
void property_names(const KeywordUse& use) {
  const std::size_t index = use.reader.read(use.value);
  use.made.assertions.push_back([index](const Value& value, Evaluation& evaluation, Faults faults) {
    Verdict verdict = Verdict::holds;
    for (const auto& [name, member] : members_of(value, evaluation.effort())) {
      std::vector<Fault> wrong;
      const Value text = evaluation.value_of(std::string(name));
      const Verdict one = evaluation.judge(index, text, faults == nullptr ? nullptr : &wrong);
      verdict = both(verdict, one);
      if (one != Verdict::fails || faults == nullptr) continue;
      const std::string problem = wrong.empty() ? "is wrong" : wrong.front().words.at("problem");
      fail(faults, member, fmt::format("has a name that is not right: it {}", problem));
      faults->back().at_name = true;
    }
    return verdict;
  });
}

/// What the member `name` brings along: other members, or a schema for the whole object.
void add_dependency(const KeywordUse& use, const std::string& name, const Node& node) {
  if (node.kind == Kind::sequence) {
    use.made.assertions.push_back(
        [name, names = use.reader.strings(node)](const Value& value, Evaluation&, Faults faults) {
          if (!value.member(name)) return Verdict::holds;
          return judge_required(value, names, " beside " + quoted(name), faults);
        });
    return;
  }
  const std::size_t index = use.reader.read(node);
  use.made.in_place.push_back(index);
  use.made.assertions.push_back(
      [name, index](const Value& value, Evaluation& evaluation, Faults faults) {
        return value.member(name) ? evaluation.judge(index, value, faults) : Verdict::holds;
      });
}

void dependencies(const KeywordUse& use) {
  if (use.value.kind != Kind::mapping) {
    use.reader.refuse(use.value, "must be an object of schemas and lists of names");
  }
  for (const Member& member : use.value.members) {
    add_dependency(use, member.key.decoded(), member.value);
  }
}

constexpr std::array<Keyword, 8> keywords = {{
    {"properties", properties},
    {"patternProperties", pattern_properties},
    {"additionalProperties", additional_properties},
    {"required", required},
    {"minProperties", min_properties},
    {"maxProperties", max_properties},
    {"propertyNames", property_names},
    {"dependencies", dependencies},
}};

}  // namespace

std::span<const Keyword> keywords_of_objects() {
  return keywords;
}

}  // namespace jtlint::json_schema

#include "check/shape/shape.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <set>

#include "check/arguments.h"
#include "check/shape/spelling.h"
#include "check/shape/type_words.h"
#include "dialect/noun.h"
#include "support/letter_case.h"
#include "support/printable.h"
#include "support/suggest.h"

namespace jtlint {
namespace {

using Keyword = Schema::Keyword;

/// An object with more unknown members than this is no misspelt part of a template: the others are
/// reported without advice, which takes time.
constexpr std::size_t most_advice = 100;

/// The name that a member has, or would have, in the API.
std::string api_name(const Member& member) {
  const bool unknown = member.name().starts_with('(');
  return unknown ? camel_case(member.key.decoded()) : member.name();
}

/// Where a member stands, as the paths of rules say it.
std::string path_of(const Node& node) {
  if (node.parent == nullptr) return "";
  const std::string parent = path_of(*node.parent);
  const Member* member = member_of(node);
  if (member == nullptr) return parent + "[]";
  return (parent.empty() ? "" : parent + ".") + api_name(*member);
}

/// Where a misplaced name belongs: the one object that has it, or the one below `place`.
const std::vector<std::string>* owner_meant(const std::vector<std::vector<std::string>>& owners,
                                            const std::string& place) {
  if (owners.size() == 1) return &owners.front();
  const auto below = std::find_if(owners.begin(), owners.end(), [&](const auto& owner) {
    return !place.empty() && fmt::format("{}", fmt::join(owner, ".")).starts_with(place + ".");
  });
  return below == owners.end() ? nullptr : &*below;
}

class ShapeCheck {
 public:
  ShapeCheck(const Node& root, const Schema& schema, std::string_view dialect,
             const AllowedMembers& allowed, const NameNotes& notes)
      : root_(root),
        schema_(schema),
        dialect_(dialect),
        spelling_(schema.spelling(dialect)),
        noun_(noun_of(dialect)),
        allowed_(allowed),
        notes_(notes) {}

  Shape shape() {
    for (const std::string& name : schema_.unseen(root_, dialect_)) {
      if (root_.find(name) == nullptr) hide_name(root_, name);
    }
    hide_unseen(root_);
    const auto violations = schema_.validate(root_, dialect_);
    for (const auto& violation : violations) {
      if (violation.keyword == Keyword::unknown) unknown(violation);
    }
    for (const auto& violation : violations) {
      if (violation.keyword == Keyword::type) type(violation);
      if (violation.keyword == Keyword::choice) choice(violation);
      if (violation.keyword == Keyword::required) required(violation);
    }
    hide_guesses();
    return std::move(shape_);
  }

 private:
  void add(std::string rule, const Node& node, Span span, std::string message) {
    shape_.faults.push_back({std::move(rule), &node, span, std::move(message)});
  }

  void hide_value(const Node& node) { shape_.hidden.values.insert(&node); }
  void hide_name(const Node& mapping, const std::string& name) {
    shape_.hidden.names[&mapping].insert(name);
  }

  /// An object that may have more members than can be seen may have any that it knows.
  void hide_unseen(const Node& node) {
    if (node.kind == Kind::mapping && node.uncertain) {
      for (const std::string& name : free_names(node).names) hide_name(node, name);
    }
    for (const Node& item : node.items) hide_unseen(item);
    for (const Member& member : node.members) hide_unseen(member.value);
  }

  void type(const Schema::Violation& violation) {
    const Node& node = *violation.node;
    const std::vector<std::string> types = schema_.facts(node, dialect_).types;
    hide_value(node);
    const bool collection = node.kind == Kind::mapping || node.kind == Kind::sequence;
    const bool nothing = node.span.empty();
    add("type", node, collection || nothing ? node.anchor() : node.span,
        fmt::format("{} must be {}, got {}{}", label(node, noun_), expected_types(types),
                    found_value(node), type_advice(node, types)));
  }

  void choice(const Schema::Violation& violation) {
    const Node& node = *violation.node;
    const std::vector<std::string> choices = schema_.facts(node, dialect_).choices;
    hide_value(node);
    const auto near = choices.size() > 1 ? nearest(node.text.decoded(), choices) : std::nullopt;
    add("enum-value", node, node.span,
        fmt::format("{} must be {}, got \"{}\"{}", label(node, noun_), join_choices(choices),
                    printable(node.text.decoded(), 40),
                    near ? fmt::format("; did you mean {}?", *near) : ""));
  }

  void required(const Schema::Violation& violation) {
    const Node& node = *violation.node;
    const bool stood_in_for = shape_.hidden.names[&node].contains(violation.name);
    if (stood_in_for) return;
    hide_name(node, violation.name);
    add("required", node, node.anchor(),
        fmt::format("{} must have {}", label(node, noun_), spelled_in(node, violation.name)));
  }

  /// An unknown member counts as the one it was meant to be, so that nothing calls that missing.
  void unknown(const Schema::Violation& violation) {
    const Node& parent = *violation.node->parent;
    hide_value(*violation.node);
    if (!allowed_.empty() && allowed_.contains(path_of(*violation.node))) return;
    const std::string name = printable(violation.name, 60);
    std::string message;
    const Schema::Facts& object = schema_.facts(parent, dialect_);
    const auto foreign = foreign_name(violation.name, object, spelling_);
    if (foreign) {
      hide_name(parent, foreign->api_name);
      message = fmt::format("'{}' is the {} name; here it is {}", name, foreign->tool,
                            spelled(foreign->api_name, object, spelling_));
    } else {
      message = fmt::format("{} has no member '{}'{}", label(parent, noun_), name,
                            advice(parent, violation.name));
    }
    add("unknown-property", *violation.node, violation.node->key_span, std::move(message));
    shape_.faults.back().foreign = foreign.has_value();
  }

  /// The names that an object knows and does not have, looked up once for each object.
  struct Free {
    std::vector<std::string> names;
    std::size_t asked = 0;
    bool guesses = false;  ///< an unknown member may have been meant for any of them
  };

  Free& free_names(const Node& parent) {
    const auto [free, is_new] = free_.try_emplace(&parent);
    if (!is_new) return free->second;
    std::set<std::string_view> present;
    for (const Member& member : parent.members) present.insert(member.name());
    free->second.names = schema_.facts(parent, dialect_).members;
    std::erase_if(free->second.names,
                  [&](const std::string& name) { return present.contains(name); });
    return free->second;
  }

  /// What is missing and required was told; of the rest, rules had better say nothing.
  void hide_guesses() {
    for (const auto& [parent, free] : free_) {
      if (!free.guesses) continue;
      for (const std::string& name : free.names) hide_name(*parent, name);
    }
  }

  std::string advice(const Node& parent, const std::string& name) {
    Free& free = free_names(parent);
    if (++free.asked > most_advice) return "";
    if (const std::string note = notes_(name); !note.empty()) return "; " + note;
    const std::string meant = camel_case(name);
    const auto& owners = schema_.owners_of(meant, dialect_);
    if (const auto* owner = owner_meant(owners, path_of(parent))) {
      hide_misplaced(*owner, meant);
      return "; it is a member of " + owner_label(*owner);
    }
    if (const auto near = nearest(spelling_ == Spelling::api ? name : meant, free.names)) {
      hide_name(parent, *near);
      return fmt::format("; did you mean {}?", spelled_in(parent, *near));
    }
    if (free.names.size() == 1) hide_name(parent, free.names.front());
    const bool root = parent.parent == nullptr;  // where what is left excludes what is there
    free.guesses = !root;
    if (root || free.names.empty() || free.names.size() > 6) return "";
    std::vector<std::string> names;
    for (const std::string& each : free.names) names.push_back(spelled_in(parent, each));
    return fmt::format("; it may have {}", join_choices(names));
  }

  std::string spelled_in(const Node& object, const std::string& name) const {
    return spelled(name, schema_.facts(object, dialect_), spelling_);
  }

  /// What a message calls the object that names lead to.
  std::string owner_label(const std::vector<std::string>& names) const {
    if (names.empty()) return fmt::format("the {} itself", noun_);
    const auto as_written = [&](const std::string& name) {
      const bool retry = names.front() == "jobExecutionsRetryConfig";
      const std::string own = retry && name == "criteriaList" ? "retryCriteriaList" : name;
      return spelling_ == Spelling::api ? name : spelled(own, {}, spelling_);
    };
    const bool list = names.back() == "criteriaList";  // of which there are two
    return (list ? as_written(names[names.size() - 2]) + "." : "") + as_written(names.back());
  }

  /// Hides `name` in the object it belongs to, or that object if it is not there.
  void hide_misplaced(const std::vector<std::string>& owner, const std::string& name) {
    const Node* node = &root_;
    for (const std::string& step : owner) {
      const Node* inner = node->find(step);
      if (inner == nullptr || inner->kind != Kind::mapping) return hide_name(*node, step);
      node = inner;
    }
    hide_name(*node, name);
  }

  const Node& root_;
  const Schema& schema_;
  std::string_view dialect_;
  Spelling spelling_;
  std::string_view noun_;
  const AllowedMembers& allowed_;
  const NameNotes& notes_;
  Shape shape_;
  std::map<const Node*, Free> free_;
};

}  // namespace

Shape check_shape(const Node& root, const Schema& schema, std::string_view dialect,
                  const AllowedMembers& allowed, const NameNotes& notes) {
  return ShapeCheck(root, schema, dialect, allowed, notes).shape();
}

std::string label(const Node& node, std::string_view noun) {
  if (node.parent == nullptr) return fmt::format("The {}", noun);
  const Node& parent = *node.parent;
  if (parent.kind == Kind::sequence) {
    return fmt::format("{}[{}]", label(parent, noun), &node - parent.items.data());
  }
  return printable(member_of(node)->key.decoded(), 60);
}

}  // namespace jtlint

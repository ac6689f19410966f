#include "dialect/cloudformation/job_templates.h"

#include <algorithm>
#include <fmt/format.h>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "dialect/cloudformation/evaluator.h"
#include "dialect/cloudformation/resource.h"
#include "dialect/cloudformation/sections.h"
#include "dialect/cloudformation/stack.h"
#include "dialect/readings.h"
#include "dialect/resource_type.h"
#include "support/printable.h"

namespace jtlint::cloudformation {
namespace {

/// So many readings of the templates in one document are looked at; CloudFormation allows 500
/// resources in a template. Of all further templates there is one, in which nothing is known.
constexpr std::size_t most_readings_of_all = 4000;

/// A type that is misspelt is looked at where nothing but resources can have one.
bool is_job_template(const Node& node, const Stack& stack) {
  return has_type_of_job_template(node) || (stack.is_there() && has_misspelt_type(node));
}

/// Whether any resource may be found at or below a value: each has a type. Hardly any document of
/// another dialect holds one, and nothing else of it needs to be looked at.
bool may_hold_resource(const Node& node) {
  const auto& members = node.members;
  return (node.kind == Kind::string && may_be_type_in_cloudformation(node.text.decoded())) ||
         std::any_of(node.items.begin(), node.items.end(), may_hold_resource) ||
         std::any_of(members.begin(), members.end(),
                     [](const Member& member) { return may_hold_resource(member.value); });
}

/// What CDK notes in a template is no part of it.
bool is_noted(const Member& member) {
  return member.key.decoded() == "Metadata" || member.key.decoded().starts_with("aws:cdk:");
}

std::optional<std::string> id_in(const Reading& reading) {
  const Node* id = reading.root->find("JobTemplateId");
  if (id == nullptr || id->kind != Kind::string) return std::nullopt;
  return id->text.decoded();
}

/// The id, if it is the same in all readings.
std::optional<std::string> common_id(const std::vector<Reading>& readings) {
  const auto id = id_in(readings.front());
  const bool common = std::all_of(readings.begin(), readings.end(),
                                  [&](const Reading& reading) { return id_in(reading) == id; });
  return common ? id : std::nullopt;
}

/// A template is compared with so many others of its id, and in so many combinations of what its
/// existence and its id depend on.
constexpr std::size_t most_compared = 20;
constexpr std::size_t most_existences = 64;

/// A way in which a template can exist under some id.
struct Existence {
  std::size_t number;  ///< of the template
  Reading reading;
  Span span;
  std::string pointer;
};

class Search {
 public:
  Search(std::size_t document, const std::shared_ptr<const Source>& source)
      : document_(document), source_(source) {}

  void look_at(const Node& node, const Stack& stack) {
    if (is_job_template(node, stack) && is_resource(node)) return add(node, stack);
    note_sections(node);
    for (const Node& item : node.items) look_at(item, stack);
    const Node* resources = node.find("Resources");
    const bool whole = resources != nullptr && resources->kind == Kind::mapping;
    const Stack& own = whole ? stacks_.emplace_back(&node) : stack;
    for (const Member& member : node.members) look_at_member(member, own);
  }

  std::vector<Template> take() {
    report_duplicates();
    return std::move(found_);
  }

 private:
  void look_at_member(const Member& member, const Stack& stack) {
    if (is_noted(member)) return;
    const auto& items = member.value.items;
    const bool loop = member.key.decoded().starts_with("Fn::ForEach") && !items.empty();
    if (!loop) return look_at(member.value, stack);
    look_at(member.value, stacks_.emplace_back(stack.in_loop(items.front().text.decoded())));
  }

  void note_sections(const Node& node) {
    if (node.kind == Kind::mapping) section_faults_.merge(faults_of_sections(node));
  }

  void add(const Node& resource, const Stack& stack) {
    Template found;
    found.dialect = "cloudformation";
    found.source = source_;
    found.document = document_;
    const Node* metadata = resource.find("Metadata");
    const bool noted = metadata != nullptr && metadata->find("aws:cdk:path") != nullptr;
    found.from_cdk = noted || stack.is_from_cdk();
    const Member* name = member_of(resource);
    if (name != nullptr) found.address = name->key.decoded();
    append(found.faults, faults_of_type(resource));
    const auto section_faults = section_faults_.find(&resource);
    if (section_faults != section_faults_.end()) append(found.faults, section_faults->second);
    const Properties properties = properties_of(resource);
    if (properties.fault) found.faults.push_back(*properties.fault);
    const BuildReading build = [&](Choices& choices) {
      return root_of(resource, properties.node, Evaluator(stack, *source_, choices, found.faults));
    };
    found.readings = readings_ < most_readings_of_all ? readings_of(build) : open_reading_of(build);
    readings_ += found.readings.size();
    if (found.readings.empty()) return;  // its condition is never true
    found.id = common_id(found.readings);
    note_fixed_id(resource, found);
    note_ids(resource, stack);
    found_.push_back(std::move(found));
  }

  /// Whether the resource is made in this reading, as far as that is known.
  static bool exists(const Node& resource, Evaluator& evaluator) {
    const Node* condition = resource.find("Condition");
    const bool named = condition != nullptr && condition->kind == Kind::string;
    return !named || evaluator.condition(*condition) != false;
  }

  /// The properties in one reading; nothing if the resource is not made in it.
  static std::optional<Node> root_of(const Node& resource, const Node* properties,
                                     Evaluator evaluator) {
    if (!exists(resource, evaluator)) return std::nullopt;
    auto root = properties == nullptr ? std::nullopt : evaluator.value_of(*properties);
    if (!root) root = without_properties(resource);
    if (root->kind == Kind::null) root->kind = Kind::mapping;  // `Properties:`, and nothing below
    if (root->site == nullptr) {
      const Node& written = properties == nullptr ? resource : *properties;
      root->site = std::make_shared<const Site>(Site{json_pointer(written)});
    }
    if (properties == &resource) drop_attributes(*root);
    return root;
  }

  /// A macro beside `Type` may bring the properties along.
  static Node without_properties(const Node& resource) {
    const bool macro = resource.find("Fn::Transform") != nullptr;
    return {.kind = macro ? Kind::opaque : Kind::mapping,
            .span = resource.span,
            .key_span = resource.key_span};
  }

  static void append(std::vector<DialectFault>& faults, const std::vector<DialectFault>& more) {
    faults.insert(faults.end(), more.begin(), more.end());
  }

  /// A property cannot be changed but by a new resource, which is made before the old one goes.
  static void note_fixed_id(const Node& resource, Template& found) {
    const Node* properties = resource.find("Properties");
    const Node* id = properties == nullptr ? nullptr : properties->find("JobTemplateId");
    if (id == nullptr || id->kind != Kind::string || is_dynamic(*id)) return;
    found.faults.push_back(
        {"fixed-id", id->span, json_pointer(*id),
         fmt::format("with the fixed id \"{}\", no other property can be changed by an update: put "
                     "something of the stack or a version into it",
                     printable(id->text.decoded(), 64))});
  }

  /// Notes under which ids a template can exist, and when.
  void note_ids(const Node& resource, const Stack& stack) {
    const Node* properties = resource.find("Properties");
    const Node* id = properties == nullptr ? nullptr : properties->find("JobTemplateId");
    if (id == nullptr) return;
    std::vector<DialectFault> ignored;
    const auto existences = combinations_of(
        [&](Choices& choices) {
          Evaluator evaluator(stack, *source_, choices, ignored);
          return exists(resource, evaluator) ? evaluator.value_of(*id) : std::nullopt;
        },
        most_existences);
    if (!existences) return;
    for (const Reading& each : *existences) {
      if (each.root->kind != Kind::string) continue;
      auto& others = by_id_[each.root->text.decoded()];
      compare({found_.size(), {nullptr, each.facts}, place_of(*id), json_pointer(*id)}, others);
    }
  }

  Span place_of(const Node& id) const {
    return id.kind == Kind::string || id.members.empty() ? id.span
                                                         : id.members.front().value.key_span;
  }

  /// Ids are unique in an account and Region. Resources that never exist together may share one.
  void compare(Existence existence, std::vector<Existence>& others) {
    const auto other = std::find_if(others.begin(), others.end(), [&](const Existence& each) {
      return each.number != existence.number && can_coincide(each.reading, existence.reading);
    });
    if (other != others.end()) {
      duplicates_.push_back({existence.number,
                             other->number,
                             existence.span,
                             existence.pointer,
                             {"It stands here first", other->pointer, other->span}});
    }
    if (others.size() < most_compared) others.push_back(std::move(existence));
  }

  void report_duplicates() {
    for (const Duplicate& each : duplicates_) {
      Template& found = found_[each.number];
      DialectFault fault{"duplicate-id",
                         each.span,
                         each.pointer,
                         fmt::format("{} has this id as well",
                                     printable(found_[each.other].address.value_or(""), 60)),
                         {each.first}};
      const auto& faults = found.faults;
      const bool known = std::find(faults.begin(), faults.end(), fault) != faults.end();
      if (!known) found.faults.push_back(std::move(fault));
    }
  }

  /// A template whose id another one may have at the same time.
  struct Duplicate {
    std::size_t number;
    std::size_t other;
    Span span;
    std::string pointer;
    Related first;
  };

  std::list<Stack> stacks_;
  ByResource section_faults_;
  std::map<std::string, std::vector<Existence>> by_id_;
  std::vector<Duplicate> duplicates_;
  std::size_t document_;
  const std::shared_ptr<const Source>& source_;
  std::size_t readings_ = 0;
  std::vector<Template> found_;
};

}  // namespace

std::vector<Template> job_templates(const Node& root, std::size_t document,
                                    const std::shared_ptr<const Source>& source) {
  if (!may_hold_resource(root)) return {};
  Search search(document, source);
  search.look_at(root, Stack(nullptr));
  return search.take();
}

Template bare_properties(const Node& properties, std::size_t document,
                         const std::shared_ptr<const Source>& source) {
  Template found;
  found.dialect = "cloudformation";
  found.source = source;
  found.document = document;
  const Stack stack(nullptr);
  found.readings = readings_of([&](Choices& choices) {
    auto root = Evaluator(stack, *source, choices, found.faults).value_of(properties);
    if (root) root->site = std::make_shared<const Site>(Site{json_pointer(properties)});
    return root;
  });
  if (!found.readings.empty()) found.id = common_id(found.readings);
  return found;
}

}  // namespace jtlint::cloudformation

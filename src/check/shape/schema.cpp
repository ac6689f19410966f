#include "check/shape/schema.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "check/shape/type_words.h"
#include "check/shape/validator_value.h"
#include "check/shape/validator_words.h"

// The only file that includes valijson. It tells what is wrong in English and where as a path: here
// both become a keyword and a node, and the errors that only repeat an inner one are dropped.

namespace jtlint {
namespace {

using nlohmann::json;

/// Has every object require what CloudFormation's registry does, where that differs.
void require_as_registry_does(json& schema) {
  if (schema.contains("registryRequired")) schema["required"] = schema["registryRequired"];
  for (json& inner : schema) {
    if (inner.is_object()) require_as_registry_does(inner);
  }
}

void add_unknown_members(const Node& object, const std::vector<std::string>& known,
                         std::vector<Schema::Violation>& violations) {
  for (const Member& member : object.members) {
    const bool is_known = std::find(known.begin(), known.end(), member.name()) != known.end();
    if (is_known || is_perhaps_absent(member.value)) continue;
    violations.push_back({Schema::Keyword::unknown, &member.value, member.key.decoded()});
  }
}

}  // namespace

class Schema::Impl {
 public:
  using OwnersByName = std::map<std::string, Owners, std::less<>>;

  explicit Impl(std::string_view text) : document_(json::parse(text)) {}

  const json& root(std::string_view dialect) const {
    return document_.at("definitions").at(std::string(dialect));
  }

  const json& resolve(const json& schema) const {
    const auto reference = schema.find("$ref");
    if (reference == schema.end()) return schema;
    return resolve(document_.at(json::json_pointer(reference->get<std::string>().substr(1))));
  }

  /// The schema of the value at a node, or null below an unknown member.
  const json* at(const Node& node, std::string_view dialect) const {
    if (node.parent == nullptr) return &root(dialect);
    const json* parent = at(*node.parent, dialect);
    if (parent == nullptr) return nullptr;
    const bool item = node.parent->kind == Kind::sequence;
    const auto any = parent->find("additionalProperties");
    if (!item && any != parent->end() && any->is_object()) return &resolve(*any);
    const auto inner = parent->find(item ? "items" : "properties");
    if (inner == parent->end()) return nullptr;
    if (item) return &resolve(*inner);
    const auto member = inner->find(member_of(node)->name());
    return member == inner->end() ? nullptr : &resolve(*member);
  }

  const valijson::Schema& compiled(std::string_view dialect) {
    const std::string key(dialect);
    const std::lock_guard alone(making_);
    if (const auto found = compiled_.find(key); found != compiled_.end()) return *found->second;
    json whole = root(dialect);
    whole["definitions"] = document_.at("definitions");
    if (whole.contains("spelling")) require_as_registry_does(whole);
    auto schema = std::make_unique<valijson::Schema>();
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(whole), *schema);
    return *compiled_.emplace(key, std::move(schema)).first->second;
  }

  /// The objects of a dialect that know a member, by its name.
  const OwnersByName& owners(std::string_view dialect) {
    const std::lock_guard alone(making_);
    const auto [owners, is_new] = owners_.try_emplace(std::string(dialect));
    if (is_new) collect_owners(root(dialect), {}, owners->second);
    return owners->second;
  }

  /// The object in which the last step of `path` is to be looked for, or null.
  const json* object_for(const json& schema, std::string_view path) const {
    const json& resolved = resolve(schema);
    const auto properties = resolved.find("properties");
    if (properties == resolved.end()) return nullptr;
    const std::size_t point = path.find('.');
    if (point == std::string_view::npos) return &resolved;
    std::string step(path.substr(0, point));
    const bool items = step.ends_with("[]");
    if (items) step.resize(step.size() - 2);
    const auto member = properties->find(step);
    if (member == properties->end()) return nullptr;
    const json& value = resolve(*member);
    if (!items) return object_for(value, path.substr(point + 1));
    const auto inner = value.find("items");
    return inner == value.end() ? nullptr : object_for(*inner, path.substr(point + 1));
  }

  /// Facts are asked for at every value of every template.
  const Facts& facts_of(const json& schema) {
    const auto [facts, is_new] = facts_.try_emplace(&schema);
    if (is_new) facts->second = read_facts(schema);
    return facts->second;
  }

  void read_all_facts(const json& schema) {
    facts_of(schema);
    for (const json& inner : schema) {
      if (inner.is_structured()) read_all_facts(inner);
    }
  }

  Facts read_facts(const json& schema) const {
    Facts facts;
    if (const auto type = schema.find("type"); type != schema.end()) {
      facts.types = type->is_array() ? type->get<std::vector<std::string>>()
                                     : std::vector<std::string>{type->get<std::string>()};
    }
    if (const auto choices = schema.find("enum"); choices != schema.end()) {
      facts.choices = choices->get<std::vector<std::string>>();
    }
    const auto properties = schema.find("properties");
    if (properties == schema.end()) return facts;
    for (const auto& [name, inner] : properties->items()) {
      facts.members.push_back(name);
      const json& member = resolve(inner);
      const auto other = member.find("cloudFormationName");
      if (other != member.end()) facts.cloudformation_names[name] = other->get<std::string>();
    }
    return facts;
  }

  void collect_objects(const json& schema, std::vector<Facts>& objects) const {
    const auto type = schema.find("type");
    if (type != schema.end() && *type == "object") objects.push_back(read_facts(schema));
    for (const json& inner : schema) {
      if (inner.is_object()) collect_objects(inner, objects);
    }
  }

  const json& document() const { return document_; }

 private:
  void collect_owners(const json& schema, std::vector<std::string> path,
                      OwnersByName& owners) const {
    const json& resolved = resolve(schema);
    const auto items = resolved.find("items");
    if (items != resolved.end()) return collect_owners(*items, path, owners);
    const json properties = resolved.value("properties", json::object());
    for (const auto& [member, inner] : properties.items()) owners[member].push_back(path);
    for (const auto& [member, inner] : properties.items()) {
      path.push_back(member);
      collect_owners(inner, path, owners);
      path.pop_back();
    }
  }

  json document_;
  std::map<const json*, Facts> facts_;
  std::map<std::string, std::unique_ptr<valijson::Schema>> compiled_;
  std::map<std::string, OwnersByName> owners_;
  std::mutex making_;  ///< of what is compiled, and of owners
};

Schema::Schema(std::string_view json) : impl_(std::make_unique<Impl>(json)) {}
Schema::~Schema() = default;
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;

void Schema::prepare_for_threads() const {
  impl_->read_all_facts(impl_->document().at("definitions"));
}

std::vector<Schema::Violation> Schema::validate(const Node& root, std::string_view dialect) const {
  const valijson::Schema& schema = impl_->compiled(dialect);
  const json target = validator_value(root);
  const valijson::adapters::NlohmannJsonAdapter adapter(target);
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  valijson::ValidationResults results;
  if (validator.validate(schema, adapter, &results)) return {};

  std::vector<Violation> violations;
  std::set<const Node*> wrong_type;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    const auto understood = understand(error.description);
    if (!understood) continue;
    const Node& node = node_at(root, error.context);
    const bool wrong =
        understood->keyword == Keyword::type && is_no_scalar(facts(node, dialect).types);
    if (node.kind == Kind::opaque && !(wrong && node.text.has_unknown())) continue;
    if (understood->keyword == Keyword::type) wrong_type.insert(&node);
    if (understood->keyword != Keyword::unknown) {
      violations.push_back({understood->keyword, &node, understood->name});
      continue;
    }
    add_unknown_members(node, facts(node, dialect).members, violations);
  }
  std::erase_if(violations, [&](const Violation& violation) {
    return violation.keyword == Keyword::choice && wrong_type.contains(violation.node);
  });
  return violations;
}

const Schema::Facts& Schema::facts(const Node& node, std::string_view dialect) const {
  static const Facts none;
  const json* schema = impl_->at(node, dialect);
  return schema == nullptr ? none : impl_->facts_of(*schema);
}

std::vector<Schema::Facts> Schema::objects() const {
  std::vector<Facts> objects;
  impl_->collect_objects(impl_->document().at("definitions"), objects);
  return objects;
}

Spelling Schema::spelling(std::string_view dialect) const {
  const std::string name = impl_->root(dialect).value("spelling", "");
  if (name.empty()) return Spelling::api;
  return name == "Terraform" ? Spelling::terraform : Spelling::cloudformation;
}

std::vector<std::string> Schema::unseen(const Node& root, std::string_view dialect) const {
  const Unseen unseen = unseen_names(dialect);
  const bool shown = !unseen.beside.empty() && root.find(unseen.beside) == nullptr;
  return shown ? std::vector<std::string>() : unseen.names;
}

Schema::Unseen Schema::unseen_names(std::string_view dialect) const {
  const json& schema = impl_->root(dialect);
  return {schema.value("unseen", std::vector<std::string>()), schema.value("unseenBeside", "")};
}

const Schema::Owners& Schema::owners_of(std::string_view name, std::string_view dialect) const {
  static const Owners none;
  const Impl::OwnersByName& all = impl_->owners(dialect);
  const auto owners = all.find(name);
  return owners == all.end() ? none : owners->second;
}

bool Schema::has_place_for(std::string_view path) const {
  const std::vector<std::string> names = dialects();
  return std::any_of(names.begin(), names.end(), [&](const std::string& dialect) {
    return impl_->object_for(impl_->root(dialect), path) != nullptr;
  });
}

std::vector<std::string> Schema::dialects() const {
  std::vector<std::string> names;
  for (const auto& [name, schema] : impl_->document().at("definitions").items()) {
    if (schema.contains("title")) names.push_back(name);
  }
  return names;
}

}  // namespace jtlint

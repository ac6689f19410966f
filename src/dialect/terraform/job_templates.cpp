#include "dialect/terraform/job_templates.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <utility>

#include "dialect/readings.h"
#include "dialect/resource_type.h"
#include "dialect/terraform/evaluator.h"
#include "dialect/terraform/own_arguments.h"
#include "dialect/terraform/state.h"
#include "support/printable.h"
#include "support/suggest.h"

namespace jtlint::terraform {
namespace {

constexpr const char* keyword = "resource";

bool is_own(std::string_view name) {
  return std::find(own_arguments.begin(), own_arguments.end(), name) != own_arguments.end();
}

bool is_type(std::string_view type) {
  return type == resource_type || misspelt_in_terraform(type);
}

/// Whether `type` is that of blocks with resources, or must have been meant for it.
bool is_keyword(const std::string& type) {
  return type == keyword || may_mean(type, keyword);
}

Template template_at(const std::shared_ptr<const Source>& source, std::string address) {
  Template found;
  found.dialect = "terraform";
  found.source = source;
  found.address = std::move(address);
  return found;
}

/// A type that there is not, which stands at `span`.
void note_type(std::string_view type, Span span, const std::string& pointer, Template& found) {
  const auto message = misspelt_in_terraform(type);
  if (message) found.faults.push_back({"resource-type", span, pointer, *message});
}

/// A type of blocks that there is not.
void note_keyword(const std::string& written, Span span, Template& found) {
  if (written == keyword) return;
  found.faults.push_back({"resource-type", span, child_pointer("", written),
                          fmt::format("Terraform has no block type '{}'; did you mean {}?",
                                      printable(written, 60), keyword)});
}

void finish(Template& found, const BuildReading& build) {
  found.readings = readings_of(build);
  const Node* id = found.readings.front().root->find("job_template_id");
  if (id != nullptr && id->kind == Kind::string) found.id = id->text.decoded();
}

/// An argument that is written as a block, which the provider's schema does not have.
struct Blocked {
  Text name;
  Span span;
  std::string message;
};

/// `timeout_config { … }` and `dynamic "timeout_config" { … }`.
std::vector<Blocked> blocked_arguments(const hcl::Block& resource) {
  std::vector<Blocked> blocked;
  for (const hcl::Block& inner : resource.body.blocks) {
    const bool dynamic = inner.type.decoded() == "dynamic" && inner.labels.size() == 1;
    const Text& name = dynamic ? inner.labels.front().text : inner.type;
    if (is_own(name.decoded())) continue;
    const char* value = dynamic ? "…, such as a for expression" : "{ … }";
    blocked.push_back({name, dynamic ? inner.labels.front().span : inner.type_span,
                       fmt::format("write {} = {}: it is an argument, and no block",
                                   printable(name.decoded(), 60), value)});
  }
  return blocked;
}

void note_blocks(const hcl::Block& resource, const std::string& pointer, Template& found) {
  for (Blocked& each : blocked_arguments(resource)) {
    found.faults.push_back(
        {"type", each.span, child_pointer(pointer, each.name.decoded()), std::move(each.message)});
  }
}

/// A resource has two labels.
void note_labels(const hcl::Block& resource, const std::string& pointer, Template& found) {
  const auto& labels = resource.labels;
  if (labels.size() == 2) return;
  found.faults.push_back({"resource-type", labels[labels.size() < 2 ? 0 : 2].span, pointer,
                          "a resource block takes a type and a name"});
}

Node root_of(const hcl::Block& block, const std::string& pointer, Evaluator evaluator) {
  Node root{.kind = Kind::mapping, .span = block.span};
  root.key_span = block.labels[block.labels.size() < 2 ? 0 : 1].span;
  root.site = std::make_shared<const Site>(Site{pointer});
  for (const hcl::Attribute& attribute : block.body.attributes) {
    if (is_own(attribute.name.decoded())) continue;
    auto value =
        evaluator.value_of(attribute.value, child_pointer(pointer, attribute.name.decoded()));
    if (!value) continue;
    value->key_span = attribute.name_span;
    root.members.push_back({attribute.name, std::move(*value)});
  }
  for (Blocked& each : blocked_arguments(block)) {
    root.members.push_back({std::move(each.name), opaque_at(each.span, each.span)});
  }
  return root;
}

/// A resource in JSON syntax, and what it stands under.
struct InJson {
  const Member* section;
  const Member* type;
  const Member* resource;
};

/// Whether the arguments of a job template stand in an object, or in the only one of a list.
bool has_arguments(const Node& resource) {
  const Node& body = resource.items.size() == 1 ? resource.items.front() : resource;
  return body.find("job_template_id") != nullptr || body.find("description") != nullptr ||
         body.find("document") != nullptr || body.find("document_source") != nullptr;
}

/// The resources of the type in JSON syntax, where lists of objects may stand for one object. `at`
/// has what leads to `node`. Under another name than `resource` there may be anything, such as the
/// schemas of a provider.
void collect(const Node& node, const InJson& at, std::vector<InJson>& resources) {
  for (const Node& item : node.items) collect(item, at, resources);
  for (const Member& member : node.members) {
    const std::string& name = member.key.decoded();
    const bool holds_any = !member.value.items.empty() || !member.value.members.empty();
    if (at.section == nullptr) {
      if (holds_any && is_keyword(name))
        collect(member.value, {&member, nullptr, nullptr}, resources);
    } else if (at.type == nullptr) {
      if (is_type(name)) collect(member.value, {at.section, &member, nullptr}, resources);
    } else if (at.section->key.decoded() == keyword || has_arguments(member.value)) {
      resources.push_back({at.section, at.type, &member});
    }
  }
}

Node root_of(const Node& resource, Evaluator evaluator) {
  Node root{.kind = Kind::mapping, .span = resource.span, .key_span = resource.key_span};
  const std::string pointer = json_pointer(resource);
  root.site = std::make_shared<const Site>(Site{pointer});
  for (const Member& member : resource.members) {
    if (is_own(member.key.decoded())) continue;
    auto value = evaluator.value_of(member.value, child_pointer(pointer, member.key.decoded()));
    if (!value) continue;
    value->key_span = member.value.key_span;
    root.members.push_back({member.key, std::move(*value)});
  }
  return root;
}

std::vector<Template> in_json_syntax(const Node& root, const Module& module,
                                     const std::shared_ptr<const Source>& source) {
  std::vector<InJson> resources;
  collect(root, {}, resources);
  std::vector<Template> templates;
  InJson noted{};  // what is already told of
  for (const InJson& each : resources) {
    const auto& [section, type, resource] = each;
    const Node& value = resource->value;
    const bool listed = value.kind == Kind::sequence && value.items.size() == 1;
    const Node& body = listed ? value.items.front() : value;
    if (body.kind != Kind::mapping) continue;
    const std::string& type_name = type->key.decoded();
    Template found = template_at(source, fmt::format("{}.{}", type_name, resource->key.decoded()));
    if (noted.section != section) {
      note_keyword(section->key.decoded(), section->value.key_span, found);
    }
    if (noted.type != type) {
      note_type(type_name, type->value.key_span, json_pointer(type->value), found);
    }
    noted = each;
    finish(found, [&](Choices& choices) {
      return std::optional(root_of(body, Evaluator(module, *source, choices, found.faults)));
    });
    templates.push_back(std::move(found));
  }
  return templates;
}

}  // namespace

std::vector<Template> job_templates(const hcl::Body& body, const Module& module,
                                    const std::shared_ptr<const Source>& source) {
  std::vector<Template> templates;
  for (const hcl::Block& block : body.blocks) {
    const auto& labels = block.labels;
    const bool resource = !labels.empty() && is_type(labels.front().text.decoded()) &&
                          is_keyword(block.type.decoded());
    if (!resource) continue;
    const std::string& type = labels.front().text.decoded();
    std::string pointer = child_pointer(child_pointer("", block.type.decoded()), type);
    const std::string type_pointer = pointer;
    if (labels.size() > 1) pointer = child_pointer(pointer, labels[1].text.decoded());
    Template found = template_at(
        source, labels.size() > 1 ? fmt::format("{}.{}", type, labels[1].text.decoded()) : type);
    note_keyword(block.type.decoded(), block.type_span, found);
    note_type(type, labels.front().span, type_pointer, found);
    note_labels(block, pointer, found);
    note_blocks(block, pointer, found);
    finish(found, [&](Choices& choices) {
      return std::optional(
          root_of(block, pointer, Evaluator(module, *source, choices, found.faults)));
    });
    templates.push_back(std::move(found));
  }
  return templates;
}

std::vector<Template> job_templates(const Node& root, const Module& module, std::size_t document,
                                    const std::shared_ptr<const Source>& source) {
  std::vector<Template> templates = in_json_syntax(root, module, source);
  for (StateResource& resource : resources_in_state(root, resource_type)) {
    templates.push_back(template_at(source, std::move(resource.address)));
    finish(templates.back(), [&](Choices&) { return std::optional(resource.values); });
  }
  for (Template& each : templates) each.document = document;
  return templates;
}

}  // namespace jtlint::terraform

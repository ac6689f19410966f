#include "dialect/terraform/job_templates.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>
#include <utility>

#include "dialect/readings.h"
#include "dialect/terraform/evaluator.h"
#include "dialect/terraform/state.h"

namespace jtlint::terraform {
namespace {

/// What Terraform itself knows in every resource.
constexpr std::array<std::string_view, 8> own_arguments = {
    "count", "for_each", "provider", "lifecycle", "depends_on", "provisioner", "//", "connection"};

bool is_own(std::string_view name) {
  return std::find(own_arguments.begin(), own_arguments.end(), name) != own_arguments.end();
}

Template template_at(const std::shared_ptr<const Source>& source, std::string_view name) {
  Template found;
  found.dialect = "terraform";
  found.source = source;
  found.address = fmt::format("{}.{}", resource_type, name);
  return found;
}

void finish(Template& found, const BuildReading& build) {
  found.readings = readings_of(build);
  const Node* id = found.readings.front().root->find("job_template_id");
  if (id != nullptr && id->kind == Kind::string) found.id = id->text.decoded();
}

std::string pointer_to(std::string_view name) {
  return child_pointer(fmt::format("/resource/{}", resource_type), name);
}

/// An argument that is written as a block, which the provider's schema does not have.
void note_block(const hcl::Block& block, const std::string& pointer, Template& found) {
  const std::string& name = block.type.decoded();
  found.faults.push_back(
      {"type", block.type_span, child_pointer(pointer, name),
       fmt::format("write {} = {{ … }}: it is an argument, and no block", name)});
}

Node root_of(const hcl::Block& block, const std::string& pointer, Evaluator evaluator) {
  Node root{.kind = Kind::mapping, .span = block.span};
  root.key_span = block.labels.back().span;
  root.site = std::make_shared<const Site>(Site{pointer});
  for (const hcl::Attribute& attribute : block.body.attributes) {
    if (is_own(attribute.name.decoded())) continue;
    auto value =
        evaluator.value_of(attribute.value, child_pointer(pointer, attribute.name.decoded()));
    if (!value) continue;
    value->key_span = attribute.name_span;
    root.members.push_back({attribute.name, std::move(*value)});
  }
  for (const hcl::Block& inner : block.body.blocks) {
    if (is_own(inner.type.decoded()) || inner.type.decoded() == "dynamic") continue;
    Node unknown{.kind = Kind::opaque, .span = inner.span, .key_span = inner.type_span};
    root.members.push_back({inner.type, std::move(unknown)});
  }
  return root;
}

/// The resources of the type in JSON syntax, where lists of objects may stand for one object.
void collect(const Node& node, std::size_t depth, std::vector<const Member*>& resources) {
  for (const Node& item : node.items) collect(item, depth, resources);
  for (const Member& member : node.members) {
    const std::string& name = member.key.decoded();
    if (depth == 2) resources.push_back(&member);
    if (depth == 0 && name == "resource") collect(member.value, 1, resources);
    if (depth == 1 && name == resource_type) collect(member.value, 2, resources);
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
  std::vector<const Member*> resources;
  collect(root, 0, resources);
  std::vector<Template> templates;
  for (const Member* resource : resources) {
    const Node& value = resource->value;
    const bool listed = value.kind == Kind::sequence && value.items.size() == 1;
    const Node& body = listed ? value.items.front() : value;
    if (body.kind != Kind::mapping) continue;
    Template found = template_at(source, resource->key.decoded());
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
    const bool resource = block.type.decoded() == "resource" && labels.size() == 2 &&
                          labels.front().text.decoded() == resource_type;
    if (!resource) continue;
    const std::string pointer = pointer_to(labels.back().text.decoded());
    Template found = template_at(source, labels.back().text.decoded());
    for (const hcl::Block& inner : block.body.blocks) {
      const bool own = is_own(inner.type.decoded()) || inner.type.decoded() == "dynamic";
      if (!own) note_block(inner, pointer, found);
    }
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
    templates.push_back(template_at(source, ""));
    templates.back().address = std::move(resource.address);
    finish(templates.back(), [&](Choices&) { return std::optional(resource.values); });
  }
  for (Template& each : templates) each.document = document;
  return templates;
}

}  // namespace jtlint::terraform

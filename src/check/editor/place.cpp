#include "check/editor/place.h"

#include <algorithm>

#include "check/fragment.h"

namespace jtlint::editor {
namespace {

using Kinds = Path::StepKind;

/// An object whose member is one of these strings.
Node filtered(const Path::Step& filter) {
  return json::object(
      {{"type", json::text("object")},
       {"required", json::texts({filter.name})},
       {"properties",
        json::object({{filter.name, json::object({{"enum", json::texts(filter.values)}})}})}});
}

}  // namespace

std::optional<Steps> steps_in(const Path& path, bool is_document) {
  if (path.is_of_facts()) return std::nullopt;
  Steps steps = path.steps();
  if (is_document && !path.is_relative()) {
    const bool inside = steps.size() >= 2 && steps[0].name == "document" &&
                        steps[1].kind == Kinds::lens && steps[1].lens == Lens::json;
    if (!inside) return std::nullopt;
    steps = steps.subspan(2);
  }
  const bool readable = std::none_of(steps.begin(), steps.end(), [](const Path::Step& step) {
    return step.kind == Kinds::lens || step.kind == Kinds::strings || step.in_hand;
  });
  return readable ? std::optional(steps) : std::nullopt;
}

Node everywhere(Steps steps, const Node& schema) {
  if (steps.empty()) return schema;
  const Path::Step& step = steps.front();
  Node rest = everywhere(steps.subspan(1), schema);
  if (step.kind == Kinds::member) {
    return json::object({{"properties", json::object({{step.name, std::move(rest)}})}});
  }
  if (step.kind == Kinds::items) return json::object({{"items", std::move(rest)}});
  const Node one = json::object({{"if", filtered(step)}, {"then", rest}});
  return json::object({{"if", filtered(step)}, {"then", std::move(rest)}, {"items", one}});
}

Node somewhere(Steps steps, const Node& schema) {
  if (steps.empty()) return schema;
  const Path::Step& step = steps.front();
  Node rest = somewhere(steps.subspan(1), schema);
  if (step.kind == Kinds::member) {
    return json::object({{"type", json::text("object")},
                         {"required", json::texts({step.name})},
                         {"properties", json::object({{step.name, std::move(rest)}})}});
  }
  if (step.kind == Kinds::filter) {
    rest = json::object({{"allOf", json::list({filtered(step), std::move(rest)})}});
  }
  Node list = json::object({{"type", json::text("array")}, {"contains", rest}});
  if (step.kind == Kinds::items) return list;
  return json::object({{"anyOf", json::list({std::move(list), std::move(rest)})}});
}

Node* place_in(Node& shape, Steps steps) {
  Node* place = &shape;
  for (const Path::Step& step : steps) {
    const bool member = step.kind == Kinds::member;
    const Node* container = member ? place->find("properties") : place;
    if (container == nullptr) return nullptr;
    const bool list = place->find("items") != nullptr;
    if (step.kind == Kinds::filter && !list) continue;
    const std::string_view name = member ? std::string_view(step.name) : "items";
    if (container->find(name) == nullptr) return nullptr;
    place = &json::member(member ? json::member(*place, "properties") : *place, name);
  }
  return place;
}

bool is_plain(Steps steps) {
  return std::all_of(steps.begin(), steps.end(), [](const Path::Step& step) {
    return step.kind == Kinds::member || step.kind == Kinds::items;
  });
}

}  // namespace jtlint::editor

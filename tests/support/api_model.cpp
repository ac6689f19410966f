#include "support/api_model.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "document/node_text.h"
#include "support/model_values.h"
#include "support/tree_edit.h"
#include "support/utf8.h"

namespace jtlint::test {
namespace {

const Node& shape_called(const Node& model, const std::string& name) {
  const Node* shape = model.find("shapes")->find(name);
  if (shape == nullptr) throw std::logic_error("the model has no shape " + name);
  return *shape;
}

/// The shape that a member or the items of a list have.
const Node& shape_of(const Node& model, const Node& reference) {
  return shape_called(model, reference.find("shape")->text.decoded());
}

bool is_required(const Node& structure, const std::string& name) {
  const Node* required = structure.find("required");
  if (required == nullptr) return false;
  return std::any_of(required->items.begin(), required->items.end(),
                     [&](const Node& item) { return item.text.decoded() == name; });
}

/// The inner shapes of a shape, each with the pointer that leads to it.
std::vector<std::pair<std::string, const Node*>> inner_shapes(const Node& model, const Node& shape,
                                                              const std::string& pointer) {
  std::vector<std::pair<std::string, const Node*>> inner;
  if (const Node* members = shape.find("members")) {
    for (const Member& member : members->members) {
      inner.emplace_back(pointer + "/" + member.key.decoded(), &shape_of(model, member.value));
    }
  }
  if (const Node* item = shape.find("member")) {
    inner.emplace_back(pointer + "/0", &shape_of(model, *item));
  }
  return inner;
}

class Cases {
 public:
  Cases(const Node& model, const ModelSubject& subject) : model_(model), subject_(subject) {}

  std::vector<ModelCase> all() {
    visit(shape_called(model_, subject_.structure), "");
    return std::move(cases_);
  }

 private:
  /// The full template, with the member at `pointer` for certain.
  Node template_with(const std::string& pointer) const {
    Node full = json_node(subject_.full_template);
    for (const Variant& variant : subject_.variants) {
      if (pointer == variant.pointer) full = merge_patch(full, json_node(variant.patch));
    }
    if (value_at(full, pointer) == nullptr) throw std::logic_error("no value for " + pointer);
    return full;
  }

  Grow grow_at(const std::string& pointer) const {
    const auto growth = std::find_if(subject_.growths.begin(), subject_.growths.end(),
                                     [&](const Growth& each) { return each.pointer == pointer; });
    const bool known = growth != subject_.growths.end();
    return [growth, known](const std::string& valid, std::size_t size) {
      const std::size_t length = utf8::count(valid);
      if (size <= length) return valid.substr(0, size);
      const std::size_t at =
          known ? valid.find(growth->before) + growth->before.size() : valid.size();
      return std::string(valid).insert(at, size - length, known ? growth->filler : 'x');
    };
  }

  void visit(const Node& shape, const std::string& pointer) {
    const Node full = template_with(pointer);
    for (const ModelValue& each : model_values(shape, *value_at(full, pointer), grow_at(pointer))) {
      if (pointer.empty()) continue;
      add(pointer + " " + each.constraint, each.keeps, pointer,
          with_value(full, pointer, each.value));
    }
    for (const auto& [inner, inner_shape] : inner_shapes(model_, shape, pointer)) {
      if (shape.find("members") != nullptr) add_without(shape, inner);
      visit(*inner_shape, inner);
    }
  }

  /// The template without a member: wrong if it is required, else right.
  void add_without(const Node& structure, const std::string& pointer) {
    const std::string parent = parent_pointer(pointer);
    const std::string name = pointer.substr(parent.size() + 1);
    add(pointer + " required", !is_required(structure, name), parent,
        without_member(template_with(pointer), pointer));
  }

  void add(std::string constraint, bool keeps, std::string pointer, const Node& root) {
    cases_.push_back({std::move(constraint), keeps, std::move(pointer), to_json(root)});
  }

  const Node& model_;
  const ModelSubject& subject_;
  std::vector<ModelCase> cases_;
};

void collect_members(const Node& model, const Node& shape, const std::string& pointer,
                     std::vector<std::string>& members) {
  for (const auto& [inner, inner_shape] : inner_shapes(model, shape, pointer)) {
    if (shape.find("members") != nullptr) members.push_back(inner);
    collect_members(model, *inner_shape, inner, members);
  }
}

}  // namespace

std::vector<ModelCase> model_cases(const Node& model, const ModelSubject& subject) {
  return Cases(model, subject).all();
}

std::vector<std::string> model_members(const Node& model, const std::string& structure) {
  std::vector<std::string> members;
  collect_members(model, shape_called(model, structure), "", members);
  std::sort(members.begin(), members.end());
  return members;
}

}  // namespace jtlint::test

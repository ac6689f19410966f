#include "dialect/terraform/folder.h"

#include <utility>

#include "parse/hcl/parser.h"
#include "parse/json.h"

namespace jtlint::terraform {

bool is_native(std::string_view name) {
  return name.ends_with(".tf");
}

bool is_json_syntax(std::string_view name) {
  return name.ends_with(".tf.json");
}

void Folder::add(const std::string& name, std::string_view bytes) {
  if (is_native(name)) {
    auto body = hcl::parse(bytes);
    if (body) definitions_.add(bodies_.emplace_back(std::move(*body)), name);
  } else if (is_json_syntax(name)) {
    auto tree = parse_json(bytes);
    if (tree) definitions_.add(*trees_.emplace_back(std::move(*tree)), name);
  }
}

}  // namespace jtlint::terraform

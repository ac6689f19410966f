#pragma once

#include <list>
#include <string>
#include <string_view>

#include "dialect/terraform/module.h"
#include "document/node.h"
#include "parse/hcl/syntax.h"

namespace jtlint::terraform {

/// Whether a file is in Terraform's native syntax, or in its JSON syntax, by its name.
bool is_native(std::string_view name);
bool is_json_syntax(std::string_view name);

class Folder {
 public:
  /// Takes in a file. One that cannot be read says nothing here.
  void add(const std::string& name, std::string_view bytes);

  const Definitions& definitions() const { return definitions_; }

 private:
  std::list<hcl::Body> bodies_;
  std::list<Tree> trees_;
  Definitions definitions_;
};

}  // namespace jtlint::terraform

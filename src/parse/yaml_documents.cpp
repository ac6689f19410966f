#include <optional>
#include <utility>

#include "parse/yaml.h"
#include "parse/yaml_explain.h"
#include "parse/yaml_plain.h"

namespace jtlint {

void each_yaml_document(std::string_view bytes, const TakeDocument& take) {
  auto root = forbidden_character(bytes) ? std::nullopt : read_plain_yaml(bytes);
  if (root) return take(make_tree(std::move(*root)));
  each_yaml_document_of_library(bytes, take);
}

Result<std::vector<Tree>, SyntaxFault> parse_yaml(std::string_view bytes) {
  std::vector<Tree> trees;
  std::optional<SyntaxFault> fault;
  each_yaml_document(bytes, [&](Document document) {
    if (document) {
      trees.push_back(std::move(*document));
    } else if (!fault) {
      fault = document.error();
    }
  });
  if (fault) return *fault;
  return trees;
}

}  // namespace jtlint

#include <optional>
#include <utility>

#include "parse/yaml.h"

namespace jtlint {

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

#include "aws/xml.h"

#include <pugixml.hpp>

namespace jtlint::aws {
namespace {

/// Whether a node and those above it have the names of a path, which ends with its own.
bool ends_path(pugi::xml_node node, const std::vector<std::string>& path) {
  for (auto name = path.rbegin(); name != path.rend(); ++name) {
    if (*name != node.name()) return false;
    node = node.parent();
  }
  return true;
}

}  // namespace

std::string xml_text(std::string_view document, const std::vector<std::string>& path) {
  pugi::xml_document parsed;
  if (!parsed.load_buffer(document.data(), document.size())) return "";
  const pugi::xml_node found =
      parsed.find_node([&](pugi::xml_node node) { return ends_path(node, path); });
  return found.text().get();
}

}  // namespace jtlint::aws

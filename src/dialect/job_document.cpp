#include "dialect/job_document.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "document/json_text.h"
#include "parse/json.h"

namespace jtlint {
namespace {

/// Whether a step is one as the Device Client reads it.
bool is_step(const Node& step) {
  const Node* action = step.find("action");
  if (action == nullptr || action->kind != Kind::mapping) return false;
  return action->find("type") != nullptr || action->find("input") != nullptr;
}

/// Whether a document has a version and steps. A version that is a number is a mistake often made.
bool is_device_client_document(const Node& root) {
  const Node* version = root.find("version");
  const Node* steps = root.find("steps");
  if (version == nullptr || steps == nullptr) return false;
  const bool scalar = version->kind == Kind::string || version->kind == Kind::number;
  return scalar && std::any_of(steps->items.begin(), steps->items.end(), is_step);
}

/// The bytes of the document, if they are JSON.
std::optional<Text> verbatim(const Node& root, std::string_view bytes) {
  const std::string_view own = bytes.substr(root.span.begin, root.span.size());
  if (root.span.empty() || !parse_json(own)) return std::nullopt;
  Text text;
  text.append_verbatim(own, root.span.begin);
  return text;
}

/// YAML also writes `True`.
Node with_json_booleans(Node node) {
  if (node.kind == Kind::boolean) {
    const bool yes = node.text.decoded().starts_with('t') || node.text.decoded().starts_with('T');
    node.text = Text(yes ? "true" : "false");
  }
  for (Node& item : node.items) item = with_json_booleans(std::move(item));
  for (Member& member : node.members) member.value = with_json_booleans(std::move(member.value));
  return node;
}

}  // namespace

std::optional<Template> job_document_in(const Node& root, std::string_view bytes,
                                        const std::optional<std::string>& dialect) {
  if (root.parent != nullptr) return std::nullopt;
  const bool given = dialect == "document";
  if (dialect ? !given : !is_device_client_document(root)) return std::nullopt;
  auto text = verbatim(root, bytes);
  Node document{.kind = Kind::string, .span = root.span};
  if (!text) text = json_text(with_json_booleans(root));
  if (!text) return std::nullopt;
  document.text = *std::move(text);
  document.site = std::make_shared<const Site>(Site{""});
  Node whole{.kind = Kind::mapping, .span = root.span};
  whole.members.push_back({Text("document"), std::move(document)});
  Template found;
  found.dialect = "document";
  found.is_document = true;
  found.readings.push_back({make_tree(std::move(whole))});
  return found;
}

}  // namespace jtlint

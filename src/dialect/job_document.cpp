#include "dialect/job_document.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "document/json_text.h"
#include "parse/json.h"
#include "support/suggest.h"

namespace jtlint {
namespace {

/// The member that must have been meant by a name, or null.
const Node* like(const Node& object, const std::string& name) {
  constexpr std::size_t most_guessed = 100;
  if (const Node* exact = object.find(name)) return exact;
  if (object.members.size() > most_guessed) return nullptr;
  for (const Member& member : object.members) {
    if (may_mean(member.key.decoded(), name)) return &member.value;
  }
  return nullptr;
}

/// The action of a step as the Device Client reads it, or null.
const Node* action_of(const Node& step) {
  const Node* action = like(step, "action");
  const bool known = action != nullptr && action->kind == Kind::mapping &&
                     (action->find("type") != nullptr || action->find("input") != nullptr);
  return known ? action : nullptr;
}

bool is_typed(const Node& step) {
  const Node* action = action_of(step);
  const Node* type = action == nullptr ? nullptr : action->find("type");
  return type != nullptr &&
         (type->text.decoded() == "runHandler" || type->text.decoded() == "runCommand");
}

/// Whether a document has a version and steps. A version that is a number is a mistake often made.
/// Their names may be misspelt where the type of an action tells.
bool is_device_client_document(const Node& root) {
  const Node* steps = like(root, "steps");
  if (steps == nullptr || steps->items.empty()) return false;
  const Node* version = like(root, "version");
  if (version == nullptr) return false;
  if (version->kind != Kind::string && version->kind != Kind::number) return false;
  if (std::any_of(steps->items.begin(), steps->items.end(), is_typed)) return true;
  const bool exact = root.find("version") != nullptr && root.find("steps") != nullptr;
  return exact && std::any_of(steps->items.begin(), steps->items.end(), action_of);
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
  if (!text) text = json_text(with_json_booleans(root));
  Node document = string_of(*std::move(text), root.span);
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

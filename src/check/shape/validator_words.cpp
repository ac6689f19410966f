#include "check/shape/validator_words.h"

#include <stdexcept>

namespace jtlint {

std::optional<ValidatorError> understand(std::string_view description) {
  const auto starts = [&](std::string_view text) {
    return description.substr(0, text.size()) == text;
  };
  if (starts("Failed to validate")) return std::nullopt;
  if (starts("Value type not permitted")) return ValidatorError{Schema::Keyword::type, ""};
  if (starts("Failed to match against any enum"))
    return ValidatorError{Schema::Keyword::choice, ""};
  if (starts("Object contains a property")) return ValidatorError{Schema::Keyword::unknown, ""};
  constexpr std::string_view missing = "Missing required property '";
  if (!starts(missing)) throw std::logic_error("valijson: " + std::string(description));
  const std::size_t end = description.rfind('\'');
  return ValidatorError{Schema::Keyword::required,
                        std::string(description.substr(missing.size(), end - missing.size()))};
}

const Node& node_at(const Node& root, const std::vector<std::string>& context) {
  const Node* node = &root;
  for (std::size_t i = 1; i < context.size(); ++i) {
    const std::string step = context[i].substr(1, context[i].size() - 2);
    node = node->kind == Kind::sequence ? &node->items[std::stoul(step)] : node->find(step);
  }
  return *node;
}

}  // namespace jtlint

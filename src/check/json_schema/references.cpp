#include "check/json_schema/references.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>

#include "support/suggest.h"

namespace jtlint::json_schema {
namespace {

/// `%7E` is `~` in the fragment of a URI.
std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned byte = 0;
    const char* begin = text.data() + i + 1;
    const bool escape = text[i] == '%' && i + 2 < text.size() &&
                        std::from_chars(begin, begin + 2, byte, 16).ptr == begin + 2;
    decoded += escape ? static_cast<char>(byte) : text[i];
    if (escape) i += 2;
  }
  return decoded;
}

/// A step of a JSON Pointer: `~1` is `/`, and `~0` is `~`.
std::string unescaped(std::string_view step) {
  std::string text;
  for (std::size_t i = 0; i < step.size(); ++i) {
    const std::string_view escape = step.substr(i, 2);
    const bool escaped = escape == "~0" || escape == "~1";
    text += escaped ? (escape == "~0" ? '~' : '/') : step[i];
    if (escaped) ++i;
  }
  return text;
}

const Node* step_into(const Node& node, const std::string& step) {
  if (node.kind != Kind::sequence) return node.find(step);
  std::size_t index = 0;
  const char* end = step.data() + step.size();
  const bool number = std::from_chars(step.data(), end, index).ptr == end && !step.empty();
  return number && index < node.items.size() ? &node.items[index] : nullptr;
}

/// Why a pointer leads nowhere.
std::string lost(const Node& node, const std::string& step, std::string_view pointer) {
  std::vector<std::string> names;
  for (const Member& member : node.members) names.push_back(member.key.decoded());
  const auto near = nearest(step, names);
  return fmt::format("nothing stands at {} in this schema{}", pointer,
                     near ? fmt::format("; did you mean {}?", *near) : "");
}

class Resolver {
 public:
  Resolver(std::vector<Subschema>& subschemas, const std::map<const Node*, std::size_t>& indices,
           const Node& root)
      : subschemas_(subschemas), indices_(indices), root_(root) {
    const Node* id = root.find("$id");
    if (id != nullptr && id->kind == Kind::string) base_ = id->text.decoded();
    while (base_.ends_with('#')) base_.pop_back();
  }

  std::vector<SyntaxFault> resolve() {
    for (Subschema& subschema : subschemas_) {
      const Node* reference = subschema.node->find("$ref");
      if (reference == nullptr || reference->kind != Kind::string) continue;
      subschema.reference = target_of(*reference);
      if (subschema.reference) subschema.in_place = {*subschema.reference};
    }
    if (faults_.empty()) find_circle();
    return std::move(faults_);
  }

 private:
  std::optional<std::size_t> target_of(const Node& reference) {
    const std::string_view written = reference.text.decoded();
    std::string_view fragment = written;
    if (!base_.empty() && written.starts_with(base_)) fragment.remove_prefix(base_.size());
    if (fragment.empty()) return 0;
    if (!fragment.starts_with('#')) {
      fault(reference, fmt::format("'{}' is elsewhere, and nothing is fetched; a $ref leads to a "
                                   "place in this schema, such as #/definitions/step",
                                   written));
      return std::nullopt;
    }
    return target_at(reference, percent_decoded(fragment.substr(1)));
  }

  std::optional<std::size_t> target_at(const Node& reference, const std::string& pointer) {
    const Node* node = &root_;
    if (!pointer.empty() && pointer.front() != '/') {
      fault(reference, "a $ref is # or begins with #/, as in #/definitions/step");
      return std::nullopt;
    }
    for (std::size_t at = 0; at < pointer.size();) {
      const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
      const std::string step = unescaped(std::string_view(pointer).substr(at + 1, end - at - 1));
      const Node* inner = step_into(*node, step);
      if (inner == nullptr) {
        fault(reference, lost(*node, step, reference.text.decoded()));
        return std::nullopt;
      }
      node = inner;
      at = end;
    }
    const auto found = indices_.find(node);
    if (found != indices_.end()) return found->second;
    fault(reference, fmt::format("what stands at {} is no schema", reference.text.decoded()));
    return std::nullopt;
  }

  /// Takes away, again and again, the schemas that wait for no other one to judge the same value.
  /// What remains goes round in a circle, or leads to one.
  void find_circle() {
    std::vector<std::size_t> open(subschemas_.size());
    std::vector<std::vector<std::size_t>> waiting(subschemas_.size());
    std::vector<std::size_t> done;
    for (std::size_t i = 0; i < subschemas_.size(); ++i) {
      open[i] = subschemas_[i].in_place.size();
      for (const std::size_t other : subschemas_[i].in_place) waiting[other].push_back(i);
      if (open[i] == 0) done.push_back(i);
    }
    while (!done.empty()) {
      const std::size_t last = done.back();
      done.pop_back();
      for (const std::size_t each : waiting[last]) {
        if (--open[each] == 0) done.push_back(each);
      }
    }
    for (std::size_t i = 0; i < subschemas_.size(); ++i) {
      if (open[i] == 0 || !subschemas_[i].reference) continue;
      return fault(*subschemas_[i].node->find("$ref"),
                   "this $ref goes round in a circle and never goes on to a part of the value");
    }
  }

  void fault(const Node& reference, std::string message) {
    faults_.push_back({reference.span, std::move(message), std::nullopt});
  }

  std::vector<Subschema>& subschemas_;
  const std::map<const Node*, std::size_t>& indices_;
  const Node& root_;
  std::string base_;
  std::vector<SyntaxFault> faults_;
};

}  // namespace

std::vector<SyntaxFault> resolve_references(std::vector<Subschema>& subschemas,
                                            const std::map<const Node*, std::size_t>& indices,
                                            const Node& root) {
  return Resolver(subschemas, indices, root).resolve();
}

}  // namespace jtlint::json_schema

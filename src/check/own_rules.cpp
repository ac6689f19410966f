#include "check/own_rules.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "check/rule_file.h"

namespace jtlint {
namespace {

using Sources = std::vector<std::shared_ptr<const Source>>;

/// The rules that there would be: what their ids are, and which file has one already.
class Names {
 public:
  explicit Names(const Catalogue& catalogue) : catalogue_(catalogue) {}

  /// Takes the id of a file, or says who has it.
  std::optional<std::string> take(const std::string& id, const std::string& file) {
    if (catalogue_.find(id) != nullptr) {
      return fmt::format("a built-in rule is called {} already", id);
    }
    const auto [holder, is_new] = files_.emplace(id, file);
    if (is_new) return std::nullopt;
    return fmt::format("the rule of {} is called {} already", holder->second, id);
  }

  bool has(const std::string& id) const {
    return catalogue_.find(id) != nullptr || files_.contains(id);
  }

  std::vector<std::string> all() const {
    std::vector<std::string> ids = catalogue_.ids();
    for (const auto& [id, file] : files_) ids.push_back(id);
    return ids;
  }

 private:
  const Catalogue& catalogue_;
  std::map<std::string, std::string> files_;
};

void add_fault(RuleFile& file, Span span, std::string message) {
  file.faults.push_back({span, std::move(message), std::nullopt});
}

/// A file whose id is not that of its name has a fault already; others shall know it by its name.
void take_name(RuleFile& file, const Source& source, Names& names) {
  const auto taken = names.take(stem_of(source.name()), source.name());
  const Node* id = file.tree ? file.tree->find("id") : nullptr;
  const bool has_it = id != nullptr && file.rule.id == stem_of(source.name());
  if (taken && has_it) add_fault(file, id->span, *taken);
}

void check_silenced(RuleFile& file, const Names& names) {
  const Node* silences = file.tree ? file.tree->find("silences") : nullptr;
  if (silences == nullptr) return;
  std::vector<const Node*> strings;
  if (silences->kind == Kind::string) strings.push_back(silences);
  for (const Node& item : silences->items) {
    if (item.kind == Kind::string) strings.push_back(&item);
  }
  for (const Node* string : strings) {
    const std::string& id = string->text.decoded();
    if (!names.has(id)) add_fault(file, string->span, unknown_rule(id, names.all()).message);
  }
}

bool stands_before(const SyntaxFault& a, const SyntaxFault& b) {
  return a.span.begin < b.span.begin;
}

}  // namespace

std::vector<FaultyFile> add_own_rules(const Sources& sources, Catalogue& catalogue) {
  std::vector<RuleFile> files;
  Names names(catalogue);
  for (const auto& source : sources) {
    files.push_back(read_rule_file(source->bytes(), stem_of(source->name()), RuleOrigin::own));
    files.back().texts.file = source;
    take_name(files.back(), *source, names);
  }
  std::vector<FaultyFile> wrong;
  for (std::size_t i = 0; i < files.size(); ++i) {
    check_silenced(files[i], names);
    std::vector<SyntaxFault>& faults = files[i].faults;
    std::stable_sort(faults.begin(), faults.end(), stands_before);
    if (!faults.empty()) wrong.push_back({sources[i], std::move(faults)});
  }
  if (wrong.empty()) catalogue.add(std::move(files));
  return wrong;
}

}  // namespace jtlint

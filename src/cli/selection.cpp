#include "cli/selection.h"

#include <algorithm>
#include <fmt/format.h>

#include "support/printable.h"
#include "support/suggest.h"

namespace jtlint {
namespace {

std::string trimmed(const std::string& word) {
  const std::size_t first = word.find_first_not_of(' ');
  if (first == std::string::npos) return "";
  return word.substr(first, word.find_last_not_of(' ') - first + 1);
}

/// The words of comma-separated values, without blanks around them.
std::vector<std::string> split(const std::vector<std::string>& values) {
  std::vector<std::string> words;
  for (const std::string& value : values) {
    for (std::size_t at = 0; at <= value.size();) {
      const std::size_t comma = std::min(value.find(',', at), value.size());
      const std::string word = trimmed(value.substr(at, comma - at));
      if (!word.empty()) words.push_back(word);
      at = comma + 1;
    }
  }
  return words;
}

void select_where(Selection& selection, const Catalogue& catalogue, bool all) {
  for (const Rule& rule : catalogue.rules()) {
    if (all || rule.on_by_default) selection.insert(rule.id);
  }
}

}  // namespace

Error unknown_rule(const std::string& id, const Catalogue& catalogue) {
  const auto near = nearest(id, catalogue.ids());
  return {fmt::format("no rule is called {}; {}", printable(id, 60),
                      near ? fmt::format("did you mean {}?", *near) : "see jtlint rules")};
}

Result<Selection> select_rules(const CommandLine& line, const Catalogue& catalogue) {
  Selection selection;
  const std::vector<std::string> selected = split(line.all("select"));
  if (!line.has("select")) select_where(selection, catalogue, false);
  if (line.has("select") && selected.empty()) return Error{"--select names no rule"};
  for (const std::string& id : selected) {
    if (id == "all" || id == "recommended") {
      select_where(selection, catalogue, id == "all");
    } else if (catalogue.find(id) == nullptr) {
      return unknown_rule(id, catalogue);
    } else {
      selection.insert(id);
    }
  }
  selection.insert("syntax-error");
  for (const std::string& id : split(line.all("ignore"))) {
    if (catalogue.find(id) == nullptr) return unknown_rule(id, catalogue);
    selection.erase(id);
  }
  return selection;
}

}  // namespace jtlint

#include "check/rule_file.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "check/printable_text.h"
#include "check/regex.h"
#include "parse/parse.h"

namespace jtlint {
namespace {

void add_fault(std::vector<SyntaxFault>& faults, Span span, std::string message) {
  faults.push_back({span, std::move(message), std::nullopt});
}

/// The one document of a rule file, or null and a fault.
Tree read_document(std::string_view bytes, std::vector<SyntaxFault>& faults) {
  Tree tree;
  std::size_t documents = 0;
  each_document(bytes, Notation::yaml, [&](Document document) {
    ++documents;
    if (!document) return faults.push_back(document.error());
    if (documents == 1) tree = std::move(*document);
    if (documents == 2) add_fault(faults, (*document)->anchor(), "a rule file holds one document");
  });
  if (documents == 0) add_fault(faults, {0, 0}, "the file is empty; a rule file holds one object");
  return tree;
}

/// Lower-case words of letters and digits with `-` between them.
bool is_kebab_case(std::string_view name) {
  const auto is_part = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  if (name.empty() || name.front() < 'a' || name.front() > 'z') return false;
  for (std::size_t i = 1; i < name.size(); ++i) {
    const bool between = name[i] == '-' && name[i - 1] != '-' && i + 1 < name.size();
    if (!between && !is_part(name[i])) return false;
  }
  return true;
}

/// The id of a rule is the name by which users speak of it, in options and as the file.
void check_id(const Node& file, const Rule& rule, const std::string& stem,
              std::vector<SyntaxFault>& faults) {
  const Node* id = file.find("id");
  if (id == nullptr || id->kind != Kind::string) return;
  if (rule.id != stem) {
    add_fault(faults, id->span, "the id must be the name of the file: " + stem);
  } else if (!is_kebab_case(rule.id)) {
    add_fault(faults, id->span, "an id is in kebab-case, such as cost-center-tag");
  } else if (rule.id == "all" || rule.id == "recommended") {
    add_fault(faults, id->span, fmt::format("'{}' stands for many rules in --select", rule.id));
  }
}

void check_own_keys(const Node& file, const Rule& rule, std::vector<SyntaxFault>& faults) {
  if (const Node* stage = file.find("found-by")) {
    add_fault(faults, stage->key_span,
              "'found-by' is for built-in rules; say with 'given' and 'check' what this one finds");
  }
  const bool silent =
      std::find(rule.silences.begin(), rule.silences.end(), rule.id) != rule.silences.end();
  if (silent) add_fault(faults, file.find("silences")->span, "a rule must not silence itself");
}

bool stands_before(const SyntaxFault& a, const SyntaxFault& b) {
  return a.span.begin < b.span.begin;
}

bool is_same(const SyntaxFault& a, const SyntaxFault& b) {
  return a.span == b.span && a.message == b.message;
}

/// In the order of the places; what stands at an anchor is at fault once, however often an alias
/// repeats it.
void put_in_order(std::vector<SyntaxFault>& faults) {
  std::stable_sort(faults.begin(), faults.end(), stands_before);
  faults.erase(std::unique(faults.begin(), faults.end(), is_same), faults.end());
}

}  // namespace

RuleFile read_rule_file(std::string_view bytes, const std::string& stem, RuleOrigin origin) {
  RuleFile file;
  file.tree = read_document(bytes, file.faults);
  if (!file.tree) return file;
  const Node& root = *file.tree;
  file.rule = read_rule(root, file.faults, origin);
  if (root.kind == Kind::mapping) {
    check_rule_keys(root, file.faults);
    check_patterns(root, file.faults);
    check_printable(root, file.faults);
    file.texts = read_rule_texts(root, file.rule, file.faults, origin);
    check_id(root, file.rule, stem, file.faults);
    if (origin == RuleOrigin::own) check_own_keys(root, file.rule, file.faults);
  }
  put_in_order(file.faults);
  return file;
}

std::string stem_of(std::string_view path) {
  const std::size_t begin = path.rfind('/') + 1;
  return std::string(path.substr(begin, path.rfind('.') - begin));
}

}  // namespace jtlint

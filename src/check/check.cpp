#include "check/check.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "check/ambiguity.h"
#include "check/node_model.h"
#include "check/placing.h"
#include "check/shape/shape.h"
#include "parse/parse.h"
#include "support/printable.h"

namespace jtlint {
namespace {

/// A finding, and the value it is about.
struct Located {
  Finding finding;
  const Node* node;
};

void describe(Finding& finding, const Rule& rule, const Catalogue& catalogue) {
  const RuleTexts& texts = catalogue.texts(rule);
  finding.rule = rule.id;
  finding.severity = rule.severity;
  finding.summary = texts.summary;
  if (!texts.sources.empty()) finding.docs_url = texts.sources.front().url;
}

/// How a message quotes the value in hand.
std::string quoted(const Value& value) {
  const std::string text = printable(value.text(), 60);
  if (value.kind() == Kind::string) return "\"" + text + "\"";
  return text.empty() ? std::string(with_article(value.kind())) : text;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

Finding finding_in(const DocumentPlace& place, std::string_view rule, const Catalogue& catalogue) {
  Finding finding;
  describe(finding, *catalogue.find(rule), catalogue);
  finding.source = place.source;
  finding.document = place.number;
  return finding;
}

class Check {
 public:
  Check(const Template& subject, const Catalogue& catalogue, const Selection& selection)
      : template_(subject), catalogue_(catalogue), selection_(selection) {}

  std::vector<Finding> findings() {
    const Rule* unknown = catalogue_.find("unknown-property");
    shape_ = check_shape(*template_.root, catalogue_.schema(), template_.dialect,
                         unknown == nullptr ? AllowedMembers() : unknown->allow);
    for (const ShapeFault& fault : shape_.faults) add_shape_fault(fault);
    add_duplicate_names();
    add_ambiguous_scalars(*template_.root);
    for (const Rule& rule : catalogue_.rules()) {
      if (rule.found_by == FoundBy::check && applies(rule)) run(rule);
    }
    return without_silenced();
  }

 private:
  bool applies(const Rule& rule) const {
    const auto& dialects = rule.dialects;
    const bool dialect = dialects.empty() || std::find(dialects.begin(), dialects.end(),
                                                       template_.dialect) != dialects.end();
    return dialect && selection_.contains(rule.id);
  }

  Finding finding_of(const Rule& rule) const {
    Finding finding;
    describe(finding, rule, catalogue_);
    finding.severity = rule.severity_in(template_.dialect);
    finding.source = template_.source;
    finding.document = template_.document;
    finding.dialect = template_.dialect;
    finding.template_id = template_.id;
    finding.address = template_.address;
    return finding;
  }

  void add(const Rule& rule, const Node& node, Span span, std::string message) {
    Finding finding = finding_of(rule);
    const Placing placing(template_, lenses_);
    finding.span = span;
    finding.pointer = placing.pointer(node);
    finding.inner_pointer = placing.inner_pointer(node);
    finding.message = std::move(message);
    located_.push_back({std::move(finding), &node});
  }

  void add_shape_fault(const ShapeFault& fault) {
    const Rule* rule = catalogue_.find(fault.rule);
    const bool ambiguous = fault.rule == "type" && ambiguity_of(*fault.node);
    if (rule == nullptr || !applies(*rule) || ambiguous) return;
    add(*rule, *fault.node, fault.span, fault.message);
  }

  void add_duplicate_names() {
    const Rule* rule = catalogue_.find("duplicate-key");
    if (rule == nullptr || !applies(*rule)) return;
    for (const DuplicateName& duplicate : duplicate_names(*template_.root)) {
      add(*rule, *duplicate.later, duplicate.later->key_span, duplicate.message);
      const Placing placing(template_, lenses_);
      located_.back().finding.related.push_back(
          {"It stands here first", placing.pointer(*duplicate.first), duplicate.first->key_span});
    }
  }

  /// What is to be said of a plain scalar of YAML, if the rule about that applies.
  std::optional<std::string> ambiguity_of(const Node& node) const {
    const Rule* rule = catalogue_.find("ambiguous-scalar");
    if (!node.plain || rule == nullptr || !applies(*rule)) return std::nullopt;
    const auto written = template_.source->bytes().substr(node.span.begin, node.span.size());
    return ambiguity(written, catalogue_.schema().facts(node, template_.dialect).types);
  }

  void add_ambiguous_scalars(const Node& node) {
    for (const Node& item : node.items) add_ambiguous_scalars(item);
    for (const Member& member : node.members) add_ambiguous_scalars(member.value);
    if (const auto said = ambiguity_of(node)) {
      add(*catalogue_.find("ambiguous-scalar"), node, node.span, label(node) + ": " + *said);
    }
  }

  void run(const Rule& rule) {
    const Value root = model_.value(*template_.root);
    bool reported = false;
    for (const Path& path : rule.given) {
      path.visit(root, root, lenses_, [&](const Value& value) {
        if (rule.once && reported) return;
        const auto faults = judge(rule, {value, root, lenses_});
        for (const Fault& fault : faults) add_fault(rule, fault);
        reported = reported || !faults.empty();
      });
    }
  }

  static std::vector<Fault> judge(const Rule& rule, const Subject& subject) {
    std::vector<Fault> faults;
    if (subject.value.kind() == Kind::opaque) return faults;
    if (rule.when && rule.when(subject) != Verdict::holds) return faults;
    rule.judge(subject, faults);
    return faults;
  }

  void add_fault(const Rule& rule, const Fault& fault) {
    const Node& node = NodeModel::node(fault.at);
    const Placing placing(template_, lenses_);
    std::map<std::string, std::string> words = rule.words;
    for (const auto& [name, word] : fault.words) words[name] = word;
    words["name"] = placing.label(node);
    words["value"] = quoted(fault.at);
    add(rule, node, placing.span(fault), fill_in(catalogue_.texts(rule).message, words));
    if (!fault.related) return;
    const Node& other = NodeModel::node(*fault.related);
    located_.back().finding.related.push_back(
        {placing.label(other) + " is " + printable(other.text.decoded(), 40) + " here",
         placing.pointer(other), other.span});
  }

  /// Drops what a rule says of a value about which a rule that silences it has spoken.
  std::vector<Finding> without_silenced() {
    std::map<std::string, std::vector<const Node*>> silenced;
    for (const Located& each : located_) {
      for (const std::string& id : catalogue_.find(each.finding.rule)->silences) {
        silenced[id].push_back(each.node);
      }
    }
    std::vector<Finding> findings;
    for (Located& each : located_) {
      const auto& nodes = silenced[each.finding.rule];
      const bool silent = std::find(nodes.begin(), nodes.end(), each.node) != nodes.end();
      if (!silent) findings.push_back(std::move(each.finding));
    }
    return findings;
  }

  const Template& template_;
  const Catalogue& catalogue_;
  const Selection& selection_;
  Shape shape_;
  Lenses lenses_;
  NodeModel model_{shape_.hidden};
  std::vector<Located> located_;
};

}  // namespace

std::vector<Finding> check(const Template& subject, const Catalogue& catalogue,
                           const Selection& selection) {
  return Check(subject, catalogue, selection).findings();
}

Finding syntax_error(const SyntaxFault& fault, const DocumentPlace& place,
                     const Catalogue& catalogue) {
  Finding finding = finding_in(place, "syntax-error", catalogue);
  finding.span = fault.span;
  finding.message = capitalised(fault.message);
  if (fault.note) {
    finding.related.push_back({capitalised(fault.note->message), "", fault.note->span});
  }
  return finding;
}

Finding not_a_template(const Refusal& refusal, const DocumentPlace& place,
                       const Catalogue& catalogue) {
  Finding finding = finding_in(place, "not-a-job-template", catalogue);
  finding.span = refusal.span;
  finding.pointer = refusal.pointer;
  finding.message = capitalised(refusal.message);
  return finding;
}

}  // namespace jtlint

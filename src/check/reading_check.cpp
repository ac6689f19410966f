#include "check/reading_check.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "check/ambiguity.h"
#include "check/fault_message.h"
#include "check/node_model.h"
#include "check/placing.h"
#include "check/rule_finding.h"
#include "check/screen/screen.h"
#include "check/shape/shape.h"
#include "check/shape/vocabulary.h"
#include "dialect/noun.h"
#include "parse/parse.h"
#include "parse/yaml_readings.h"
#include "support/letter_case.h"
#include "support/printable.h"

namespace jtlint {
namespace {

/// So many faults of one kind in one template are listed, more are counted: nobody reads them, and
/// a hostile template must not fill all memory with them.
constexpr std::size_t most_alike = 1000;

/// A finding, and the value it is about.
struct Located {
  Finding finding;
  const Node* node;
};

class ReadingCheck {
 public:
  ReadingCheck(const Template& subject, const Node& root, const Vocabulary& vocabulary,
               const CheckTerms& terms)
      : template_(subject),
        root_(root),
        vocabulary_(vocabulary),
        catalogue_(terms.catalogue),
        selection_(terms.selection),
        today_(terms.today),
        terms_(terms),
        lenses_(subject.facts.get()) {}

  std::vector<Finding> findings() {
    const std::vector<bool> suspects = suspected();
    add_scalars();
    const std::vector<Rule>& rules = catalogue_.rules();
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const bool clean = !suspects.empty() && !suspects[i];
      if (!clean && rules[i].found_by == FoundBy::check && applies(rules[i])) run(rules[i]);
    }
    count_unlisted();
    return without_silenced();
  }

 private:
  /// Says which rules may find something, by their index; nothing: perhaps all.
  std::vector<bool> suspected() {
    if (terms_.suspicion != nullptr && !terms_.suspicion->shape) return terms_.suspicion->rules;
    if (terms_.screen == nullptr) return hold_against_schema();
    const auto suspicion = terms_.screen->suspicion(root_, template_.facts.get());
    if (!suspicion.shape) return suspicion.rules;
    hold_against_schema();
    return terms_.screen->suspects(root_, shape_.hidden, template_.facts.get());
  }

  std::vector<bool> hold_against_schema() {
    const Rule* unknown = catalogue_.find("unknown-property");
    shape_ = check_shape(root_, catalogue_.schema(), template_.dialect,
                         unknown == nullptr ? AllowedMembers() : unknown->allow,
                         [&](std::string_view name) { return note_on(name); });
    for (const ShapeFault& fault : shape_.faults) add_shape_fault(fault);
    add_duplicate_names();
    return {};
  }

  void add_scalars() {
    const Rule* ambiguous = catalogue_.find("ambiguous-scalar");
    if (ambiguous != nullptr && applies(*ambiguous)) add_ambiguous_scalars(root_, *ambiguous);
    const Rule* coerced = catalogue_.find("number-as-string");
    if (coerced != nullptr && applies(*coerced)) add_coerced_number(root_, *coerced);
  }

  bool applies(const Rule& rule) const {
    return rule.is_about(template_.dialect) && selection_.contains(rule.id);
  }

  /// The finding, unless there are too many like it.
  Finding* add(const Rule& rule, const Node& node, Span span, std::string message) {
    if (!rule.silences.empty()) spoken_of_[&rule].insert(&Placing(template_, lenses_).whole(node));
    Alike& alike = alike_[&rule];
    ++alike.count;
    if (alike.count > most_alike + 1) return nullptr;
    alike.last = located_.size();
    Finding finding = finding_of(rule, template_, catalogue_);
    finding.summary = vocabulary_.respelled(finding.summary, Vocabulary::Names::compound);
    const Placing placing(template_, lenses_);
    finding.span = span;
    finding.pointer = placing.pointer(node);
    finding.inner_pointer = placing.inner_pointer(node);
    finding.message = std::move(message);
    if (const Site* site = placing.borrowed(node)) place_at_use(finding, *site);
    located_.push_back({std::move(finding), &node});
    return &located_.back().finding;
  }

  /// A value that is written elsewhere is reported where the template has it.
  static void place_at_use(Finding& finding, const Site& site) {
    for (const Ingredient& each : site.ingredients) {
      const bool at_fault = each.use.begin < finding.span.end && finding.span.begin < each.use.end;
      if (at_fault) finding.related.push_back({each.words, "", each.span});
    }
    if (!site.use) return;
    finding.related.push_back({words_of(site), "", finding.span});
    finding.span = *site.use;
  }

  void add_shape_fault(const ShapeFault& fault) {
    const Rule* rule = catalogue_.find(fault.rule);
    const Rule* other = catalogue_.find("ambiguous-scalar");
    const bool ambiguous =
        fault.rule == "type" && other != nullptr && applies(*other) && ambiguity_of(*fault.node);
    if (rule == nullptr || !applies(*rule) || ambiguous) return;
    const bool by_cdk = fault.foreign && template_.from_cdk;
    constexpr std::string_view advice =
        ": CfnJobTemplate passes on the names of this object as they are; give them as "
        "CloudFormation has them";
    add(*rule, *fault.node, fault.span, fault.message + std::string(by_cdk ? advice : ""));
  }

  void add_duplicate_names() {
    const Rule* rule = catalogue_.find("duplicate-key");
    if (rule == nullptr || !applies(*rule)) return;
    for (const DuplicateName& duplicate : duplicate_names(root_)) {
      Finding* finding = add(*rule, *duplicate.later, duplicate.later->key_span, duplicate.message);
      if (finding == nullptr) continue;
      const Placing placing(template_, lenses_);
      finding->related.push_back(
          {"It stands here first", placing.pointer(*duplicate.first), duplicate.first->key_span});
    }
  }

  /// What the rule about unknown names has to say of one.
  std::string note_on(std::string_view name) const {
    const Rule* rule = catalogue_.find("unknown-property");
    if (rule == nullptr) return "";
    const auto& notes = catalogue_.texts(*rule).notes;
    const auto note = notes.find(camel_case(name));
    return note == notes.end() ? ""
                               : vocabulary_.respelled(note->second, Vocabulary::Names::compound);
  }

  /// What is to be said of a plain scalar of YAML.
  std::optional<std::string> ambiguity_of(const Node& node) const {
    if (!node.plain) return std::nullopt;
    const auto written = template_.source->bytes().substr(node.span.begin, node.span.size());
    if (!differing_readings(written)) return std::nullopt;  // the schema is slower to ask
    return ambiguity(written, catalogue_.schema().facts(node, template_.dialect).types,
                     !vocabulary_.is_that_of_api());
  }

  void add_ambiguous_scalars(const Node& node, const Rule& rule) {
    for (const Node& item : node.items) add_ambiguous_scalars(item, rule);
    for (const Member& member : node.members) add_ambiguous_scalars(member.value, rule);
    if (const auto said = ambiguity_of(node)) {
      add(rule, node, node.span, Placing(template_, lenses_).label(node) + ": " + *said);
    }
  }

  /// The first number that is written as a string. Says whether there is one.
  bool add_coerced_number(const Node& node, const Rule& rule) {
    const std::string_view written = template_.source->bytes().substr(node.span.begin, 1);
    const bool quoted = written == "\"" || written == "'";  // and not the work of a function
    if (node.coerced && quoted) {
      add(rule, node, node.span,
          fmt::format("{} is the number {} in quotes", Placing(template_, lenses_).label(node),
                      printable(node.text.decoded(), 40)));
      return true;
    }
    return std::any_of(node.items.begin(), node.items.end(),
                       [&](const Node& item) { return add_coerced_number(item, rule); }) ||
           std::any_of(node.members.begin(), node.members.end(), [&](const Member& member) {
             return add_coerced_number(member.value, rule);
           });
  }

  void run(const Rule& rule) {
    const Value root = model_.value(root_);
    bool reported = false;
    Effort& effort = lenses_.effort();
    effort.start_again();
    for (const Path& path : rule.given) {
      path.visit(root, root, lenses_, [&](const Value& value) {
        if ((rule.once && reported) || effort.exhausted()) return false;
        auto faults = judge(rule, {value, root, lenses_, today_});
        if (effort.exhausted()) return false;  // it has not seen everything
        if (rule.once && faults.size() > 1) faults.resize(1);
        for (const Fault& fault : faults) add_fault(rule, fault);
        reported = reported || !faults.empty();
        return true;
      });
    }
    if (effort.exhausted()) add_exhausted(rule);
  }

  /// A rule that could not be brought to its end must not pass for one that holds.
  void add_exhausted(const Rule& rule) {
    add(rule, root_, root_.anchor(),
        fmt::format("this rule would look at more than {} values here; what it asks of the rest of "
                    "this {} is not known",
                    most_effort, noun_of(template_.dialect)));
  }

  static std::vector<Fault> judge(const Rule& rule, const Subject& subject) {
    std::vector<Fault> faults;
    const bool readable = rule.in_part && Lenses::is_known_in_part(subject.value);
    if (subject.value.kind() == Kind::opaque && !readable) return faults;
    if (rule.when && rule.when(subject) != Verdict::holds) return faults;
    rule.judge(subject, faults);
    return faults;
  }

  void add_fault(const Rule& rule, const Fault& fault) {
    const Node& node = NodeModel::node(fault.at);
    const Placing placing(template_, lenses_);
    std::string message = message_of(fault, rule, catalogue_.texts(rule), placing, vocabulary_);
    Finding* finding = add(rule, node, placing.span(fault), std::move(message));
    if (finding == nullptr || !fault.related) return;
    const Node& other = NodeModel::node(*fault.related);
    finding->related.push_back({said_of(other, placing), placing.pointer(other),
                                placing.span(Fault{.at = *fault.related})});
  }

  /// Lets the last finding of a rule that has too many speak for those that are not listed.
  void count_unlisted() {
    for (const auto& [rule, alike] : alike_) {
      if (alike.count <= most_alike) continue;
      Finding& last = located_[alike.last].finding;
      last.message = fmt::format("{} places in this {} are like this one; only {} are listed",
                                 alike.count, noun_of(template_.dialect), most_alike);
      last.related.clear();
    }
  }

  /// Drops what a rule says of a value about which a rule that silences it has spoken.
  std::vector<Finding> without_silenced() {
    std::map<std::string, std::set<const Node*>> silenced;
    for (auto& [rule, nodes] : spoken_of_) {
      for (const std::string& id : rule->silences) silenced[id].insert(nodes.begin(), nodes.end());
    }
    std::vector<Finding> findings;
    for (Located& each : located_) {
      const Node& whole = Placing(template_, lenses_).whole(*each.node);
      const bool silent = silenced[each.finding.rule].count(&whole) > 0;
      if (!silent) findings.push_back(std::move(each.finding));
    }
    return findings;
  }

  /// The findings of one rule.
  struct Alike {
    std::size_t count = 0;
    std::size_t last = 0;  ///< where the last one stands that is listed
  };

  const Template& template_;
  const Node& root_;
  const Vocabulary& vocabulary_;
  const Catalogue& catalogue_;
  const Selection& selection_;
  Day today_;
  const CheckTerms& terms_;
  Shape shape_;
  TreeLenses lenses_;
  NodeModel model_{shape_.hidden};
  std::vector<Located> located_;
  std::map<const Rule*, Alike> alike_;
  std::map<const Rule*, std::set<const Node*>> spoken_of_;  ///< by rules that silence others
};

}  // namespace

std::vector<Finding> check_reading(const Template& subject, const Node& root,
                                   const CheckTerms& terms) {
  const Vocabulary vocabulary(terms.catalogue.schema(), subject.dialect);
  if (vocabulary.is_that_of_api()) {
    return ReadingCheck(subject, root, vocabulary, terms).findings();
  }
  const Tree translated = vocabulary.in_api_names(root);
  return ReadingCheck(subject, *translated, vocabulary, terms).findings();
}

}  // namespace jtlint

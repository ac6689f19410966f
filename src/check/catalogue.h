#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/embedded.h"
#include "check/rule.h"
#include "check/rule_file.h"
#include "check/shape/schema.h"
#include "support/result.h"

namespace jtlint {

/// An option of a rule, as a user sets it.
struct OptionSetting {
  std::string rule;
  std::string option;
  std::vector<std::string> values;
};

/// The texts of rules, as far as they were asked for.
struct KnownTexts {
  KnownTexts() = default;
  KnownTexts(const KnownTexts& other) : source(other.source), by_rule(other.by_rule) {}
  KnownTexts& operator=(const KnownTexts&) = delete;
  ~KnownTexts() = default;

  std::mutex mutex;  ///< for what stands here, while threads read
  std::shared_ptr<const Node> source;
  std::map<std::string, RuleTexts> by_rule;
};

/// All rules there are, ordered by id, with the schema they stand on. Texts and schema are read
/// when they are first asked for. A copy shares all that no user changes.
class Catalogue {
 public:
  explicit Catalogue(const Embedded& embedded);

  /// Adds rules of a user's own, with whose files nothing is wrong, and whose ids are new.
  void add(std::vector<RuleFile> files);

  /// Changes a rule. The error says which rules, options or values there are instead.
  std::optional<Error> set(const OptionSetting& setting);

  /// Gives a rule, which there is, another severity, in every dialect.
  void set_severity(std::string_view id, Severity severity);

  const std::vector<Rule>& rules() const { return *rules_; }
  const Rule* find(std::string_view id) const;
  std::vector<std::string> ids() const;

  /// From then on, threads may ask for what there is.
  void prepare_for_threads() const { schema().prepare_for_threads(); }

  const RuleTexts& texts(const Rule& rule) const;

  /// The rules as lists of them have them: by group, then by id. Groups may be empty.
  std::vector<std::vector<const Rule*>> by_group() const;
  const Schema& schema() const;

  /// The schema as it is written, without what it says to people.
  std::string_view shape_schema() const { return embedded_->schema; }

  /// The schema with what it says to people.
  std::string_view described_schema() const { return embedded_->described_schema; }

  /// The executable keys of a rule, as its file and its options have them.
  const Node& source_of(const std::string& id) const;

  /// A template on which every default rule is silent, as YAML.
  std::string_view base_template() const { return embedded_->base_template; }

 private:
  std::vector<Rule>& own_rules();
  RuleTexts read_texts(const Rule& rule) const;

  using SharedTree = std::shared_ptr<const Node>;

  const Embedded* embedded_;
  SharedTree rules_source_;
  std::map<std::string, SharedTree> own_sources_;      ///< whole rule files
  std::map<std::string, SharedTree> changed_sources_;  ///< those that options have changed
  std::shared_ptr<std::vector<Rule>> rules_ = std::make_shared<std::vector<Rule>>();
  mutable KnownTexts texts_;
  std::shared_ptr<std::optional<Schema>> schema_;
};

/// There is no such rule; perhaps another one was meant.
Error unknown_rule(std::string_view id, const std::vector<std::string>& ids);

}  // namespace jtlint

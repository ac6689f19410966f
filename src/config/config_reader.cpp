#include "config/config_reader.h"

#include <fmt/format.h>
#include <string>
#include <utility>

#include "check/regex.h"
#include "config/config_keys.h"
#include "config/ignore_reader.h"
#include "config/version_constraint.h"
#include "dialect/dialect.h"
#include "parse/parse.h"
#include "source/glob.h"
#include "support/printable.h"
#include "support/version.h"

namespace jtlint {
namespace {

const std::vector<std::string>& severities() {
  static const std::vector<std::string> words = {"error", "warning", "info"};
  return words;
}

const std::vector<std::string>& levels() {
  static const std::vector<std::string> words = {"off", "on", "error", "warning", "info"};
  return words;
}

class Reader {
 public:
  Reader(Config& config, std::vector<SyntaxFault>& faults) : config_(config), faults_(faults) {}

  void read(const Node& root) {
    ConfigKeys file(root, "a configuration", faults_);
    if (root.kind == Kind::mapping && !is_for_this_version(file)) return;
    if (!file.is_object_of(config_keys())) return;
    config_.extends = file.texts("extends");
    config_.preset = file.text("preset", {"recommended", "all"});
    config_.formats = file.texts("formats");
    config_.rule_paths = file.texts("rule-paths");
    config_.exclude = file.texts("exclude");
    check_patterns(config_.exclude);
    config_.excluded = patterns_of(config_.exclude);
    config_.settings = settings(file);
    if (const Node* overrides = file.find("overrides")) read_overrides(*overrides);
    if (const Node* ignores = file.find("ignore")) {
      config_.ignores = read_ignores(*ignores, config_.source, config_.directory, faults_);
    }
    if (const Node* required = file.find("require-reason")) require_reason(*required);
  }

 private:
  void fault(Span span, std::string message) {
    faults_.push_back({span, std::move(message), std::nullopt});
  }

  /// A configuration for another version may well have keys that are unknown here.
  bool is_for_this_version(ConfigKeys& file) {
    const auto required = file.text("required-version");
    if (!required) return true;
    const auto allowed = is_version_allowed(version(), required->text);
    if (!allowed) {
      fault(required->span, allowed.error().message);
    } else if (!*allowed) {
      fault(required->span, fmt::format("this is jtlint {}, and the configuration asks for {}",
                                        version(), printable(required->text, 60)));
    }
    return allowed && *allowed;
  }

  void check_patterns(const std::vector<Placed>& patterns) {
    for (const auto& [text, span] : patterns) {
      const std::string_view bare = std::string_view(text).substr(text.starts_with('!') ? 1 : 0);
      if (text.find('\n') != std::string::npos || !Glob::compile(bare)) {
        fault(span, "no path can match this pattern; patterns are written as in .gitignore");
      }
    }
  }

  /// It stands for a rule.
  void require_reason(const Node& value) {
    if (value.kind != Kind::boolean) {
      return fault(value.anchor(), "'require-reason' must be true or false");
    }
    const std::string level = value.text.decoded() == "true" ? "on" : "off";
    config_.settings.rules.push_back(
        {{"ignore-without-reason", value.key_span}, Placed{level, value.span}});
  }

  FileSettings settings(ConfigKeys& keys) {
    FileSettings found;
    if (const Node* rules = keys.find("rules")) found.rules = rule_changes(*rules);
    found.fail_on = keys.text("fail-on", severities());
    found.unknown_values = keys.texts("unknown-values");
    for (const Placed& pattern : found.unknown_values) check_unknown_value(pattern);
    return found;
  }

  /// What matches the empty string would make everything unknown.
  void check_unknown_value(const Placed& pattern) {
    const auto regex = compiled_regex(pattern.text);
    if (!regex->ok()) {
      fault(pattern.span, fmt::format("this is no regular expression of RE2: {}",
                                      printable(regex->error(), 100)));
    } else if (re2::RE2::PartialMatch("", *regex)) {
      fault(pattern.span, "this matches the empty string, and with it every value");
    }
  }

  std::vector<RuleChange> rule_changes(const Node& rules) {
    std::vector<RuleChange> changes;
    if (!ConfigKeys(rules, "'rules'", faults_).is_object_of()) return changes;
    for (const Member& member : rules.members) changes.push_back(rule_change(member));
    return changes;
  }

  RuleChange rule_change(const Member& member) {
    const Node& value = member.value;
    RuleChange change{{member.key.decoded(), value.key_span}};
    if (value.kind != Kind::mapping) {
      change.level = level(value);
      return change;
    }
    ConfigKeys(value, "a rule", faults_).is_object_of();
    for (const Member& each : value.members) {
      if (each.key.decoded() == "severity") {
        change.level = level(each.value);
      } else {
        change.options.push_back(option_change(each));
      }
    }
    if (value.members.empty()) fault(value.key_span, "this says nothing of the rule");
    return change;
  }

  std::optional<Placed> level(const Node& value) {
    for (const std::string& each : levels()) {
      if (value.kind == Kind::string && value.text.decoded() == each) return placed(value);
    }
    fault(is_scalar(value) ? value.span : value.anchor(),
          "a rule is off, on, error, warning or info, or an object with its severity and options");
    return std::nullopt;
  }

  OptionChange option_change(const Member& member) {
    OptionChange change{{member.key.decoded(), member.value.key_span}, {}};
    if (is_scalar(member.value)) change.values = {member.value.text.decoded()};
    for (const Node& item : member.value.items) {
      if (is_scalar(item)) change.values.push_back(item.text.decoded());
    }
    const bool whole =
        is_scalar(member.value) ||
        (!change.values.empty() && change.values.size() == member.value.items.size());
    if (!whole) {
      fault(member.value.key_span, fmt::format("'{}' must be a value or a list of values",
                                               printable(member.key.decoded(), 60)));
    }
    return change;
  }

  void read_overrides(const Node& overrides) {
    if (overrides.kind != Kind::sequence) {
      return fault(overrides.anchor(), "'overrides' must be a list of objects");
    }
    for (const Node& item : overrides.items) read_override(item);
  }

  void read_override(const Node& item) {
    ConfigKeys keys(item, "an override", faults_);
    if (!keys.is_object_of(override_keys())) return;
    const std::vector<Placed> files = keys.texts("files");
    check_patterns(files);
    if (keys.find("files") == nullptr) {
      fault(item.anchor(), "an override needs 'files', patterns as in .gitignore");
    }
    Override found{patterns_of(files), settings(keys)};
    found.settings.dialect = keys.text("dialect", dialect_names());
    config_.overrides.push_back(std::move(found));
  }

  static IgnoreRules patterns_of(const std::vector<Placed>& files) {
    std::string lines;
    for (const Placed& file : files) lines += file.text + "\n";
    return IgnoreRules(lines);
  }

  Config& config_;
  std::vector<SyntaxFault>& faults_;
};

}  // namespace

const std::vector<std::string>& config_keys() {
  static const std::vector<std::string> keys = {
      "required-version", "extends", "preset",         "rules",      "overrides", "exclude",
      "fail-on",          "formats", "unknown-values", "rule-paths", "ignore",    "require-reason"};
  return keys;
}

const std::vector<std::string>& override_keys() {
  static const std::vector<std::string> keys = {"files", "rules", "dialect", "fail-on",
                                                "unknown-values"};
  return keys;
}

Config read_config(const std::shared_ptr<const Source>& source,
                   const std::filesystem::path& directory, std::vector<SyntaxFault>& faults) {
  Config config{source, directory};
  std::size_t documents = 0;
  each_document(source->bytes(), Notation::yaml, [&](Document document) {
    ++documents;
    if (!document) return faults.push_back(document.error());
    const Node& root = **document;
    if (documents > 1) {
      faults.push_back({root.anchor(), "a configuration is one document", std::nullopt});
    } else if (root.kind != Kind::null) {
      Reader(config, faults).read(root);
    }
  });
  return config;
}

}  // namespace jtlint

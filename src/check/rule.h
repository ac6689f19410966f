#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/function.h"
#include "check/path.h"
#include "document/severity.h"
#include "document/span.h"
#include "source/source.h"

namespace jtlint {

/// Which stage finds what a rule is about: its own `check`, or the stage that meets it anyway.
enum class FoundBy { check, parse, dialect, shape, suppress };

/// Whether a rule applies to the place in hand.
using Condition = std::function<Verdict(const Subject&)>;

/// Says a byte without which a string is of no interest; 0: there is none. Empty likewise. It takes
/// some time.
using NeededByte = std::function<char()>;

/// Makes a glance at strings in which a rule surely finds nothing. Empty, or that: there is none.
using MakeGlance = std::function<Glance()>;

/// Texts that tell by how they compare that a rule finds nothing: those that `look` looks at.
struct CleanWhere {
  Relation relation = Relation::unknown;
  Condition look = {};
};

/// A rule ready to run: the executable keys of its file.
struct Rule {
  std::string id;
  Severity severity = Severity::error;
  std::map<std::string, Severity, std::less<>> severities;  ///< by dialect; empty: all alike
  bool on_by_default = true;
  bool is_own = false;  ///< it is of a user
  FoundBy found_by = FoundBy::check;
  std::vector<std::string> dialects;  ///< empty: all
  std::vector<Path> given;
  Condition when;  ///< empty: always
  Judge judge;
  bool fails_always = false;                 ///< where `when` holds
  bool is_local = true;                      ///< it looks at nothing but the value that it judges
  bool needs_facts = false;                  ///< `when` holds nowhere without a record
  bool in_part = false;                      ///< it judges strings that are known in part as well
  NeededByte needed = {};                    ///< it finds nothing in a string without that
  MakeGlance glance = {};                    ///< nor in one that holds at this
  CleanWhere clean_where = {};               ///< nor where texts compare so
  bool once = false;                         ///< report only the first place that fails
  bool sensitive = false;                    ///< no report may show what it finds
  std::vector<std::string> silences;         ///< rules that say nothing where this one has spoken
  std::map<std::string, std::string> words;  ///< its parameters, for `{…}` in texts
  std::map<std::string, std::string> literals;    ///< the numbers, which no text may repeat
  std::vector<std::string> fault_words;           ///< further `{…}` that the message may use
  std::set<std::string, std::less<>> allow = {};  ///< option: paths that the stage accepts

  Severity severity_in(std::string_view dialect) const;

  /// Whether it judges templates of a dialect.
  bool is_about(std::string_view dialect) const;
};

/// A fact's source, and where to read on.
struct SourceReference {
  std::string name;
  std::string url;
};

/// Something about a rule that a user may decide.
struct RuleOption {
  std::string name;
  std::string summary;  ///< one sentence, without a full stop
};

/// A template that shows a rule: a fragment merged into the base template (RFC 7396), or a text. A
/// fragment that holds `facts` is a record of the template.
struct Example {
  bool bad = false;
  std::string fragment;  ///< as JSON; empty if there is a text
  std::string text;
  std::string dialect = "api";
  std::string baseline = {};  ///< the text of one that the file is checked with; empty: none
  Span place = {};            ///< of its beginning in the rule file
};

/// What rules are about, as a rule file says it and as a heading.
struct RuleGroup {
  std::string_view name;
  std::string_view heading;
};

/// In the order in which lists of rules have them.
inline constexpr std::array<RuleGroup, 19> rule_groups = {{
    {"shape", "Names and types"},
    {"template", "The template"},
    {"document", "Job document"},
    {"device-client", "Job documents for the AWS IoT Device Client"},
    {"placeholders", "Placeholders in the job document"},
    {"presigned-urls", "Pre-signed URLs"},
    {"rollout", "Rollout"},
    {"abort", "Abort"},
    {"timeout", "Timeout"},
    {"retry", "Retry"},
    {"maintenance-windows", "Maintenance windows"},
    {"packages", "Software packages"},
    {"arns", "ARNs"},
    {"tags", "Tags"},
    {"jobs", "Jobs"},
    {"audit", "What a template names in AWS"},
    {"infrastructure", "CloudFormation and Terraform"},
    {"ignores", "Ignores and the baseline"},
    {"own", "Rules of your own"},
}};

/// What is said of a rule: the other keys of its file.
struct RuleTexts {
  std::size_t group = rule_groups.size() - 1;  ///< of `rule_groups`
  std::string summary;                         ///< one sentence, of a job template
  std::string headline;  ///< the summary with `{subject}` for what else it may be of
  std::string message;  ///< a clause with `{…}` for what was found; empty if not found by `check`
  std::string why;
  std::vector<SourceReference> sources;
  std::vector<RuleOption> options;
  std::map<std::string, std::string> notes;  ///< on names in API spelling: a clause for each
  std::vector<Example> examples;
  std::shared_ptr<const Source> file = {};  ///< of a rule of a user's own
};

/// "error", or "error; warning in describe".
std::string severity_words(const Rule& rule);

/// Fills in the `{name}` of a text; one that `words` does not have stays as it is, as
/// does `${name}`.
std::string fill_in(std::string_view text, const std::map<std::string, std::string>& words);

}  // namespace jtlint

#include "report/sarif_rules.h"

#include <fmt/format.h>

#include "report/markdown_text.h"
#include "report/wording.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// What is said of a rule, wherever it comes from.
struct About {
  std::string id;
  Severity severity = Severity::error;
  bool on_by_default = true;
  std::string summary;
  std::string why;
  std::string group;
  std::vector<SourceReference> sources;
};

About about(const Rule& rule, const RuleTexts& texts) {
  const std::string group(rule_groups.at(texts.group).name);
  return {rule.id, rule.severity, rule.on_by_default, texts.summary, utf8::repaired(texts.why),
          group,   texts.sources};
}

About about(const Finding& finding) {
  About about = {finding.rule, finding.severity, true, finding.summary, "", "", {}};
  if (!finding.docs_url.empty()) about.sources = {{"Documentation", finding.docs_url}};
  return about;
}

/// A finding may be about another rule of that name than the one that the catalogue has.
About about(const Finding& finding, const Catalogue* catalogue) {
  const Rule* rule = catalogue == nullptr ? nullptr : catalogue->find(finding.rule);
  if (rule == nullptr) return about(finding);
  const About known = about(*rule, catalogue->texts(*rule));
  const bool same = known.sources.empty() ? known.summary == finding.summary
                                          : known.sources.front().url == finding.docs_url;
  return same ? known : about(finding);
}

/// `presigned-url-expiry` as `PresignedUrlExpiry`.
std::string pascal_case(std::string_view id) {
  std::string name;
  bool upper = true;
  for (const char c : id) {
    const bool lower_case = c >= 'a' && c <= 'z';
    if (c != '-') name += upper && lower_case ? static_cast<char>(c - 'a' + 'A') : c;
    upper = c == '-';
  }
  return name;
}

std::string help_text(const About& about) {
  std::string text = sentence(about.summary);
  if (!about.why.empty()) text += "\n\n" + about.why;
  for (const SourceReference& source : about.sources) {
    text += fmt::format("\n\n{}: {}", utf8::repaired(source.name), utf8::repaired(source.url));
  }
  return text + fmt::format("\n\njtlint explain {} shows examples.", escaped(about.id));
}

std::string help_markdown(const About& about) {
  std::string text = fmt::format("**{}**", sentence(about.summary));
  if (!about.why.empty()) text += "\n\n" + about.why;
  for (const SourceReference& source : about.sources) {
    if (is_plain_link(source.url))
      text += fmt::format("\n\n[{}]({})", utf8::repaired(source.name), source.url);
  }
  return text + fmt::format("\n\n`jtlint explain {}` shows examples.", escaped(about.id));
}

Json properties(const About& about) {
  Json object;
  object["tags"] = {"aws-iot", "job-template"};
  if (!about.group.empty()) object["tags"].push_back(about.group);
  object["precision"] = about.severity == Severity::error ? "very-high" : "high";
  object["problem.severity"] =
      about.severity == Severity::info ? "recommendation" : std::string(to_string(about.severity));
  return object;
}

Json rule_json(const About& about) {
  Json object;
  object["id"] = text_json(about.id);
  object["name"] = text_json(pascal_case(about.id));
  object["shortDescription"]["text"] = sentence(about.summary);
  object["fullDescription"]["text"] = about.why.empty() ? sentence(about.summary) : about.why;
  object["help"]["text"] = help_text(about);
  object["help"]["markdown"] = help_markdown(about);
  const bool linked = !about.sources.empty() && is_plain_link(about.sources.front().url);
  if (linked) object["helpUri"] = about.sources.front().url;
  if (!about.on_by_default) object["defaultConfiguration"]["enabled"] = false;
  object["defaultConfiguration"]["level"] = sarif_level(about.severity);
  object["properties"] = properties(about);
  return object;
}

}  // namespace

SarifRules::SarifRules(const Run& run, const Catalogue* catalogue) : catalogue_(catalogue) {
  for (const Finding& finding : run.findings) examples_.try_emplace(key_of(finding), &finding);
  for (const auto& [key, finding] : examples_) indices_.emplace(key, indices_.size());
}

SarifRules::Key SarifRules::key_of(const Finding& finding) {
  return {finding.rule, finding.docs_url.empty() ? finding.summary : finding.docs_url};
}

Json SarifRules::list() const {
  Json list = Json::array();
  for (const auto& [key, finding] : examples_)
    list.push_back(rule_json(about(*finding, catalogue_)));
  return list;
}

std::string_view sarif_level(Severity severity) {
  if (severity == Severity::error) return "error";
  return severity == Severity::warning ? "warning" : "note";
}

}  // namespace jtlint

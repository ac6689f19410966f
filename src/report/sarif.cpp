#include <algorithm>
#include <ostream>
#include <string>
#include <utility>

#include "report/fingerprints.h"
#include "report/json_report.h"
#include "report/not_checked.h"
#include "report/region.h"
#include "report/sarif_rules.h"
#include "report/wording.h"
#include "report/writers.h"
#include "support/version.h"

namespace jtlint {
namespace {

/// What relative URIs start from: the top of the repository.
constexpr std::string_view base_id = "%SRCROOT%";

/// Readers show it as the page of the tool.
constexpr std::string_view information =
    "https://docs.aws.amazon.com/iot/latest/developerguide/job-templates.html";

Json artifact(const std::string& path) {
  Json object;
  object["uri"] = uri_of(path);
  if (!path.starts_with('/')) object["uriBaseId"] = base_id;
  return object;
}

Json region(const Region& region) {
  Json object;
  object["startLine"] = region.start.line;
  object["startColumn"] = region.start.column;
  object["endLine"] = region.end.line;
  object["endColumn"] = region.end.column;
  return object;
}

/// Writes the objects of one run.
class Sarif {
 public:
  Sarif(const Run& run, const ReportOptions& options)
      : run_(run), folders_(options.folders), rules_(run, options.catalogue), prints_(folders_) {
    suppresses_ = std::any_of(run.findings.begin(), run.findings.end(), [](const Finding& finding) {
      return finding.suppressed.has_value();
    });
  }

  /// The whole log without its results.
  Json shell() const {
    Json run;
    run["tool"]["driver"] = driver();
    run["invocations"] = Json::array({invocation()});
    // No place of the machine that it ran on: whoever reads it has the repository elsewhere.
    run["originalUriBaseIds"][base_id]["description"]["text"] = "The top of the repository.";
    run["columnKind"] = "unicodeCodePoints";
    run["results"] = Json::array();
    Json log;
    log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
    log["version"] = "2.1.0";
    log["runs"] = Json::array({std::move(run)});
    return log;
  }

  Json result(const Finding& finding) {
    Json object;
    object["ruleId"] = text_json(finding.rule);
    object["ruleIndex"] = rules_.index_of(finding);
    object["level"] = sarif_level(finding.severity);
    object["message"]["text"] = sentence(message_of(finding));
    object["locations"] = Json::array({location(finding)});
    if (!finding.related.empty()) object["relatedLocations"] = related(finding);
    object["partialFingerprints"]["primaryLocationLineHash"] = prints_.next(finding);
    if (suppresses_) object["suppressions"] = suppressions(finding);
    return object;
  }

 private:
  Json driver() const {
    Json object;
    object["name"] = "jtlint";
    object["version"] = version();
    object["semanticVersion"] = version();
    object["informationUri"] = information;
    object["rules"] = rules_.list();
    return object;
  }

  Json invocation() const {
    Json object;
    object["executionSuccessful"] = run_.failures.empty();
    object["toolExecutionNotifications"] = Json::array();
    for (const Failure& failure : run_.failures) {
      object["toolExecutionNotifications"].push_back(notification(failure));
    }
    for (const std::string& each : not_checked_sentences(run_)) {
      Json note;
      note["descriptor"]["id"] = "not-checked";
      note["level"] = "note";
      note["message"]["text"] = each;
      object["toolExecutionNotifications"].push_back(std::move(note));
    }
    return object;
  }

  Json notification(const Failure& failure) const {
    Json object;
    object["descriptor"]["id"] = text_json(failure.kind);
    object["level"] = "error";
    object["message"]["text"] = sentence(failure.message);
    if (failure.path.empty()) return object;
    Json location;
    if (failure.in_aws) {
      location["logicalLocations"][0]["fullyQualifiedName"] = text_json(failure.path);
      object["locations"] = Json::array({std::move(location)});
      return object;
    }
    location["physicalLocation"]["artifactLocation"] = artifact(repository_path(failure, folders_));
    object["locations"] = Json::array({std::move(location)});
    return object;
  }

  /// GitHub refuses a log in which any result has no file: what no file holds is named as one is.
  Json physical(const Finding& finding, Span span) const {
    const Source* file = file_of(finding);
    const Region place = file == nullptr ? Region{{1, 1}, {1, 2}} : region_of(*file, span);
    Json object;
    object["artifactLocation"] = artifact(repository_path(finding, folders_));
    object["region"] = region(place);
    return object;
  }

  Json location(const Finding& finding) const {
    Json object;
    object["physicalLocation"] = physical(finding, finding.span);
    object["logicalLocations"] = logical(finding);
    return object;
  }

  static Json logical(const Finding& finding) {
    Json list = Json::array();
    if (finding.resource || finding.address || finding.template_id) {
      Json owner;
      owner["fullyQualifiedName"] = text_json(holder_of(finding));
      if (finding.template_id) owner["name"] = text_json(*finding.template_id);
      owner["kind"] = "resource";
      list.push_back(std::move(owner));
    }
    const std::string pointer = whole_pointer(finding);
    if (pointer.empty()) return list;
    Json value;
    value["fullyQualifiedName"] = text_json(pointer);
    value["kind"] = "value";
    list.push_back(std::move(value));
    return list;
  }

  Json related(const Finding& finding) const {
    Json list = Json::array();
    for (const Related& each : finding.related) {
      Json object;
      object["id"] = list.size() + 1;
      object["message"]["text"] = sentence(each.message);
      object["physicalLocation"] = physical(finding, each.span);
      list.push_back(std::move(object));
    }
    return list;
  }

  /// Where one result says whether it is suppressed, all must.
  static Json suppressions(const Finding& finding) {
    Json list = Json::array();
    if (!finding.suppressed) return list;
    Json object;
    const std::string& by = finding.suppressed->by;
    object["kind"] = by == "inline" || by == "metadata" ? "inSource" : "external";
    if (!finding.suppressed->reason.empty()) {
      object["justification"] = text_json(finding.suppressed->reason);
    }
    list.push_back(std::move(object));
    return list;
  }

  const Run& run_;
  const Folders& folders_;
  SarifRules rules_;
  Fingerprints prints_;
  bool suppresses_ = false;
};

}  // namespace

void write_sarif(const Run& run, const ReportOptions& options, std::ostream& out) {
  Sarif sarif(run, options);
  JsonReport report(out, sarif.shell());
  for (const Finding& finding : run.findings) {
    report.items().add(sarif.result(finding), Layout::one_line);
  }
  report.close();
}

}  // namespace jtlint

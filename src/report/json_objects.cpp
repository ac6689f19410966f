#include "report/json_objects.h"

#include <optional>
#include <string_view>
#include <utility>

#include "report/tally.h"
#include "report/wording.h"
#include "support/version.h"

namespace jtlint {
namespace {

/// Raised with the shape of the report, as schemas/report.schema.json says.
constexpr std::string_view format_version = "1.0";

Json text_unless_empty(std::string_view bytes) {
  return bytes.empty() ? Json() : text_json(bytes);
}

Json text_or_null(const std::optional<std::string>& bytes) {
  return bytes ? text_json(*bytes) : Json();
}

Json related(const Finding& finding) {
  Json list = Json::array();
  for (const Related& place : finding.related) {
    Json object;
    object["message"] = sentence(place.message);
    object["pointer"] = text_json(place.pointer);
    object["range"] = range_json(file_of(finding), place.span);
    list.push_back(std::move(object));
  }
  return list;
}

Json resource(const std::optional<Resource>& resource) {
  if (!resource) return nullptr;
  Json object;
  object["arn"] = text_json(resource->arn);
  object["region"] = text_json(resource->region);
  object["account"] = text_json(resource->account);
  return object;
}

Json suppression(const std::optional<Suppression>& suppression) {
  if (!suppression) return nullptr;
  Json object;
  object["by"] = text_json(suppression->by);
  object["reason"] = text_json(suppression->reason);
  return object;
}

Json not_checked(const NotChecked& all) {
  Json list = Json::array();
  for (const NotChecked::Entry& entry : all.entries()) {
    Json object;
    object["what"] = text_json(entry.what);
    object["reason"] = phrase(entry.reason);
    object["templates"] = entry.templates;
    list.push_back(std::move(object));
  }
  return list;
}

}  // namespace

Json diagnostic_json(const Finding& finding, const Masks& masks) {
  return Members(16)
      .add("severity", to_string(finding.severity))
      .add("rule", text_json(finding.rule))
      .add("summary", phrase(finding.summary))
      .add("detail", sentence(message_of(finding)))
      .add("docs_url", text_unless_empty(finding.docs_url))
      .add("dialect", text_unless_empty(finding.dialect))
      .add("template", text_or_null(finding.template_id))
      .add("address", text_or_null(finding.address))
      .add("resource", resource(finding.resource))
      .add("document", finding.document)
      .add("pointer", text_json(finding.pointer))
      .add("inner_pointer", text_or_null(finding.inner_pointer))
      .add("range", range_json(file_of(finding), finding.span))
      .add("snippet", snippet_json(finding, masks, Offsets::code_points))
      .add("related", related(finding))
      .add("suppressed", suppression(finding.suppressed))
      .object();
}

Json failure_json(const Failure& failure) {
  Json object;
  object["path"] = text_json(failure.path);
  object["kind"] = text_json(failure.kind);
  object["message"] = sentence(failure.message);
  return object;
}

Json summary_json(const Run& run) {
  const Tally found = tally(run);
  Json object;
  object["format_version"] = format_version;
  object["tool"]["name"] = "jtlint";
  object["tool"]["version"] = version();
  object["valid"] = found.errors == 0;
  object["error_count"] = found.errors;
  object["warning_count"] = found.warnings;
  object["info_count"] = found.infos;
  object["suppressed_count"] = found.suppressed;
  object["files_read"] = run.files_read;
  object["files_checked"] = run.checked.size();
  object["templates_checked"] = run.templates_checked;
  object["not_checked"] = not_checked(run.not_checked);
  return object;
}

}  // namespace jtlint

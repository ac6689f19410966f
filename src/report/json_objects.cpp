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

std::optional<std::string> text_unless_empty(std::string_view bytes) {
  return bytes.empty() ? std::nullopt : std::optional(data_text(bytes));
}

std::optional<std::string> text_or_null(const std::optional<std::string>& bytes) {
  return bytes ? std::optional(data_text(*bytes)) : std::nullopt;
}

void write(JsonWriter& json, const Related& place, const Source* file) {
  json.object([&] {
    json.member("message", sentence(place.message));
    json.member("pointer", data_text(place.pointer));
    json.name("range");
    write_range(json, file, place.span);
  });
}

void write_related(JsonWriter& json, const Finding& finding) {
  for (const Related& place : finding.related) {
    json.item();
    write(json, place, file_of(finding));
  }
}

void write(JsonWriter& json, const Resource& resource) {
  json.object([&] {
    json.member("arn", data_text(resource.arn));
    json.member("region", data_text(resource.region));
    json.member("account", data_text(resource.account));
  });
}

void write(JsonWriter& json, const Suppression& suppression) {
  json.object([&] {
    json.member("by", data_text(suppression.by));
    json.member("reason", data_text(suppression.reason));
  });
}

template <typename T>
void write(JsonWriter& json, const std::optional<T>& perhaps) {
  perhaps ? write(json, *perhaps) : json.value(nullptr);
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

void write_diagnostic(JsonWriter& json, const Finding& finding, const Masks& masks) {
  json.object([&] {
    json.member("severity", to_string(finding.severity));
    json.member("rule", data_text(finding.rule));
    json.member("summary", phrase(finding.summary));
    json.member("detail", sentence(message_of(finding)));
    json.member("docs_url", text_unless_empty(finding.docs_url));
    json.member("dialect", text_unless_empty(finding.dialect));
    json.member("template", text_or_null(finding.template_id));
    json.member("address", text_or_null(finding.address));
    json.name("resource");
    write(json, finding.resource);
    json.member("document", finding.document);
    json.member("pointer", data_text(finding.pointer));
    json.member("inner_pointer", text_or_null(finding.inner_pointer));
    json.name("range");
    write_range(json, file_of(finding), finding.span);
    json.name("snippet");
    write_snippet(json, finding, masks, Offsets::code_points, [] {});
    json.name("related");
    json.list([&] { write_related(json, finding); });
    json.name("suppressed");
    write(json, finding.suppressed);
  });
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

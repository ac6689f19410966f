#include "report/json_objects.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "report/snippet.h"
#include "report/tally.h"
#include "report/wording.h"
#include "support/printable.h"
#include "support/utf8.h"
#include "support/version.h"

namespace jtlint {
namespace {

using Json = nlohmann::ordered_json;

/// Raised with the shape of the report, as schemas/report.schema.json says.
constexpr std::string_view format_version = "1.0";

/// The code points of a line that a snippet holds at most.
constexpr std::size_t longest_code = 160;

/// A name of a megabyte is nobody's, and no report may grow with it.
Json text(std::string_view bytes) {
  if (bytes.size() <= longest_name) return utf8::repaired(bytes);
  return utf8::repaired(bytes.substr(0, utf8::code_point_start(bytes, longest_name))) + "…";
}

Json text_unless_empty(std::string_view bytes) {
  return bytes.empty() ? Json() : text(bytes);
}

Json text_or_null(const std::optional<std::string>& bytes) {
  return bytes ? text(*bytes) : Json();
}

Json position(const Source& source, std::size_t offset) {
  offset = std::min(offset, source.bytes().size());
  const Position position = source.position(offset);
  Json object;
  object["line"] = position.line;
  object["column"] = position.column;
  object["byte"] = offset;
  return object;
}

Json range(const Source* file, Span span) {
  if (file == nullptr) return nullptr;
  Json object;
  object["filename"] = text(file->name());
  object["start"] = position(*file, span.begin);
  object["end"] = position(*file, std::max(span.begin, span.end));
  return object;
}

Json snippet(const Finding& finding, const Masks& masks) {
  const Source* file = file_of(finding);
  if (file == nullptr) return nullptr;
  const Room room = {longest_code, 0, [](std::string_view) { return std::size_t{1}; }};
  const Snippet snippet = make_snippet(*file, finding.span, masks, room);
  const std::size_t start = utf8::count(snippet.before);
  Json object;
  object["context"] = text_or_null(context_of(finding));
  object["code"] = text(snippet.before + snippet.marked + snippet.after);
  object["start_line"] = snippet.line;
  object["highlight_start_offset"] = start;
  object["highlight_end_offset"] = start + utf8::count(snippet.marked);
  return object;
}

Json related(const Finding& finding) {
  Json list = Json::array();
  for (const Related& place : finding.related) {
    Json object;
    object["message"] = sentence(place.message);
    object["pointer"] = text(place.pointer);
    object["range"] = range(file_of(finding), place.span);
    list.push_back(std::move(object));
  }
  return list;
}

Json resource(const std::optional<Resource>& resource) {
  if (!resource) return nullptr;
  Json object;
  object["arn"] = text(resource->arn);
  object["region"] = text(resource->region);
  object["account"] = text(resource->account);
  return object;
}

Json suppression(const std::optional<Suppression>& suppression) {
  if (!suppression) return nullptr;
  Json object;
  object["by"] = text(suppression->by);
  object["reason"] = text(suppression->reason);
  return object;
}

void append_escape(std::string& json, char32_t code_point) {
  const auto value = static_cast<std::uint32_t>(code_point);
  if (value < 0x10000) {
    json += fmt::format("\\u{:04x}", value);
  } else {
    json += fmt::format("\\u{:04x}\\u{:04x}", 0xD7C0 + (value >> 10U), 0xDC00 + (value & 0x3FFU));
  }
}

/// JSON text that may stand on a terminal and in the log of a build server: nlohmann escapes what
/// is below U+0020, this the rest. Outside strings JSON is printable ASCII without `#`, so all of
/// that stands in strings.
std::string harmless(std::string_view json) {
  const auto special = [](char c) { return c != '\n' && (c < ' ' || c > '~' || c == '#'); };
  std::string result;
  std::size_t at = 0;
  while (true) {
    const std::string_view rest = json.substr(at);
    const auto plain = std::find_if(rest.begin(), rest.end(), special) - rest.begin();
    const std::size_t next = at + static_cast<std::size_t>(plain);
    result += json.substr(at, next - at);
    if (next == json.size()) return result;
    const utf8::Decoded decoded = utf8::decode(json.substr(next));
    if (is_printable(decoded.code_point) && !ends_command_mark(json, next)) {
      result += json.substr(next, decoded.size);
    } else {
      append_escape(result, decoded.code_point);
    }
    at = next + decoded.size;
  }
}

std::string dump(const Json& json, Layout layout) {
  const int indent = layout == Layout::lines ? 2 : -1;
  return harmless(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

std::string diagnostic_json(const Finding& finding, const Masks& masks, Layout layout) {
  Json object;
  object["severity"] = to_string(finding.severity);
  object["rule"] = text(finding.rule);
  object["summary"] = phrase(finding.summary);
  object["detail"] = sentence(message_of(finding));
  object["docs_url"] = text_unless_empty(finding.docs_url);
  object["dialect"] = text_unless_empty(finding.dialect);
  object["template"] = text_or_null(finding.template_id);
  object["address"] = text_or_null(finding.address);
  object["resource"] = resource(finding.resource);
  object["document"] = finding.document;
  object["pointer"] = text(finding.pointer);
  object["inner_pointer"] = text_or_null(finding.inner_pointer);
  object["range"] = range(file_of(finding), finding.span);
  object["snippet"] = snippet(finding, masks);
  object["related"] = related(finding);
  object["suppressed"] = suppression(finding.suppressed);
  return dump(object, layout);
}

std::string failure_json(const Failure& failure, Layout layout) {
  Json object;
  object["path"] = text(failure.path);
  object["kind"] = text(failure.kind);
  object["message"] = sentence(failure.message);
  return dump(object, layout);
}

std::string summary_json(const Run& run, Layout layout) {
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
  object["files_checked"] = run.files_checked;
  object["templates_checked"] = run.templates_checked;
  return dump(object, layout);
}

}  // namespace jtlint

#include "report/json_parts.h"

#include <algorithm>

#include "report/snippet.h"
#include "report/wording.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// The code points of a line that a snippet holds at most.
constexpr std::size_t longest_code = 160;

void write_position(JsonWriter& json, const Source& source, std::size_t offset) {
  const Position position = source.position(offset);
  json.object([&] {
    json.member("line", position.line);
    json.member("column", position.column);
    json.member("byte", source.offset_in_file(offset));
  });
}

}  // namespace

std::string data_text(std::string_view bytes) {
  if (bytes.size() <= longest_name) return utf8::repaired(bytes);
  return utf8::repaired(bytes.substr(0, utf8::code_point_start(bytes, longest_name))) + "…";
}

Json text_json(std::string_view bytes) {
  return data_text(bytes);
}

void write_range(JsonWriter& json, const Source* file, Span span) {
  if (file == nullptr) return json.value(nullptr);
  json.object([&] {
    json.member("filename", data_text(file->name()));
    json.name("start");
    write_position(json, *file, span.begin);
    json.name("end");
    write_position(json, *file, std::max(span.begin, span.end));
  });
}

void write_snippet(JsonWriter& json, const Finding& finding, const Masks& masks, Offsets offsets,
                   FunctionRef<void()> further) {
  const Source* file = file_of(finding);
  if (file == nullptr) return json.value(nullptr);
  const Room room = {.size = longest_code};
  const Snippet snippet = make_snippet(*file, finding.span, masks, room);
  const std::string before = utf8::repaired(snippet.before);
  const std::string marked = utf8::repaired(snippet.marked);
  const auto size = [&](const std::string& text) {
    return offsets == Offsets::bytes ? text.size() : utf8::count(text);
  };
  const auto context = context_of(finding);
  json.object([&] {
    json.member("context", context ? std::optional(data_text(*context)) : std::nullopt);
    json.member("code", data_text(before + marked + snippet.after));
    json.member("start_line", snippet.line);
    json.member("highlight_start_offset", size(before));
    json.member("highlight_end_offset", size(before) + size(marked));
    further();
  });
}

}  // namespace jtlint

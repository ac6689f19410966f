#include "report/json_parts.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>

#include "report/snippet.h"
#include "report/wording.h"
#include "support/byte_set.h"
#include "support/printable.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// The code points of a line that a snippet holds at most.
constexpr std::size_t longest_code = 160;

Json position(const Source& source, std::size_t offset) {
  const Position position = source.position(offset);
  Json object;
  object["line"] = position.line;
  object["column"] = position.column;
  object["byte"] = source.offset_in_file(offset);
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
  constexpr ByteSet special =
      ByteSet("#").with('\0', '\x09').with('\x0B', '\x1F').with('\x7F', '\xFF');
  std::string result;
  result.reserve(json.size());
  std::size_t at = 0;
  while (true) {
    const std::size_t next = special.find_in(json, at);
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

}  // namespace

Json text_json(std::string_view bytes) {
  if (bytes.size() <= longest_name) return utf8::repaired(bytes);
  return utf8::repaired(bytes.substr(0, utf8::code_point_start(bytes, longest_name))) + "…";
}

Json range_json(const Source* file, Span span) {
  if (file == nullptr) return nullptr;
  Json object;
  object["filename"] = text_json(file->name());
  object["start"] = position(*file, span.begin);
  object["end"] = position(*file, std::max(span.begin, span.end));
  return object;
}

Json snippet_json(const Finding& finding, const Masks& masks, Offsets offsets) {
  const Source* file = file_of(finding);
  if (file == nullptr) return nullptr;
  const Room room = {.size = longest_code};
  const Snippet snippet = make_snippet(*file, finding.span, masks, room);
  const std::string before = utf8::repaired(snippet.before);
  const std::string marked = utf8::repaired(snippet.marked);
  const auto size = [&](const std::string& text) {
    return offsets == Offsets::bytes ? text.size() : utf8::count(text);
  };
  const auto context = context_of(finding);
  Json object;
  object["context"] = context ? text_json(*context) : Json();
  object["code"] = text_json(before + marked + snippet.after);
  object["start_line"] = snippet.line;
  object["highlight_start_offset"] = size(before);
  object["highlight_end_offset"] = size(before) + size(marked);
  return object;
}

std::string dump(const Json& json, Layout layout) {
  const int indent = layout == Layout::lines ? 2 : -1;
  return harmless(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

}  // namespace jtlint

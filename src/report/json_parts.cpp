#include "report/json_parts.h"

#include <algorithm>

#include "report/snippet.h"
#include "report/wording.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// The code points of a line that a snippet holds at most.
constexpr std::size_t longest_code = 160;

Json position(const Source& source, std::size_t offset) {
  const Position position = source.position(offset);
  return Members(3)
      .add("line", position.line)
      .add("column", position.column)
      .add("byte", source.offset_in_file(offset))
      .object();
}

}  // namespace

Json text_json(std::string_view bytes) {
  if (bytes.size() <= longest_name) return utf8::repaired(bytes);
  return utf8::repaired(bytes.substr(0, utf8::code_point_start(bytes, longest_name))) + "…";
}

Json range_json(const Source* file, Span span) {
  if (file == nullptr) return nullptr;
  return Members(3)
      .add("filename", text_json(file->name()))
      .add("start", position(*file, span.begin))
      .add("end", position(*file, std::max(span.begin, span.end)))
      .object();
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
  return Members(5)
      .add("context", context ? text_json(*context) : Json())
      .add("code", text_json(before + marked + snippet.after))
      .add("start_line", snippet.line)
      .add("highlight_start_offset", size(before))
      .add("highlight_end_offset", size(before) + size(marked))
      .object();
}

}  // namespace jtlint

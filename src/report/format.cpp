#include "report/format.h"

#include <algorithm>
#include <array>

#include "report/writers.h"

namespace jtlint {
namespace {

constexpr std::array<Format, 4> table = {{
    {"text", "diagnostics with the line at fault, for people", write_text},
    {"compact", "one line a finding: file:line:column: severity: message [rule]", write_compact},
    {"json", "one JSON object, for programs", write_json},
    {"jsonl", "one JSON object a line, for programs that read as they go", write_jsonl},
}};

}  // namespace

std::span<const Format> formats() {
  return table;
}

const Format* find_format(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Format& format) { return format.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace jtlint

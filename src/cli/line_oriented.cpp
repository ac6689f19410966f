#include "cli/line_oriented.h"

#include <algorithm>

#include "dialect/terraform/folder.h"
#include "parse/json.h"
#include "parse/parse.h"
#include "parse/program_output.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// Takes the next line that is not blank off a text; empty if no such line ends in it.
std::string_view take_line(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return {};
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

bool is_object(std::string_view line) {
  if (!line.starts_with('{')) return false;
  const auto tree = parse_json(line);
  return tree && (*tree)->kind == Kind::mapping;
}

}  // namespace

bool is_line_oriented(std::string_view name, std::string_view head, const CheckSettings& settings) {
  const Notation notation = notation_of(name);
  const bool other = notation == Notation::yaml || is_native_hcl(name, settings) ||
                     terraform::is_json_syntax(name);
  if (other) return false;
  head.remove_prefix(utf8::byte_order_mark_size(head));
  if (notation == Notation::json_lines) {
    const std::size_t first = std::min(head.find_first_not_of(" \t\r\n"), head.size());
    return head.substr(first).starts_with('{') && !output_for_people(head);
  }
  return is_object(take_line(head)) && is_object(take_line(head));
}

}  // namespace jtlint

#include "parse/program_output.h"

#include <algorithm>
#include <string>

namespace jtlint {
namespace {

bool holds(std::string_view bytes, std::string_view word) {
  return bytes.find(word) != std::string_view::npos;
}

std::string_view first_line(std::string_view bytes) {
  return bytes.substr(0, std::min(bytes.find_first_of("\r\n"), bytes.size()));
}

/// Boxes of `-`, `+` and `|`.
bool is_table(std::string_view bytes) {
  const std::string_view line = first_line(bytes);
  const bool border = line.size() > 3 && line.find_first_not_of('-') == std::string_view::npos;
  const std::size_t next = bytes.find_first_not_of("\r\n", line.size());
  return border && next != std::string_view::npos && bytes[next] == '|';
}

/// Single quotes and calls, as `print` shows them.
bool is_python(std::string_view bytes) {
  const bool dict = bytes.starts_with("{'") || bytes.starts_with("[{'");
  return dict && holds(bytes, ": datetime.datetime(");
}

}  // namespace

std::optional<SyntaxFault> output_for_people(std::string_view bytes) {
  const std::size_t start = bytes.find_first_not_of(" \r\n");
  if (start == std::string_view::npos) return std::nullopt;
  const std::string_view rest = bytes.substr(start);
  std::string message;
  if (is_table(rest)) {
    message = "this is the table output of the AWS CLI, which is for people: use --output json";
  } else if (is_python(rest)) {
    message = "this is how Python prints a dict: write json.dumps(response, default=str) instead";
  } else {
    return std::nullopt;
  }
  return SyntaxFault{{start, start + first_line(rest).size()}, std::move(message), std::nullopt};
}

}  // namespace jtlint

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

/// Values without their names, separated by tabs: an ARN stands before the id that it ends in.
bool is_text(std::string_view bytes) {
  constexpr std::string_view resource = ":jobtemplate/";
  const std::size_t at = bytes.find(resource);
  if (at == std::string_view::npos || !holds(bytes.substr(0, at), "\tarn:")) return false;
  const std::string_view id_on = bytes.substr(at + resource.size());
  const std::size_t tab = id_on.find('\t');
  if (tab == std::string_view::npos) return false;
  const std::string_view field = id_on.substr(tab + 1);
  return field.substr(0, field.find_first_of("\t\r\n")) == id_on.substr(0, tab);
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
  if (is_text(rest)) {
    message =
        "this is the text output of the AWS CLI, which leaves out the names: use --output json";
  } else if (is_table(rest)) {
    message = "this is the table output of the AWS CLI, which is for people: use --output json";
  } else if (is_python(rest)) {
    message = "this is how Python prints a dict: write json.dumps(response, default=str) instead";
  } else {
    return std::nullopt;
  }
  return SyntaxFault{{start, start + first_line(rest).size()}, std::move(message), std::nullopt};
}

}  // namespace jtlint

#include "source/system_error.h"

namespace jtlint {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace

std::string system_reason(const std::error_code& error) {
  std::string reason = error.message();
  const bool is_word = reason.size() > 1 && is_upper(reason[0]) && !is_upper(reason[1]);
  if (is_word) reason[0] = static_cast<char>(reason[0] - 'A' + 'a');
  return reason;
}

Failure system_failure(const std::string& name, const std::error_code& error) {
  const bool missing =
      error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
  return {name, missing ? "missing" : "unreadable", system_reason(error)};
}

}  // namespace jtlint

#include "aws/json.h"

#include <algorithm>
#include <fmt/format.h>

#include "support/utf8.h"

namespace jtlint::aws {

Result<Json> read_json(std::string_view text) {
  if (utf8::byte_order_mark_size(text) > 0) return Error{"it begins with a byte order mark"};
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& error) {
    return Error{fmt::format("byte {} is where it stops to be JSON", error.byte)};
  } catch (const Json::exception& error) {
    return Error{error.what()};
  }
}

std::string written(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

const Json* member(const Json& value, std::string_view name) {
  if (!value.is_object()) return nullptr;
  const auto found = value.find(std::string(name));
  return found == value.end() || found->is_null() ? nullptr : &*found;
}

std::optional<std::string> text_member(const Json& value, std::string_view name) {
  const Json* found = member(value, name);
  if (found == nullptr || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

std::string on_one_line(std::string_view text) {
  // JSON has line breaks between its tokens only.
  std::string line(text);
  std::erase_if(line, [](char c) { return c == '\n' || c == '\r'; });
  const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  const std::size_t end = line.find_last_not_of(" \t") + 1;
  return line.substr(begin, end - begin);
}

}  // namespace jtlint::aws

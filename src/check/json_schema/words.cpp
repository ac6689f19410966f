#include "check/json_schema/words.h"

#include <fmt/format.h>

#include "support/printable.h"

namespace jtlint::json_schema {

std::string found(const Value& value) {
  switch (value.kind()) {
    case Kind::string:
      return quoted(value.text());
    case Kind::number:
    case Kind::boolean:
      return printable(value.text(), 60);
    default:
      return std::string(with_article(value.kind()));
  }
}

std::string quoted(std::string_view text) {
  return fmt::format("\"{}\"", printable(text, 60));
}

std::string counted(std::string_view count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == "1" ? "" : "s");
}

}  // namespace jtlint::json_schema

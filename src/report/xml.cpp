#include "report/xml.h"

namespace jtlint {
namespace {

std::string_view entity_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&apos;";
    default:
      return "";
  }
}

}  // namespace

std::string xml(std::string_view shown) {
  std::string result;
  result.reserve(shown.size());
  for (const char c : shown) {
    const std::string_view entity = entity_of(c);
    if (entity.empty()) {
      result += c;
    } else {
      result += entity;
    }
  }
  return result;
}

}  // namespace jtlint

#include "check/json_schema/canonical.h"

#include <fmt/format.h>
#include <string_view>

#include "check/json_schema/evaluation.h"
#include "document/decimal.h"

namespace jtlint::json_schema {
namespace {

/// Appends canonical texts. Strings stand behind their length, so that none can pass for a part.
class Canonical {
 public:
  explicit Canonical(Effort& effort) : effort_(effort) {}

  /// Says whether all of the value is known.
  bool append(const Value& value) {
    if (!effort_.spend(1 + value.text().size() / 64)) return false;
    switch (value.kind()) {
      case Kind::opaque:
        return false;
      case Kind::null:
        text_ += 'n';
        return true;
      case Kind::boolean:
        text_ += value.text().starts_with('t') ? '+' : '-';
        return true;
      case Kind::number:
        return append_number(value.text());
      case Kind::string:
        return append_string(value.text());
      case Kind::sequence:
        return append_items(value);
      case Kind::mapping:
        return append_members(value);
    }
    return true;
  }

  std::string text() && { return std::move(text_); }

 private:
  bool append_number(std::string_view written) {
    const auto decimal = Decimal::from(written);
    text_ += '#';
    return append_string(decimal ? decimal->canonical() : std::string(written));
  }

  bool append_string(std::string_view text) {
    text_ += fmt::format("{}:{}", text.size(), text);
    return true;
  }

  bool append_items(const Value& list) {
    text_ += '[';
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!append(list.child(i))) return false;
    }
    text_ += ']';
    return true;
  }

  bool append_members(const Value& object) {
    text_ += '{';
    for (const auto& [name, member] : members_of(object, effort_)) {
      append_string(name);
      if (!append(member)) return false;
    }
    text_ += '}';
    return true;
  }

  Effort& effort_;
  std::string text_;
};

}  // namespace

std::optional<std::string> canonical(const Value& value, Effort& effort) {
  Canonical text(effort);
  if (!text.append(value)) return std::nullopt;
  return std::move(text).text();
}

}  // namespace jtlint::json_schema

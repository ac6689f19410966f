#include "check/json_schema/closest.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>

#include "check/arguments.h"
#include "check/json_schema/words.h"
#include "support/printable.h"

namespace jtlint::json_schema {
namespace {

bool has_type(const Subschema& schema, const Value& value) {
  if (schema.types.empty()) return true;
  const auto has = [&](std::string_view type) {
    return std::find(schema.types.begin(), schema.types.end(), type) != schema.types.end();
  };
  switch (value.kind()) {
    case Kind::mapping:
      return has("object");
    case Kind::sequence:
      return has("array");
    case Kind::string:
      return has("string");
    case Kind::number:
      return has("number") || has("integer");
    case Kind::boolean:
      return has("boolean");
    default:
      return has("null");
  }
}

bool has_choices(const Subschema& schema, const Value& value, Evaluation& evaluation) {
  return std::none_of(schema.choices.begin(), schema.choices.end(), [&](const Assertion& choice) {
    return choice(value, evaluation, nullptr) == Verdict::fails;
  });
}

/// Whether a schema may be the one that was meant: by the type of the value, and by what it must
/// be, or its members must.
bool is_meant(const Subschema& schema, const Value& value, Evaluation& evaluation) {
  if (!has_type(schema, value) || !has_choices(schema, value, evaluation)) return false;
  if (value.kind() != Kind::mapping) return true;
  return std::all_of(schema.properties.begin(), schema.properties.end(), [&](const auto& each) {
    const Value member = value.member(each.first);
    if (!member || member.kind() == Kind::opaque) return true;
    return has_choices(evaluation.resolved(each.second), member, evaluation);
  });
}

std::string in_words(const std::vector<std::size_t>& indices, const Evaluation& evaluation) {
  std::vector<std::string> titles;
  for (const std::size_t index : indices) {
    const std::string& title = evaluation.resolved(index).title;
    if (!title.empty()) titles.push_back(printable(title, 60));
  }
  if (titles.size() == indices.size()) return "must be one of: " + join_choices(titles);
  return fmt::format("fits none of {} alternatives", indices.size());
}

}  // namespace

Verdict fail_all(const std::vector<std::size_t>& indices, const Value& value,
                 Evaluation& evaluation, Faults faults) {
  if (faults == nullptr) return Verdict::fails;
  std::vector<std::size_t> meant;
  for (const std::size_t index : indices) {
    if (is_meant(evaluation.resolved(index), value, evaluation)) meant.push_back(index);
  }
  if (meant.size() == 1) return evaluation.judge(meant.front(), value, faults);
  return fail(faults, value,
              fmt::format("{}, got {}", in_words(indices, evaluation), found(value)));
}

}  // namespace jtlint::json_schema

#include "check/json_schema/evaluation.h"

namespace jtlint::json_schema {
namespace {

/// Schemas within values within schemas: documents of AWS nest ten deep, and the stack is finite.
constexpr std::size_t most_nested = 2000;

}  // namespace

Verdict Evaluation::judge(std::size_t index, const Value& value, Faults faults) {
  const Subschema& subschema = resolved(index);
  if (subschema.assertions.empty()) return Verdict::holds;
  if (value.kind() == Kind::opaque || !effort_.spend()) return Verdict::unknown;
  const Key key{&subschema, value.handle()};
  const auto known = verdicts_.find(key);
  const Verdict verdict = known == verdicts_.end() ? ask(subschema, value, nullptr) : known->second;
  verdicts_.emplace(key, verdict);
  const bool tell = faults != nullptr && verdict == Verdict::fails;
  if (tell && explained_.insert(key).second) ask(subschema, value, faults);
  return verdict;
}

Verdict Evaluation::ask(const Subschema& subschema, const Value& value, Faults faults) {
  if (depth_ == most_nested) {
    too_deep_ = true;
    return Verdict::unknown;
  }
  ++depth_;
  Verdict verdict = Verdict::holds;
  for (const Assertion& assertion : subschema.assertions) {
    verdict = both(verdict, assertion(value, *this, faults));
    if (verdict == Verdict::fails && faults == nullptr) break;
  }
  --depth_;
  return verdict;
}

const Subschema& Evaluation::resolved(std::size_t index) const {
  const Subschema* subschema = &subschemas_[index];
  while (subschema->reference) subschema = &subschemas_[*subschema->reference];
  return *subschema;
}

Value Evaluation::value_of(const std::string& name) {
  names_.push_back({.kind = Kind::string, .text = Text(name)});
  return model_.value(names_.back());
}

Verdict fail(Faults faults, const Value& at, const std::string& problem) {
  if (faults != nullptr) faults->push_back({.at = at, .words = {{"problem", problem}}});
  return Verdict::fails;
}

Verdict both(Verdict a, Verdict b) {
  if (a == Verdict::fails || b == Verdict::fails) return Verdict::fails;
  return a == Verdict::unknown ? a : b;
}

std::map<std::string_view, Value> members_of(const Value& object, Effort& effort) {
  std::map<std::string_view, Value> members;
  const std::size_t count = object.kind() == Kind::mapping ? object.size() : 0;
  effort.spend(count);
  for (std::size_t i = 0; i < count; ++i) members[object.name(i)] = object.child(i);
  return members;
}

}  // namespace jtlint::json_schema

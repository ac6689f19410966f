#include <map>
#include <string>
#include <utility>
#include <vector>

#include "check/functions/functions.h"
#include "check/functions/limit.h"

namespace jtlint::functions {
namespace {

/// What makes an item the one it is: the value at `by`, or the item itself.
std::vector<Value> keys_of(const Value& item, const std::vector<Path>& by, const Subject& list) {
  if (by.empty()) return {item};
  return Subject{item, list.root, list.lenses}.at(by.front());
}

bool is_scalar(const Value& value) {
  const Kind kind = value.kind();
  return kind == Kind::string || kind == Kind::number || kind == Kind::boolean;
}

Judge compile(const Arguments& arguments) {
  std::vector<Path> by;
  if (arguments.has("by")) by = arguments.paths("by");
  return [by, most = arguments.number("times")](const Subject& list, std::vector<Fault>& faults) {
    if (list.value.kind() != Kind::sequence) return Verdict::holds;
    const auto limit = resolve(most, list).value.value_or(*Decimal::from("1"));
    std::map<std::pair<Kind, std::string_view>, std::pair<Value, std::size_t>> seen;
    for (std::size_t i = 0; i < list.value.size(); ++i) {
      for (const Value& key : keys_of(list.value.child(i), by, list)) {
        if (!is_scalar(key)) continue;
        auto& [first, count] = seen[{key.kind(), key.text()}];
        if (count++ == 0) first = key;
        if (*Decimal::from(std::to_string(count)) <= limit) continue;
        faults.push_back(
            {.at = key, .words = {{"count", std::to_string(count)}}, .related = first});
      }
    }
    return faults.empty() ? Verdict::holds : Verdict::fails;
  };
}

}  // namespace

Function unique() {
  return {"unique",
          "No two items of a list are the same string or number, nor, if there is a path `by`, "
          "what stands there in each; or no more than `times` of them are.",
          {{"by", ParameterType::path, false}, {"times", ParameterType::number, false}},
          {"count"},
          compile};
}

}  // namespace jtlint::functions

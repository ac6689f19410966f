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

/// The strings and numbers of a list that were met, with the first of each and how many there were.
class Seen {
 public:
  explicit Seen(Decimal most) : most_(std::move(most)) {}

  void add(const Value& key, std::vector<Fault>& faults) {
    if (!is_scalar(key)) return;
    auto& [first, count] = seen_[{key.kind(), key.text()}];
    if (count++ == 0) first = key;
    const std::string written = std::to_string(count);
    if (*Decimal::from(written) <= most_) return;
    faults.push_back({.at = key, .words = {{"count", written}}, .related = first});
  }

 private:
  Decimal most_;
  std::map<std::pair<Kind, std::string_view>, std::pair<Value, std::size_t>> seen_;
};

Judge compile(const Arguments& arguments) {
  std::vector<Path> by;
  if (arguments.has("by")) by = arguments.paths("by");
  return [by, most = arguments.number("times")](const Subject& list, std::vector<Fault>& faults) {
    if (list.value.kind() != Kind::sequence) return Verdict::holds;
    Seen seen(resolve(most, list).value.value_or(*Decimal::from("1")));
    for (std::size_t i = 0; i < list.value.size(); ++i) {
      for (const Value& key : keys_of(list.value.child(i), by, list)) seen.add(key, faults);
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

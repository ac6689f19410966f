#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "check/effort.h"
#include "check/function.h"
#include "check/node_model.h"
#include "check/value.h"
#include "check/verdict.h"

namespace jtlint::json_schema {

class Evaluation;

/// What is held against values; null where nobody asks what, but only whether.
using Faults = std::vector<Fault>*;

/// A keyword with its value: judges a value, and says what is wrong with it if it fails. A value of
/// a kind that the keyword is not about holds. It is never asked about an opaque one.
using Assertion = std::function<Verdict(const Value&, Evaluation&, Faults)>;

/// A schema, or one of those in it. Others are named by their place among all.
struct Subschema {
  const Node* node = nullptr;
  std::vector<Assertion> assertions = {};
  std::optional<std::size_t> reference = {};  ///< it is but a `$ref` to this one
  std::vector<std::size_t> in_place = {};     ///< those that judge the same value

  // What tells it from others that might be meant.
  std::string title = {};
  std::vector<std::string> types = {};
  std::vector<Assertion> choices = {};  ///< its `const` and `enum`
  std::map<std::string, std::size_t, std::less<>> properties = {};
};

/// Holds schemas against the values of one document. Each schema judges each value once at most,
/// however many ways lead there, and all of it is counted.
class Evaluation {
 public:
  Evaluation(const std::vector<Subschema>& subschemas, Effort& effort)
      : subschemas_(subschemas), effort_(effort) {}

  Verdict judge(std::size_t index, const Value& value, Faults faults = nullptr);

  const Subschema& resolved(std::size_t index) const;

  /// A name as a value.
  Value value_of(const std::string& name);

  /// Whether something nests deeper than can be followed.
  bool is_too_deep() const { return too_deep_; }

  Effort& effort() { return effort_; }

 private:
  using Key = std::pair<const Subschema*, const void*>;

  Verdict ask(const Subschema& subschema, const Value& value, Faults faults);

  const std::vector<Subschema>& subschemas_;
  Effort& effort_;
  std::map<Key, Verdict> verdicts_;
  std::set<Key> explained_;
  std::deque<Node> names_;
  Hidden nothing_hidden_;
  NodeModel model_{nothing_hidden_};
  std::size_t depth_ = 0;
  bool too_deep_ = false;
};

/// Adds a fault that says what is wrong, and returns that it fails.
Verdict fail(Faults faults, const Value& at, const std::string& problem);

/// The verdict over all, given those of two parts.
Verdict both(Verdict a, Verdict b);

/// The members of an object by their names: of equal names the last, as in every JSON reader.
std::map<std::string_view, Value> members_of(const Value& object, Effort& effort);

}  // namespace jtlint::json_schema

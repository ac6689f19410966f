#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/functions/functions.h"
#include "check/functions/texts.h"
#include "check/regex.h"

namespace jtlint::functions {
namespace {

/// The first of the values that most others are equal to.
const Value& most_common(const std::vector<Value>& values) {
  std::map<std::string_view, std::size_t> counts;
  for (const Value& value : values) ++counts[value.text()];
  return *std::max_element(values.begin(), values.end(), [&](const Value& a, const Value& b) {
    return counts[a.text()] < counts[b.text()];
  });
}

/// Which strings are held against each other.
struct Terms {
  std::shared_ptr<WholePattern> form;
  std::vector<Texts> of;
  std::vector<Texts> over;  ///< the one that decides; may be empty

  bool fits(const Value& value) const {
    return value.kind() == Kind::string && form->matches(value.text());
  }

  /// The value that decides, if there is one.
  Value decreed(const Subject& subject) const {
    for (const Texts& texts : over) {
      if (const Value found = subject.first_at(texts.path())) return found;
    }
    return {};
  }
};

/// Whether all are the same at a glance, whatever form they have.
bool surely_agree(const Terms& terms, const Subject& subject) {
  std::optional<std::string_view> first;
  const auto is_first = [&](std::string_view text) {
    if (!first) first = text;
    return text == *first;
  };
  // One at the first path that leads somewhere decides. Where that is no string, it is like others.
  const auto one = [&](std::string_view text) { return is_first(text) && false; };
  for (const Texts& texts : terms.over) {
    if (!texts.visit(subject, one)) break;
  }
  return std::all_of(terms.of.begin(), terms.of.end(),
                     [&](const Texts& texts) { return texts.visit(subject, is_first); });
}

Verdict judge(const Terms& terms, const Subject& subject, std::vector<Fault>& faults) {
  if (surely_agree(terms, subject)) return Verdict::holds;
  const Value decreed = terms.decreed(subject);
  std::vector<Value> values;
  for (const Texts& texts : terms.of) {
    texts.path().visit(subject.root, subject.value, subject.lenses, [&](const Value& value) {
      if (terms.fits(value)) values.push_back(value);
      return true;
    });
  }
  if (values.empty()) return Verdict::holds;
  const Value expected = decreed && terms.fits(decreed) ? decreed : most_common(values);
  for (const Value& value : values) {
    if (value.text() == expected.text()) continue;
    faults.push_back(
        {.at = value, .words = {{"expected", std::string(expected.text())}}, .related = expected});
  }
  return faults.empty() ? Verdict::holds : Verdict::fails;
}

Relation holds_where(const Arguments& arguments) {
  const bool filters = has_filter(arguments.paths("of")) ||
                       (arguments.has("with") && has_filter(arguments.paths("with")));
  return filters ? Relation::unknown : Relation::same;
}

Judge compile(const Arguments& arguments) {
  Terms terms{
      std::make_shared<WholePattern>(arguments.text("like")), texts_at(arguments.paths("of")), {}};
  if (arguments.has("with")) terms.over = texts_at(arguments.paths("with"));
  return [terms](const Subject& subject, std::vector<Fault>& faults) {
    return judge(terms, subject, faults);
  };
}

}  // namespace

Function agree() {
  return {.name = "agree",
          .summary =
              "The strings at all the paths `of` are the same: the one at `with`, if it is there, "
              "else that of most of them. Those that are not `like` a regular expression are left "
              "out.",
          .parameters = {{"of", ParameterType::paths},
                         {"like", ParameterType::pattern},
                         {"with", ParameterType::path, false}},
          .words = {"expected"},
          .compile = compile,
          .holds_where = holds_where};
}

}  // namespace jtlint::functions

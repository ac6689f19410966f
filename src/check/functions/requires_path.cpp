#include <memory>
#include <vector>

#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

/// Whether something is set at a path.
Verdict is_set(const Path& path, const Subject& subject) {
  Verdict verdict = Verdict::fails;
  path.visit(subject.root, subject.value, subject.lenses, [&](const Value& value) {
    if (value.kind() == Kind::opaque) verdict = Verdict::unknown;
    if (value.kind() != Kind::opaque && value.kind() != Kind::null) verdict = Verdict::holds;
    return verdict == Verdict::fails;
  });
  return verdict;
}

Test test(const Arguments& arguments) {
  const auto path = std::make_shared<const Path>(arguments.path("path"));
  return [path](const Subject& subject) {
    const auto ask = [&] { return is_set(*path, subject); };
    return path->is_relative() ? ask() : subject.lenses.once(path.get(), ask);
  };
}

Judge compile(const Arguments& arguments) {
  return judge_by(test(arguments));
}

std::optional<Fragment> fragment(const Arguments& arguments) {
  const Node null = json::object({{"type", json::text("null")}});
  return Fragment{.schema = json::object({{"not", null}}), .at = arguments.path("path")};
}

}  // namespace

Function requires_path() {
  return {.name = "requires",
          .summary = "Where this value stands, another one is set: the one at `path`.",
          .parameters = {{"path", ParameterType::path}},
          .words = {},
          .compile = compile,
          .fragment = fragment,
          .test = test};
}

}  // namespace jtlint::functions

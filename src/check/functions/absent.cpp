#include <string>
#include <vector>

#include "check/functions/functions.h"
#include "support/printable.h"

namespace jtlint::functions {
namespace {

/// The first text that is known at any of these paths.
std::string shown_at(const std::vector<Path>& paths, const Subject& subject) {
  for (const Path& path : paths) {
    const Value value = subject.first_at(path);
    if (value.kind() != Kind::opaque && !value.text().empty()) return printable(value.text(), 60);
  }
  return "an unknown one";
}

Judge compile(const Arguments& arguments) {
  Reference beside;
  if (arguments.has("beside")) beside.paths = arguments.paths("beside");
  std::vector<Path> show;
  if (arguments.has("show")) show = arguments.paths("show");
  return [beside, show](const Subject& subject, std::vector<Fault>& faults) {
    Fault fault{.at = subject.value};
    if (const Value other = subject.at(beside)) fault.related = other;
    if (!show.empty()) fault.words.emplace("shown", shown_at(show, subject));
    faults.push_back(std::move(fault));
    return Verdict::fails;
  };
}

std::optional<Fragment> fragment(const Arguments&) {
  return Fragment{json::object({{"not", json::object({})}})};
}

}  // namespace

Function absent() {
  return {
      "absent",
      "A value must not stand here, whatever it is; say `when`. The one at `beside` tells why, and "
      "a text may repeat the one at `show`.",
      {{"beside", ParameterType::path, false}, {"show", ParameterType::paths, false}},
      {"shown"},
      compile,
      fragment,
      false,
      true};
}

}  // namespace jtlint::functions

#include <cstddef>
#include <string>
#include <vector>

#include "check/functions/functions.h"
#include "support/printable.h"
#include "support/short_text.h"
#include "support/suggest.h"

namespace jtlint::functions {
namespace {

/// Nobody writes an object of more members, and each would have to be guessed at.
constexpr std::size_t most_guessed = 1000;

Judge compile(const Arguments& arguments) {
  const std::vector<std::string> names = arguments.texts("names");
  return [names](const Subject& subject, std::vector<Fault>& faults) {
    const Value& object = subject.value;
    const std::size_t count = object.kind() == Kind::mapping ? object.size() : 0;
    for (std::size_t i = 0; i < count && count <= most_guessed; ++i) {
      const std::string_view name = object.name(i);
      if (is_among(name, names)) continue;
      const auto meant = nearest(name, names);
      if (!meant || object.member(*meant)) continue;
      faults.push_back({.at = object.child(i),
                        .words = {{"found", printable(name, 60)}, {"meant", *meant}},
                        .at_name = true});
    }
    return faults.empty() ? Verdict::holds : Verdict::fails;
  };
}

}  // namespace

Function spelled() {
  return {"spelled",
          "No member of an object has a name that is nearly one of `names` which the object lacks.",
          {{"names", ParameterType::texts}},
          {"found", "meant"},
          compile};
}

}  // namespace jtlint::functions

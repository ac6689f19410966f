#include "check/functions/functions.h"
#include "check/grammar/secrets.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments&) {
  return [](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::string) return Verdict::holds;
    for (const Secret& secret : find_secrets(subject.value.text())) {
      faults.push_back(
          {.at = subject.value,
           .part = secret.part,
           .words = {{"kind", std::string(secret.kind)}, {"advice", std::string(secret.advice)}}});
    }
    return faults.empty() ? Verdict::holds : Verdict::fails;
  };
}

Glance glance(const Arguments&) {
  return [](std::string_view text) { return find_secrets(text).empty(); };
}

}  // namespace

Function secret() {
  return {.name = "secret",
          .summary = "A string holds no key, token or password. Each one is a fault.",
          .parameters = {},
          .words = {"kind", "advice"},
          .compile = compile,
          .glance = glance};
}

}  // namespace jtlint::functions

#include <string>
#include <string_view>
#include <variant>

#include "check/functions/functions.h"
#include "check/grammar/arn.h"
#include "check/policy/policy_values.h"
#include "check/policy/trust_policy.h"

namespace jtlint::functions {
namespace {

/// What a rule asks of a trust policy.
struct Question {
  bool access;  ///< and not its conditions
  Path policy;
  std::string service;
  std::optional<Path> source;
};

/// What judging a policy costs, in values looked at.
constexpr std::size_t effort_of_byte = 4;

std::string_view text_of(std::string_view text, Span part) {
  return text.substr(part.begin, part.size());
}

Caller caller_of(const Question& question, const Subject& subject) {
  Caller caller{.service = question.service};
  const Value source = question.source ? subject.first_at(*question.source) : Value();
  const auto arn = source.kind() == Kind::string ? split_arn(source.text()) : std::nullopt;
  if (!arn) return caller;
  caller.account = text_of(source.text(), arn->account());
  const bool whole = !caller.account.empty() && !text_of(source.text(), arn->region()).empty();
  if (whole) caller.prefix = source.text().substr(0, arn->resource().begin);
  return caller;
}

std::string lacking(const std::vector<std::string>& keys) {
  return "no condition on " + join_choices(keys);
}

Verdict judge(const Question& question, const Subject& subject, std::vector<Fault>& faults) {
  const Value policy = subject.first_at(question.policy);
  if (policy.kind() == Kind::opaque) return Verdict::unknown;
  if (!subject.lenses.effort().spend(effort_of_byte * policy_size(policy))) return Verdict::unknown;
  const Trust trust = judge_trust(policy, caller_of(question, subject));
  if (question.access && trust.verdict == Verdict::fails) {
    faults.push_back({.at = subject.value, .words = {{"problem", trust.problem}}});
  }
  if (question.access) return trust.verdict;
  if (trust.missing.empty()) return Verdict::holds;
  faults.push_back({.at = subject.value, .words = {{"problem", lacking(trust.missing)}}});
  return Verdict::fails;
}

Judge compile(const Arguments& arguments) {
  Question question{.access = arguments.text("part") == "access",
                    .policy = arguments.path("policy"),
                    .service = arguments.texts("service").front(),
                    .source = std::nullopt};
  if (arguments.has("for")) question.source = arguments.path("for");
  return [question](const Subject& subject, std::vector<Fault>& faults) {
    return judge(question, subject, faults);
  };
}

}  // namespace

Function trust() {
  return {
      "trust",
      "The trust policy of a role, at the path `policy`, gives a `service` the `access` that it "
      "needs to assume the role for what the ARN at the path `for` names, or has the `conditions` "
      "that keep others from having the service use it.",
      {{"part", ParameterType::text, true, {"access", "conditions"}},
       {"policy", ParameterType::path},
       {"service", ParameterType::texts},
       {"for", ParameterType::path, false}},
      {"problem"},
      compile};
}

}  // namespace jtlint::functions

#include "check/policy/trust_policy.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <utility>

#include "check/policy/policy_values.h"
#include "check/policy/source_condition.h"
#include "check/policy/statement.h"
#include "support/printable.h"

namespace jtlint {
namespace {

using State = SourceCondition::State;

constexpr std::string_view action = "sts:AssumeRole";
constexpr std::size_t longest_quoted = 80;

/// The statements of a policy, of which it may have one without a list.
std::vector<Value> statements_of(const Value& policy) {
  const Value statement = policy.member("Statement");
  if (statement.kind() == Kind::mapping) return {statement};
  std::vector<Value> list;
  const std::size_t count = statement.kind() == Kind::sequence ? statement.size() : 0;
  for (std::size_t i = 0; i < count; ++i) list.push_back(statement.child(i));
  return list;
}

Verdict concerns(const Value& statement, std::string_view service) {
  const Verdict principal = has_principal(statement, service);
  const Verdict called = has_action(statement, action);
  if (principal == Verdict::fails || called == Verdict::fails) return Verdict::fails;
  return principal == Verdict::unknown ? principal : called;
}

/// Gathers what the statements of one policy say.
class Evaluation {
 public:
  explicit Evaluation(const Caller& caller) : caller_(caller) {}

  void add(const Value& statement) {
    const Verdict verdict = concerns(statement, caller_.service);
    if (verdict == Verdict::fails) return;
    const std::string_view effect = statement.member("Effect").text();
    if (effect == "Deny") return deny(statement, verdict);
    if (effect == "Allow" && verdict == Verdict::holds) return allow(statement);
    unclear_ = true;
  }

  Trust trust() {
    if (denied_)
      return fails(fmt::format("its trust policy denies {} {}", caller_.service, action));
    if (allowed_ && !perhaps_denied_) return {Verdict::holds, "", missing()};
    if (allowed_) return {Verdict::unknown, "", missing()};
    if (unclear_) return {};
    if (!broken_.empty()) return fails(broken_);
    return fails(
        fmt::format("no statement of its trust policy allows {} {}", caller_.service, action));
  }

 private:
  static Trust fails(std::string problem) { return {Verdict::fails, std::move(problem), {}}; }

  /// A condition may be one on the source as well: who is denied all others asks for that, too.
  void deny(const Value& statement, Verdict verdict) {
    const Value condition = statement.member("Condition");
    const bool certain = verdict == Verdict::holds && !condition;
    (certain ? denied_ : perhaps_denied_) = true;
    guards_account_ |= account_condition(condition, "").state != State::absent;
    guards_arn_ |= arn_condition(condition, "").state != State::absent;
  }

  void allow(const Value& statement) {
    const Value condition = statement.member("Condition");
    const SourceCondition account = account_condition(condition, caller_.account);
    const SourceCondition arn = arn_condition(condition, caller_.prefix);
    const bool broken = account.state == State::broken || arn.state == State::broken;
    if (broken) return note_broken(account, arn);
    allowed_ = true;
    lacks_account_ |= account.state == State::absent;
    lacks_arn_ |= arn.state == State::absent;
  }

  void note_broken(const SourceCondition& account, const SourceCondition& arn) {
    if (!broken_.empty()) return;
    const bool by_account = account.state == State::broken;
    broken_ = by_account ? fmt::format("its trust policy asks for the aws:SourceAccount {}, not {}",
                                       printable(account.asked, longest_quoted),
                                       printable(caller_.account, longest_quoted))
                         : fmt::format(
                               "its trust policy asks for the aws:SourceArn {}, and here all begin "
                               "with {}",
                               printable(arn.asked, longest_quoted),
                               printable(caller_.prefix, longest_quoted));
  }

  std::vector<std::string> missing() const {
    std::vector<std::string> keys;
    if (lacks_account_ && !guards_account_) keys.emplace_back("aws:SourceAccount");
    if (lacks_arn_ && !guards_arn_) keys.emplace_back("aws:SourceArn");
    return keys;
  }

  const Caller& caller_;
  bool allowed_ = false;
  bool denied_ = false;
  bool perhaps_denied_ = false;
  bool unclear_ = false;  ///< a statement may allow it
  bool lacks_account_ = false;
  bool lacks_arn_ = false;
  bool guards_account_ = false;
  bool guards_arn_ = false;
  std::string broken_;
};

}  // namespace

Trust judge_trust(const Value& policy, const Caller& caller) {
  if (policy_size(policy) > largest_policy) return {};
  const std::vector<Value> statements = statements_of(policy);
  const bool readable = !statements.empty() &&
                        std::all_of(statements.begin(), statements.end(),
                                    [](const Value& each) { return each.kind() == Kind::mapping; });
  if (!readable) return {};
  Evaluation evaluation(caller);
  for (const Value& statement : statements) evaluation.add(statement);
  return evaluation.trust();
}

}  // namespace jtlint

#include "aws/losses.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace jtlint::aws {
namespace {

/// So many causes are kept; what else fails is told at once.
constexpr std::size_t most_causes = 1000;

constexpr const char* list_is_short = " The list of job templates was not read to its end.";

/// " 2 job templates were not described: a, b.", with the first names only.
std::string not_described(const std::vector<std::string>& ids) {
  constexpr std::size_t shown = 5;
  if (ids.empty()) return "";
  const auto end = ids.begin() + static_cast<long>(std::min(ids.size(), shown));
  return fmt::format(" {} job template{} not described: {}{}.", ids.size(),
                     ids.size() == 1 ? " was" : "s were", fmt::join(ids.begin(), end, ", "),
                     ids.size() > shown ? ", …" : "");
}

/// `message` without the name of the one job template that it is about.
std::string in_general(std::string message, const std::string& id) {
  const std::string name = "jobtemplate/" + id;
  const std::size_t at = message.find(name);
  return at == std::string::npos ? message : message.erase(at, name.size());
}

}  // namespace

void Losses::add(const Cause& more, Cause& cause) {
  if (cause.ids.empty() || more.first < cause.first) {
    cause.first = more.first;
    cause.message = more.message;
  }
  cause.ids.insert(cause.ids.end(), more.ids.begin(), more.ids.end());
}

void Losses::succeeded() {
  const std::scoped_lock lock(mutex_);
  patience_.succeeded();
}

void Losses::failed(const std::string& id, const Failure& failure) {
  const std::scoped_lock lock(mutex_);
  patience_.failed(failure);
  const Key key(failure.kind, in_general(failure.message, id));
  if (causes_.size() >= most_causes && !causes_.contains(key)) {
    return tell_cause(failure.kind, {id, failure.message, {id}});
  }
  add({id, failure.message, {id}}, causes_[key]);
}

void Losses::not_asked(const std::string& id) {
  const std::scoped_lock lock(mutex_);
  not_asked_.push_back(id);
}

void Losses::list_ended_early(const std::optional<Failure>& failure) {
  const std::scoped_lock lock(mutex_);
  list_ended_early_ = true;
  list_failure_ = failure;
}

bool Losses::given_up() const {
  const std::scoped_lock lock(mutex_);
  return patience_.lost().has_value();
}

void Losses::tell(bool interrupted) {
  const std::scoped_lock lock(mutex_);
  const auto lost = patience_.lost();
  if (lost && !interrupted) tell_of_giving_up(*lost);
  for (auto& [key, cause] : causes_) tell_cause(key.first, std::move(cause));
  causes_.clear();
  tell_of_list();
  if (!not_asked_.empty() || list_ended_early_) tell_of_interruption();
}

/// All causes of a kind as one, together with what was not asked.
Losses::Cause Losses::take_all(FailureKind kind) {
  Cause all;
  for (const auto& [key, cause] : causes_) {
    if (key.first == kind) add(cause, all);
  }
  std::erase_if(causes_, [&](const auto& each) { return each.first.first == kind; });
  all.ids.insert(all.ids.end(), not_asked_.begin(), not_asked_.end());
  not_asked_.clear();
  std::sort(all.ids.begin(), all.ids.end());
  return all;
}

void Losses::tell_cause(FailureKind kind, Cause cause) {
  if (cause.ids.size() == 1) {
    return output_.failure({kind, cause.message},
                           {place_.profile, place_.region, cause.ids.front()});
  }
  std::sort(cause.ids.begin(), cause.ids.end());
  const std::string count = not_described(cause.ids).substr(1);
  output_.failure({kind, count + " " + cause.message}, place_, cause.ids);
}

void Losses::tell_of_giving_up(FailureKind kind) {
  Cause all = take_all(kind);
  const bool with_list = list_ended_early_ && (!list_failure_ || list_failure_->kind == kind);
  if (with_list) list_ended_early_ = false;
  if (all.ids.size() == 1 && !with_list) return tell_cause(kind, std::move(all));
  output_.failure(
      {kind, fmt::format("{} was given up, as nothing else was to be expected of it.{} {}{}",
                         *place_.region, not_described(all.ids), all.message,
                         with_list ? list_is_short : "")},
      place_, all.ids);
}

void Losses::tell_of_list() {
  if (!list_ended_early_ || !list_failure_) return;
  list_ended_early_ = false;
  output_.failure(*list_failure_, place_);
}

void Losses::tell_of_interruption() {
  std::sort(not_asked_.begin(), not_asked_.end());
  output_.failure({FailureKind::interrupted,
                   fmt::format("The audit of {} was interrupted.{}{}", *place_.region,
                               not_described(not_asked_), list_ended_early_ ? list_is_short : "")},
                  place_, not_asked_);
}

}  // namespace jtlint::aws

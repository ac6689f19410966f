#include "aws/region_audit.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <thread>

#include "aws/deep/deep.h"
#include "support/printable.h"

namespace jtlint::aws {
namespace {

/// Of a list that is longer than this, no more is read until some of it is described.
constexpr std::size_t longest_queue = 1000;

/// So many at once that an answer may take half a second, and the rate is still kept.
std::size_t worker_count(double rate) {
  return static_cast<std::size_t>(std::clamp(std::ceil(rate / 2) + 2, 2.0, 64.0));
}

}  // namespace

RegionAudit::RegionAudit(Shared& shared, Session& session, Deep* deep, std::string region)
    : shared_(shared),
      deep_(deep),
      iot_(shared, session, std::move(region)),
      place_{session.settings().place(), iot_.region(), {}},
      // How many there are is one of the facts of the first record, so the list comes first.
      queue_(deep == nullptr ? longest_queue : std::numeric_limits<std::size_t>::max()),
      losses_(shared.output, place_) {}

void RegionAudit::run() {
  if (deep_ != nullptr) take_orders();
  std::vector<std::thread> workers(worker_count(shared_.order.rate));
  for (std::thread& worker : workers) worker = std::thread([this] { work(); });
  if (deep_ == nullptr) take_orders();
  for (std::thread& worker : workers) worker.join();
  losses_.tell(stopped());
  tell_progress(true);
}

void RegionAudit::take_orders() {
  if (shared_.order.templates.empty()) {
    list();
  } else {
    for (const std::string& id : shared_.order.templates) put(id);
  }
  listing_done_ = true;
  listing_.done();
  queue_.close();
}

void RegionAudit::put(const std::string& id) {
  ++listed_;
  queue_.put(id);
  tell_progress(false);
}

void RegionAudit::list() {
  Lister lister(
      iot_, [this](const std::string& id) { put_listed(id); },
      [this] { return !losses_.given_up(); });
  const auto error = lister.run();
  answered_ = lister.answered();
  for (const std::string& fault : lister.faults()) {
    shared_.output.failure({FailureKind::bad_response, fmt::format("ListJobTemplates: {}.", fault)},
                           place_);
  }
  const bool whole = !error && !lister.given_up() && lister.faults().empty();
  const std::string key = "count " + iot_.account() + " " + iot_.region();
  if (whole && deep_ != nullptr && shared_.once.first(key)) count_ = lister.size();
  if (lister.given_up() || (error && error->failure.kind == FailureKind::interrupted)) {
    losses_.list_ended_early(std::nullopt);
  } else if (error && error->remedy == Remedy::new_keys && !answered_ &&
             shared_.order.all_regions) {
    refusal_ = error->failure;
  } else if (error) {
    losses_.list_ended_early(error->failure);
  }
}

void RegionAudit::put_listed(const std::string& id) {
  if (listed_ == 0) wait_for_earlier();
  if (is_mine(id)) put(id);
}

void RegionAudit::wait_for_earlier() {
  const std::string account = iot_.account();
  if (account.empty()) return;
  listing_.is_of(account);
  for (Listing* each : earlier_) each->wait_if_of(account);
}

/// Whether no other profile has the template.
bool RegionAudit::is_mine(const std::string& id) {
  const bool alone = shared_.order.profiles.size() < 2;
  const std::string account = iot_.account();
  const std::string name = fmt::format("template {} {} {}", account, iot_.region(), id);
  if (alone || account.empty() || shared_.once.first(name)) return true;
  if (account_is_shared_.exchange(true)) return false;
  shared_.output.note("same-account", place_,
                      fmt::format("Another profile has the same account, {}: each of its job "
                                  "templates in {} is reported once.",
                                  account, iot_.region()));
  return false;
}

void RegionAudit::work() {
  while (take_one()) tell_progress(false);
}

bool RegionAudit::take_one() {
  std::unique_lock alone(first_mutex_);
  if (begun_) alone.unlock();
  const auto id = queue_.take();
  if (!id) return false;
  attend(*id);
  if (alone.owns_lock()) begun_ = has_begun();
  return true;
}

/// Whether several may be described at once. Until then it is one after the other, so that the same
/// one is always the first, which has the count; and so that it does not depend on whose answer is
/// quicker whether the Region is given up, where a policy allows some of them only.
bool RegionAudit::has_begun() const {
  return described_ > 0 || (!count_ && !last_was_denied_);
}

void RegionAudit::attend(const std::string& id) {
  if (stopped() || losses_.given_up()) {
    losses_.not_asked(id);
  } else {
    describe(id);
  }
}

void RegionAudit::describe(const std::string& id) {
  if (!is_template_id(id)) {
    return fail(id, {FailureKind::wrong_request,
                     fmt::format("{} is no id of a job template: those have up to 64 letters, "
                                 "digits, - and _.",
                                 printable(id, 80))});
  }
  const auto response = iot_.get("DescribeJobTemplate", "/job-templates/" + id);
  if (!response) return not_described(id, response.error());
  losses_.succeeded();
  take(id, *response);
}

void RegionAudit::take(const std::string& id, const Response& response) {
  const auto described = read_description(response.body, id, iot_.region());
  if (!described) {
    return fail(id, {FailureKind::bad_response,
                     fmt::format("The answer to DescribeJobTemplate cannot be used: {}.",
                                 described.error().message)});
  }
  iot_.set_account(described->account);
  if (!shared_.order.templates.empty()) {
    shared_.once.first("found " + id);
    if (!is_mine(id)) {
      ++described_;
      return;
    }
  }
  const bool written = shared_.output.record(
      {described->json, iot_.region(), described->account, facts_of(*described)});
  if (written) {
    ++described_;
  } else {
    fail(id,
         {FailureKind::bad_response, "The job template is too large for a line of the record."});
  }
}

std::string RegionAudit::facts_of(const Described& described) {
  if (deep_ == nullptr) return "";
  return deep_->facts(described, iot_, described_ == 0 ? count_ : std::nullopt);
}

void RegionAudit::not_described(const std::string& id, const CallError& error) {
  const FailureKind kind = error.failure.kind;
  last_was_denied_ = kind == FailureKind::access_denied;
  if (kind == FailureKind::interrupted) return losses_.not_asked(id);
  if (kind != FailureKind::not_found) return fail(id, error.failure);
  ++failed_;
  if (shared_.order.templates.empty()) {
    return shared_.output.note(
        "deleted", place_of(id),
        fmt::format("The job template {} was deleted after it was listed.", id));
  }
  const std::scoped_lock lock(missing_mutex_);
  missing_.push_back(id);
}

void RegionAudit::fail(const std::string& id, const Failure& failure) {
  ++failed_;
  losses_.failed(id, failure);
}

void RegionAudit::tell_progress(bool at_last) {
  if (!shared_.meter.wanted() || (!at_last && !shared_.meter.is_time())) return;
  const std::size_t listed = listed_;
  const std::size_t done = described_ + failed_;
  const double left = static_cast<double>(listed - std::min(done, listed)) / shared_.order.rate;
  shared_.output.progress({.profile = place_.profile,
                           .region = iot_.region(),
                           .listed = listed,
                           .described = described_,
                           .failed = failed_,
                           .listing_done = listing_done_,
                           .seconds_left = static_cast<long>(std::ceil(std::min(left, 1e9)))});
}

Place RegionAudit::place_of(const std::string& id) const {
  return {place_.profile, place_.region, id};
}

bool RegionAudit::stopped() const {
  return !shared_.world.clock.wait_until(Instant(0));
}

}  // namespace jtlint::aws

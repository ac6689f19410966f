#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "aws/iot.h"
#include "aws/lister.h"
#include "aws/listing.h"
#include "aws/losses.h"
#include "aws/queue.h"

namespace jtlint::aws {

class Deep;

/// Lists and describes the job templates of one profile and Region. Each that is listed or asked
/// for comes out as one record, one note or one failure, whatever happens.
class RegionAudit {
 public:
  /// `deep` is nullptr where nobody wants to know more than DescribeJobTemplate says.
  RegionAudit(Shared& shared, Session& session, Deep* deep, std::string region);

  /// Of one account, each template is reported once: by the profile that comes first. To be called
  /// before either runs; `other` must be the first to be run.
  void leave_to(RegionAudit& other) { earlier_.push_back(&other.listing_); }

  void run();

  /// Whether the service has answered with a list.
  bool answered() const { return answered_; }

  /// The ids that were asked for and are not here; see `run`.
  const std::vector<std::string>& missing() const { return missing_; }

  /// Why nothing was seen here, if it may be that the account has not enabled the Region: this is
  /// told by whoever asked for all Regions.
  const std::optional<Failure>& refusal() const { return refusal_; }

  const Place& place() const { return place_; }

 private:
  void put(const std::string& id);
  void list();
  void put_listed(const std::string& id);
  void wait_for_earlier();
  bool is_mine(const std::string& id);
  void take_orders();
  void work();
  bool take_one();
  void attend(const std::string& id);
  bool has_begun() const;
  void describe(const std::string& id);
  void take(const std::string& id, const Response& response);
  void not_described(const std::string& id, const CallError& error);
  void fail(const std::string& id, const Failure& failure);
  std::string facts_of(const Described& described);
  void tell_progress(bool at_last);
  Place place_of(const std::string& id) const;
  bool stopped() const;

  Shared& shared_;
  Deep* deep_;
  Iot iot_;
  Place place_;
  Queue queue_;
  Losses losses_;
  std::mutex first_mutex_;  // of those who describe, until one has begun; see has_begun
  bool begun_ = false;
  std::atomic<bool> last_was_denied_ = false;
  std::optional<std::size_t> count_;  // for the first record, if all templates are known
  std::atomic<std::size_t> listed_ = 0;
  std::atomic<std::size_t> described_ = 0;
  std::atomic<std::size_t> failed_ = 0;
  std::atomic<bool> listing_done_ = false;
  bool answered_ = false;
  std::optional<Failure> refusal_;
  Listing listing_;
  std::vector<Listing*> earlier_;
  std::atomic<bool> account_is_shared_ = false;  // another profile has some of it
  std::mutex missing_mutex_;
  std::vector<std::string> missing_;
};

}  // namespace jtlint::aws

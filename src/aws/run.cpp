#include "aws/run.h"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <thread>

#include "aws/deep/deep.h"
#include "aws/partitions.h"
#include "aws/region_audit.h"
#include "support/printable.h"

namespace jtlint::aws {
namespace {

/// So many Regions are asked at once.
constexpr std::size_t most_at_once = 16;

/// One profile of the order, with all of its Regions.
struct ProfileAudit {
  std::unique_ptr<Session> session;
  std::unique_ptr<Deep> deep;
  std::vector<std::unique_ptr<RegionAudit>> regions;
};

Failure no_region_named(const Settings& settings) {
  return {FailureKind::unknown_region,
          fmt::format("No Region is named, and the profile {} has none. Use --region, or set "
                      "AWS_REGION.",
                      printable(settings.profile))};
}

Failure no_region(const std::string& region) {
  const auto near = nearest_region(region);
  return {FailureKind::unknown_region, fmt::format("{} is no Region of AWS.{}", printable(region),
                                                   near ? fmt::format(" Did you mean {}?", *near)
                                                        : " A Region has a name like eu-west-1.")};
}

/// The Regions to audit with a profile.
Result<std::vector<std::string>, Failure> regions_of(const Order& order, const Settings& settings) {
  if (order.all_regions) {
    const Partition* partition = partition_of(settings.region);
    return regions_to_ask(partition == nullptr ? partitions().front() : *partition);
  }
  if (!order.regions.empty()) return order.regions;
  if (settings.region.empty()) return no_region_named(settings);
  return std::vector{settings.region};
}

/// Does all of an order.
class Run {
 public:
  Run(const Order& order, const World& world, Output& output)
      : shared_{world,
                order,
                output,
                Pacer(world.clock, order.rate),
                Meter(world.clock, order.progress),
                {},
                {}} {}

  void all() {
    const auto config = read_config(shared_.world);
    if (!config) {
      shared_.output.failure({FailureKind::wrong_profile, config.error().message}, {});
      return;
    }
    if (shared_.order.profiles.empty()) add_profile(*config, std::nullopt);
    for (const std::string& profile : shared_.order.profiles) add_profile(*config, profile);
    run_regions();
    for (const ProfileAudit& profile : profiles_) tell_of_refusals(profile);
    tell_of_missing();
  }

 private:
  void add_profile(const Config& config, const std::optional<std::string>& name) {
    auto settings = read_settings(shared_.world, config, name, shared_.order.endpoint_url);
    if (!settings) return shared_.output.failure(settings.error(), {name, {}, {}});
    const auto regions = regions_of(shared_.order, *settings);
    if (!regions) return shared_.output.failure(regions.error(), {name, {}, {}});
    ProfileAudit profile;
    profile.session = std::make_unique<Session>(shared_.world, std::move(*settings));
    if (shared_.order.deep) profile.deep = std::make_unique<Deep>(shared_, *profile.session);
    for (const std::string& region : *regions) add_region(profile, name, region);
    if (profile.regions.empty()) return;
    // Once for all Regions, and before any of them is asked.
    const auto keys = profile.session->keys();
    if (!keys && !shared_.world.clock.wait_until(Instant(0))) {
      return shared_.output.failure(
          {FailureKind::interrupted, "The audit was interrupted before anything was asked."},
          {name, {}, {}}, shared_.order.templates);
    }
    if (!keys) return shared_.output.failure(keys.error(), {name, {}, {}});
    profiles_.push_back(std::move(profile));
  }

  void add_region(ProfileAudit& profile, const std::optional<std::string>& name,
                  const std::string& region) {
    if (!looks_like_region(region)) {
      return shared_.output.failure(no_region(region), {name, region, {}});
    }
    profile.regions.push_back(
        std::make_unique<RegionAudit>(shared_, *profile.session, profile.deep.get(), region));
  }

  /// All Regions in the order of the profiles, each of which leaves to earlier ones what is theirs.
  std::vector<RegionAudit*> regions_in_order() const {
    std::map<std::string, std::vector<RegionAudit*>> by_name;
    std::vector<RegionAudit*> regions;
    for (const ProfileAudit& profile : profiles_) {
      for (const auto& region : profile.regions) {
        std::vector<RegionAudit*>& same = by_name[*region->place().region];
        for (RegionAudit* earlier : same) region->leave_to(*earlier);
        same.push_back(region.get());
        regions.push_back(region.get());
      }
    }
    return regions;
  }

  void run_regions() const {
    const std::vector<RegionAudit*> regions = regions_in_order();
    std::atomic<std::size_t> next = 0;
    std::vector<std::thread> threads(std::min(regions.size(), most_at_once));
    for (std::thread& thread : threads) {
      thread = std::thread([&] {
        for (std::size_t mine = next++; mine < regions.size(); mine = next++) regions[mine]->run();
      });
    }
    for (std::thread& thread : threads) thread.join();
  }

  /// A Region whose service does not know the credentials is not enabled, where others know them.
  void tell_of_refusals(const ProfileAudit& profile) {
    const bool known = std::any_of(profile.regions.begin(), profile.regions.end(),
                                   [](const auto& region) { return region->answered(); });
    for (const auto& region : profile.regions) {
      if (!region->refusal()) continue;
      const Place& place = region->place();
      if (!known) return shared_.output.failure(*region->refusal(), {place.profile, {}, {}});
      shared_.output.note("region-not-enabled", place,
                          fmt::format("The account has not enabled {}.", *place.region));
    }
  }

  /// Of several Regions, each template that is asked for need be in one only.
  void tell_of_missing() {
    std::map<std::string, std::vector<Place>> missing;
    for (const ProfileAudit& profile : profiles_) {
      for (const auto& region : profile.regions) {
        for (const std::string& id : region->missing()) missing[id].push_back(region->place());
      }
    }
    for (const auto& [id, places] : missing) {
      if (!shared_.once.first("found " + id)) continue;
      const bool one = places.size() == 1;
      const std::string where = one ? *places.front().region : "any of the Regions";
      shared_.output.failure(
          {FailureKind::not_found, fmt::format("There is no job template {} in {}.", id, where)},
          {places.front().profile, one ? places.front().region : std::nullopt, id});
    }
  }

  Shared shared_;
  std::vector<ProfileAudit> profiles_;
};

}  // namespace

void run(const Order& order, const World& world, Output& output) {
  Run(order, world, output).all();
  output.end(!output.failed());
}

}  // namespace jtlint::aws

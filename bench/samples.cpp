#include "samples.h"

#include <array>
#include <fmt/format.h>
#include <string_view>
#include <utility>
#include <vector>

namespace jtlint::bench {
namespace {

constexpr auto regions = std::to_array<std::string_view>(
    {"eu-west-1", "eu-central-1", "us-east-1", "ap-southeast-2", "us-west-2", "ca-central-1"});
constexpr auto things = std::to_array<std::string_view>(
    {"gateway", "sensor", "meter", "camera", "charger", "tracker", "valve", "inverter"});
constexpr auto acts =
    std::to_array<std::string_view>({"update", "rollback", "rotate", "reboot", "probe"});
constexpr auto days = std::to_array<std::string_view>({"MON", "TUE", "WED", "THU", "SAT", "SUN"});

/// What a faulty template has wrong.
enum class Fault {
  none,
  expiry,
  factor,
  percentage,
  timeout,
  retries,
  windows,
  unknown,
  role,
  cron
};
constexpr auto faults =
    std::to_array({Fault::expiry, Fault::factor, Fault::percentage, Fault::timeout, Fault::retries,
                   Fault::windows, Fault::unknown, Fault::role, Fault::cron});

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

/// The members of one template. Each choice is a statement of its own, because compilers differ in
/// which argument of a call they work out first.
class Template {
 public:
  using Members = std::vector<std::pair<std::string_view, std::string>>;  ///< names and JSON

  Template(Dice& dice, int number, SampleKind kind) : dice_(dice), kind_(kind) {
    if (kind == SampleKind::faulty) fault_ = dice.one_of(faults);
    region_ = dice.one_of(regions);
    account_ = fmt::format("{}", 100'000'000'000 + dice.between(0, 20) * 1'111'111'111LL);
    thing_ = dice.one_of(things);
    id_ = fmt::format("{}-{}-{:06}", thing_, dice.one_of(acts), number);
  }

  const std::string& id() const { return id_; }

  std::string arn() const {
    return fmt::format("arn:aws:iot:{}:{}:jobtemplate/{}", region_, account_, id_);
  }

  /// Those that CreateJobTemplate and DescribeJobTemplate share.
  Members shared() {
    Members members = {{"description", quoted(description())},
                       {"document", quoted(document())},
                       {"presignedUrlConfig", presigned()},
                       {"jobExecutionsRolloutConfig", rollout()},
                       {"abortConfig", abort()},
                       {"timeoutConfig", timeout()},
                       {"jobExecutionsRetryConfig", retry()},
                       {"maintenanceWindows", windows()},
                       {"destinationPackageVersions", packages()}};
    // None of the last two is asked for by another member.
    if (varies(3)) members.erase(members.end() - 2);
    if (varies(3)) members.pop_back();
    return members;
  }

 private:
  std::string description() {
    const int line = dice_.between(1, 400);
    const std::string version = any_version();
    const int steps = dice_.between(2, 9);
    const int team = dice_.between(1, 40);
    return fmt::format(
        "Brings the {} firmware of line {} to {} in {} steps, checks its signature, and reports "
        "what the device says; on-call team {}",
        thing_, line, version, steps, team);
  }

  /// Steps of the AWS IoT Device Client.
  std::string document() {
    const int build = dice_.between(1000, 999'999);
    const std::string url = fmt::format(
        "${{aws:iot:s3-presigned-url:https://s3.{}.amazonaws.com/{}-artifacts/builds/{}.bin}}",
        region_, thing_, build);
    const std::string fetch = fmt::format(
        R"({{"action":{{"name":"fetch {0}","type":"runHandler","input":{{)"
        R"("handler":"download-file.sh","args":["{1}","/var/lib/{0}/{2}.bin"],"path":"default"}},)"
        R"("runAsUser":"update"}}}})",
        thing_, url, build);
    const std::string apply =
        fmt::format(R"({{"action":{{"name":"apply {1}","type":"runCommand","input":{{)"
                    R"("command":"/usr/bin/{0}ctl,apply,--build={1}"}},"runAsUser":"root"}}}})",
                    thing_, build);
    const std::string_view report =
        R"({"action":{"name":"report","type":"runHandler","input":{"handler":"report.sh",)"
        R"("path":"default"}}})";
    std::string steps = fetch + ',' + apply;
    for (int more = kind_ == SampleKind::varied ? dice_.between(0, 4) : 0; more > 0; --more) {
      steps += ',' + (varies(2) ? fetch : apply);
    }
    const std::string_view last = varies(3) ? "" : R"(,"finalStep":)";
    return fmt::format(R"({{"version":"1.0","includeStdOut":true,"steps":[{}]{}{}}})", steps, last,
                       last.empty() ? "" : report);
  }

  std::string presigned() {
    const int seconds =
        fault_ == Fault::expiry ? dice_.between(3601, 90'000) : dice_.between(60, 3600);
    const std::string account = fault_ == Fault::role ? account_.substr(1) : account_;
    return fmt::format(R"({{"roleArn":"arn:aws:iam::{}:role/jobs/{}-download","expiresInSec":{}}})",
                       account, thing_, seconds);
  }

  std::string rollout() {
    const int base = dice_.between(5, 90);
    const int most = base + dice_.between(5, 900);
    const int tenths = fault_ == Fault::factor ? dice_.between(51, 90) : dice_.between(11, 50);
    const std::string_view criterion =
        dice_.between(0, 1) == 0 ? "numberOfNotifiedThings" : "numberOfSucceededThings";
    const int number = dice_.between(10, 5000);
    return fmt::format(R"({{"maximumPerMinute":{},"exponentialRate":{{"baseRatePerMinute":{},)"
                       R"("incrementFactor":{}.{},"rateIncreaseCriteria":{{"{}":{}}}}}}})",
                       most, base, tenths / 10, tenths % 10, criterion, number);
  }

  std::string abort() {
    const int percent =
        fault_ == Fault::percentage ? dice_.between(101, 900) : dice_.between(5, 60);
    const std::string failed = abort_criterion("FAILED", percent);
    const std::string late = abort_criterion("TIMED_OUT", dice_.between(5, 60));
    return fmt::format(R"({{"criteriaList":[{},{}]}})", failed, late);
  }

  std::string abort_criterion(std::string_view type, int percent) {
    const int hundredths = dice_.between(1, 99);
    const int least = dice_.between(5, 500);
    return fmt::format(R"({{"failureType":"{}","action":"CANCEL","thresholdPercentage":{}.{:02},)"
                       R"("minNumberOfExecutedThings":{}}})",
                       type, percent, hundredths, least);
  }

  std::string timeout() {
    const int minutes =
        fault_ == Fault::timeout ? dice_.between(10'081, 90'000) : dice_.between(1, 10'080);
    const std::string_view name =
        fault_ == Fault::unknown ? "inProgressTimeoutInMinute" : "inProgressTimeoutInMinutes";
    return fmt::format(R"({{"{}":{}}})", name, minutes);
  }

  std::string retry() {
    const int failed = fault_ == Fault::retries ? dice_.between(11, 30) : dice_.between(1, 5);
    const int late = dice_.between(1, 5);
    return fmt::format(R"({{"criteriaList":[{{"failureType":"FAILED","numberOfRetries":{}}},)"
                       R"({{"failureType":"TIMED_OUT","numberOfRetries":{}}}]}})",
                       failed, late);
  }

  std::string windows() {
    const int minutes =
        fault_ == Fault::windows ? dice_.between(1431, 5000) : dice_.between(30, 300);
    const int minute = dice_.between(0, 59);
    const int hour = fault_ == Fault::cron ? 24 : dice_.between(0, 23);
    const std::string_view day = dice_.one_of(days);
    return fmt::format(R"json([{{"startTime":"cron({} {} ? * {} *)","durationInMinutes":{}}}])json",
                       minute, hour, day, minutes);
  }

  std::string packages() {
    const std::string version = any_version();
    const int rules = dice_.between(1, 200);
    std::string list = fmt::format(R"("arn:aws:iot:{0}:{1}:package/{2}/version/{3}",)"
                                   R"("arn:aws:iot:{0}:{1}:package/{2}-rules/version/{4}.0")",
                                   region_, account_, thing_, version, rules);
    for (int more = kind_ == SampleKind::varied ? dice_.between(0, 12) : 0; more > 0; --more) {
      list += fmt::format(R"(,"arn:aws:iot:{}:{}:package/{}-part-{}/version/{}")", region_,
                          account_, thing_, more, version);
    }
    return '[' + list + ']';
  }

  /// One in so many times, of templates that are to vary; else never, without a choice.
  bool varies(int chances) { return kind_ == SampleKind::varied && dice_.between(1, chances) == 1; }

  std::string any_version() {
    const int major = dice_.between(1, 9);
    const int minor = dice_.between(0, 30);
    const int patch = dice_.between(0, 99);
    return fmt::format("{}.{}.{}", major, minor, patch);
  }

  Dice& dice_;
  SampleKind kind_;
  Fault fault_ = Fault::none;
  std::string_view region_;
  std::string account_;
  std::string_view thing_;
  std::string id_;
};

/// Block style for the members, flow style for what is in them: JSON is YAML.
std::string yaml_of(const std::string& id, const Template::Members& members) {
  std::string text = fmt::format("jobTemplateId: {}\n", id);
  for (const auto& [name, value] : members) text += fmt::format("{}: {}\n", name, value);
  return text;
}

std::string line_of(const Template& each, const Template::Members& members, std::string_view made) {
  std::string line =
      fmt::format(R"({{"jobTemplateArn":"{}","jobTemplateId":"{}",)", each.arn(), each.id());
  for (const auto& [name, value] : members) line += fmt::format(R"("{}":{},)", name, value);
  return line + fmt::format(R"("createdAt":{}}})", made) + '\n';
}

}  // namespace

std::optional<SampleKind> sample_kind_from(std::string_view name) {
  if (name == "clean") return SampleKind::clean;
  if (name == "faulty") return SampleKind::faulty;
  if (name == "varied") return SampleKind::varied;
  return std::nullopt;
}

Sample Samples::next() {
  Template each(dice_, count_++, kind_);
  const Template::Members members = each.shared();
  const int second = 1'700'000'000 + dice_.between(0, 90'000'000);
  const std::string made = fmt::format("{}.{:03}", second, dice_.between(0, 999));
  return {each.id(), line_of(each, members, made), yaml_of(each.id(), members)};
}

}  // namespace jtlint::bench

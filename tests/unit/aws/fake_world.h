#pragma once

#include <algorithm>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "aws/world.h"

namespace jtlint::test {

/// A world of its own for one test: environment, files, programs, answers, and a time that goes on
/// when somebody waits for it.
class FakeWorld {
 public:
  std::map<std::string, std::string> environment = {{"HOME", "/home/user"}};
  std::map<std::string, std::string> files;
  std::function<Result<aws::ProgramOutput, aws::ProgramFault>(const std::vector<std::string>&)>
      program = [](const auto&) {
        return aws::ProgramFault{true, "no such program"};
      };
  /// What answers requests. It is asked by one thread at a time.
  std::function<Result<aws::Response, aws::Fault>(const aws::Request&)> answer = [](const auto&) {
    return aws::Fault{aws::FaultKind::unreachable, "nobody is there"};
  };
  double random = 0.5;

  std::vector<aws::Request> requests() const {
    const std::scoped_lock lock(mutex_);
    return requests_;
  }
  aws::Instant now() const {
    const std::scoped_lock lock(mutex_);
    return now_;
  }
  /// Everything that waits is told that the run is stopped.
  void stop() {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
  }

  /// The world as the helper sees it. It refers to this object.
  aws::World world() {
    return {.environment = [this](const std::string& name) { return value(environment, name); },
            .read_file = [this](const std::string& path) -> Result<std::optional<std::string>> {
              return value(files, path);
            },
            .run_program = [this](const auto& words) { return program(words); },
            .transport = [this](const auto& request) { return send(request); },
            .clock = clock(),
            .random = [this] { return random; }};
  }

  aws::Clock clock() {
    return {.now = [this] { return now(); },
            .unix_seconds = [this] { return start + now().count() / 1'000'000'000; },
            .wait_until = [this](aws::Instant then) { return wait_until(then); }};
  }

  /// What the clock shows at first: 2026-01-01T00:00:00Z.
  static constexpr std::int64_t start = 1'767'225'600;

 private:
  static std::optional<std::string> value(const std::map<std::string, std::string>& of,
                                          const std::string& name) {
    const auto found = of.find(name);
    return found == of.end() ? std::nullopt : std::optional(found->second);
  }

  Result<aws::Response, aws::Fault> send(const aws::Request& request) {
    const std::scoped_lock lock(sending_);
    {
      const std::scoped_lock own(mutex_);
      requests_.push_back(request);
    }
    return answer(request);
  }

  bool wait_until(aws::Instant then) {
    const std::scoped_lock lock(mutex_);
    if (stopped_) return false;
    now_ = std::max(now_, then);
    return true;
  }

  std::mutex sending_;
  mutable std::mutex mutex_;
  std::vector<aws::Request> requests_;
  aws::Instant now_{0};
  bool stopped_ = false;
};

/// An answer of a service.
inline aws::Response json_answer(long status, std::string body, const std::string& error = "") {
  aws::Response response{status, {}, std::move(body)};
  if (!error.empty()) response.headers.push_back({"x-amzn-errortype", error});
  return response;
}

}  // namespace jtlint::test

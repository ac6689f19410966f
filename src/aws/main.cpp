#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <curl/curl.h>
#include <iostream>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <unistd.h>

#include "aws/curl_transport.h"
#include "aws/files.h"
#include "aws/program.h"
#include "aws/run.h"
#include "aws/stop.h"

namespace {

using jtlint::aws::Instant;

/// Writes to standard output; false once nobody reads there.
bool write_all(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(STDOUT_FILENO, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Waits for signals that end the run, all of which are blocked in every thread. The first one asks
/// for the end, and a second one is not waited for.
class SignalWatch {
 public:
  explicit SignalWatch(jtlint::aws::Stop& stop) {
    sigemptyset(&signals_);
    for (const int each : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals_, each);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    thread_ = std::thread([this, &stop] { watch(stop); });
  }
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;
  ~SignalWatch() {
    done_ = true;
    pthread_kill(thread_.native_handle(), SIGTERM);
    thread_.join();
  }

 private:
  /// One press of a key may come twice: from the terminal, and from who has started us.
  static constexpr std::chrono::milliseconds one_press{500};

  void watch(jtlint::aws::Stop& stop) const {
    int received = wait();
    if (done_) return;
    stop.request();
    const auto first = std::chrono::steady_clock::now();
    do {
      received = wait();
      if (done_) return;
    } while (std::chrono::steady_clock::now() - first < one_press);
    std::signal(received, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &signals_, nullptr);
    std::raise(received);
  }

  int wait() const {
    int received = 0;
    sigwait(&signals_, &received);
    return received;
  }

  sigset_t signals_{};
  std::atomic<bool> done_ = false;
  std::thread thread_;
};

jtlint::aws::Clock real_clock(jtlint::aws::Stop& stop) {
  const auto now = [] { return Instant(std::chrono::steady_clock::now().time_since_epoch()); };
  return {.now = now,
          .unix_seconds =
              [] {
                return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())
                    .time_since_epoch()
                    .count();
              },
          .wait_until = [now, &stop](Instant then) { return stop.wait_for(then - now()); }};
}

/// Random numbers from 0 to less than 1, for several threads.
class Random {
 public:
  double next() {
    const std::scoped_lock lock(mutex_);
    return std::uniform_real_distribution<>()(engine_);
  }

 private:
  std::mutex mutex_;
  std::mt19937 engine_{std::random_device()()};
};

std::optional<std::string> environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  if (value == nullptr) return std::nullopt;
  return value;
}

}  // namespace

int main() {
  curl_global_init(CURL_GLOBAL_DEFAULT);
  jtlint::aws::Stop stop;
  const SignalWatch watch(stop);
  jtlint::aws::Output output([&](std::string_view line) {
    if (write_all(line)) return true;
    stop.request();
    return false;
  });
  std::string line;
  std::getline(std::cin, line);
  const auto order = jtlint::aws::read_order(line);
  if (!order) {
    output.failure({jtlint::aws::FailureKind::wrong_request, order.error().message}, {});
    output.end(false);
    return 0;
  }
  Random random;
  jtlint::aws::CurlTransport curl(stop.requested(), environment);
  jtlint::aws::run(
      *order,
      {.environment = environment,
       .read_file = jtlint::aws::read_file,
       .run_program =
           [&](const auto& words) { return jtlint::aws::run_program(words, stop.requested()); },
       .transport = [&](const auto& request) { return curl.send(request); },
       .clock = real_clock(stop),
       .random = [&] { return random.next(); }},
      output);
  return 0;
}

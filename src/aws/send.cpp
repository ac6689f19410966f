#include "aws/send.h"

#include "aws/backoff.h"
#include "aws/explain.h"

namespace jtlint::aws {
namespace {

/// Enough to sit out some seconds, of throttling or of a network or a service that is away: the
/// limits of what is waited in between add up to 51 and 16 seconds.
constexpr int usual_attempts = 8;
/// Of what takes half a minute each time.
constexpr int few_attempts = 4;
/// Where nobody has ever answered, so that a wrong endpoint is told within 3 seconds.
constexpr int attempts_to_begin = 5;

CallError interrupted(const Call& call) {
  return explain(call, Fault{FaultKind::stopped, "the run was interrupted"});
}

/// One call, for as many attempts as it takes.
class Sending {
 public:
  Sending(const Sender& sender, const Call& call) : sender_(sender), call_(call) {}

  Result<Response, CallError> run() {
    while (true) {
      Result<Response, CallError> result = attempt();
      if (result || !may_go_on(result.error())) return result;
    }
  }

 private:
  Result<Response, CallError> attempt() {
    if (sender_.pacer != nullptr && !call_.pace.empty() && !sender_.pacer->wait(call_.pace)) {
      return interrupted(call_);
    }
    Request request = call_.request;
    if (!call_.service.empty()) {
      const auto keys = sender_.keys.get();
      if (!keys) return CallError{keys.error()};
      keys_ = *keys;
      request.signing = Signing{*keys, call_.region, call_.service};
    }
    auto response = sender_.world.transport(request);
    if (!response) return explain(call_, response.error());
    if (sender_.answered != nullptr) sender_.answered->add(host_of(call_));
    if (response->status != 200) return explain(call_, *response);
    return std::move(*response);
  }

  bool may_go_on(const CallError& error) {
    switch (error.remedy) {
      case Remedy::none:
        return false;
      case Remedy::again:
        return wait(fault_backoff, ++faults_, usual_attempts);
      case Remedy::a_few_times:
        return wait(fault_backoff, ++faults_, few_attempts);
      case Remedy::connect:
        return wait(fault_backoff, ++faults_, anybody_there() ? usual_attempts : attempts_to_begin);
      case Remedy::slow_down:
        return wait(throttled_backoff, ++throttled_, usual_attempts);
      case Remedy::new_keys:
        break;
    }
    const bool first_time = !renewed_;
    renewed_ = true;
    return first_time && sender_.keys.renew && sender_.keys.renew(keys_);
  }

  bool anybody_there() const {
    return sender_.answered != nullptr && sender_.answered->has(host_of(call_));
  }

  bool wait(const Backoff& backoff, int attempts, int usual_limit) {
    if (attempts >= sender_.max_attempts.value_or(usual_limit)) return false;
    const Clock& clock = sender_.world.clock;
    return clock.wait_until(clock.now() + delay(backoff, attempts, sender_.world.random()));
  }

  const Sender& sender_;
  const Call& call_;
  Keys keys_;
  int faults_ = 0;
  int throttled_ = 0;
  bool renewed_ = false;
};

}  // namespace

Result<Response, CallError> send(const Sender& sender, const Call& call) {
  return Sending(sender, call).run();
}

}  // namespace jtlint::aws

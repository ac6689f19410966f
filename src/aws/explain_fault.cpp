#include <algorithm>
#include <fmt/format.h>

#include "aws/explain.h"
#include "aws/partitions.h"
#include "support/printable.h"

namespace jtlint::aws {
namespace {

CallError refused_by_proxy(const Call& call, const Fault& fault) {
  const bool encrypted = call.request.url.substr(0, 6) == "https:";
  return {{FailureKind::unreachable,
           fmt::format("The proxy lets nothing through to {}: {}. Correct {}, with user and "
                       "password if the proxy wants them, or name the host in no_proxy.",
                       host_of(call), fault.message, encrypted ? "https_proxy" : "http_proxy")}};
}

CallError faulty_certificates(const Call& call, const Fault& fault) {
  const std::string& file = call.request.ca_bundle;
  const std::string which = file.empty() ? "The certificates of the system"
                                         : "The file of certificates " + printable(file);
  return {{FailureKind::tls,
           fmt::format("{} cannot be read: {}. Correct AWS_CA_BUNDLE, or ca_bundle of the profile.",
                       which, fault.message)}};
}

CallError unresolved(const Call& call, const Fault& fault) {
  if (call.fips && !call.custom_endpoint && is_known_region(call.region)) {
    return {{FailureKind::unreachable,
             fmt::format("{} cannot be found: {}. {} has no FIPS endpoint of {}, or the network is "
                         "away. Take back AWS_USE_FIPS_ENDPOINT (use_fips_endpoint of the "
                         "profile), or choose another Region.",
                         host_of(call), fault.message, call.region,
                         call.action.substr(0, call.action.find(':')))},
            Remedy::connect};
  }
  if (call.custom_endpoint || call.region.empty() || is_known_region(call.region)) {
    return {{FailureKind::unreachable,
             fmt::format("{} cannot be found: {}. Check the network, and the endpoint if you have "
                         "configured one.",
                         host_of(call), fault.message)},
            Remedy::connect};
  }
  const auto near = nearest_region(call.region);
  return {{FailureKind::unknown_region,
           fmt::format(
               "{} is no Region that jtlint knows, and its endpoint {} cannot be found.{}",
               call.region, host_of(call),
               near ? fmt::format(" Did you mean {}?", *near) : " Check the name of the Region.")},
          Remedy::connect};
}

CallError faulty_certificate(const Call& call, const Fault& fault) {
  if (fault.kind == FaultKind::wrong_name) {
    return {{FailureKind::tls,
             fmt::format("The certificate of {} is for another name: {}. Check the endpoint, and "
                         "whether a proxy stands in between.",
                         host_of(call), fault.message)}};
  }
  return {{FailureKind::tls,
           fmt::format("TLS with {} failed: {}. If a proxy or an endpoint has a certificate of its "
                       "own, name the file of its authority in AWS_CA_BUNDLE.",
                       host_of(call), fault.message)}};
}

CallError too_large(const Call& call, const Fault& fault) {
  return {
      {FailureKind::bad_response,
       fmt::format("The answer of {} to {} is not read: {}. No service of AWS answers so: check "
                   "the endpoint and the proxy.",
                   host_of(call), call.operation, fault.message)}};
}

}  // namespace

CallError explain(const Call& call, const Fault& fault) {
  const std::string host = host_of(call);
  switch (fault.kind) {
    case FaultKind::unresolved:
      return unresolved(call, fault);
    case FaultKind::tls:
    case FaultKind::wrong_name:
      return faulty_certificate(call, fault);
    case FaultKind::ca_bundle:
      return faulty_certificates(call, fault);
    case FaultKind::timed_out:
      return {{FailureKind::unreachable,
               fmt::format("{} did not answer {} in time: {}. Check the network and the proxy.",
                           host, call.operation, fault.message)},
              Remedy::a_few_times};
    case FaultKind::cut_off:
      return {{FailureKind::unreachable, fmt::format("The answer of {} to {} broke off: {}.", host,
                                                     call.operation, fault.message)},
              Remedy::connect};
    case FaultKind::too_large:
      return too_large(call, fault);
    case FaultKind::proxy_refused:
      return refused_by_proxy(call, fault);
    case FaultKind::stopped:
      return {{FailureKind::interrupted, fmt::format("{} was interrupted.", call.operation)}};
    case FaultKind::wrong_url:
      return {{FailureKind::unreachable,
               fmt::format("The endpoint {} cannot be used: {}.", host, fault.message)}};
    case FaultKind::unreachable:
      break;
  }
  return {{FailureKind::unreachable,
           fmt::format("There is no connection to {}: {}. Check the network, the proxy and the "
                       "endpoint.",
                       host, fault.message)},
          Remedy::connect};
}

std::string without_durations(std::string text) {
  constexpr std::string_view after = " after ";
  for (std::size_t at = 0; (at = text.find(after, at)) != std::string::npos;) {
    const std::size_t digits = at + after.size();
    const std::size_t unit = std::min(text.find_first_not_of("0123456789", digits), text.size());
    std::size_t end = digits;
    for (const std::string_view name : {" milliseconds", " ms"}) {
      if (unit > digits && text.compare(unit, name.size(), name) == 0) end = unit + name.size();
    }
    if (end > digits) text.erase(at, end - at);
    at = end > digits ? at : digits;
  }
  return text;
}

}  // namespace jtlint::aws

#pragma once

#include <string>

#include "aws/failure.h"
#include "aws/http.h"

namespace jtlint::aws {

/// A request to an operation of a service.
struct Call {
  std::string operation;  ///< such as "DescribeJobTemplate"
  std::string action;     ///< what a policy must allow, such as "iot:DescribeJobTemplate"
  std::string service;    ///< the name that is signed; empty: the request is not signed
  std::string region;     ///< the Region that it is signed for
  Request request;
  std::string pace;              ///< calls of the same pace share a quota; empty: there is none
  bool custom_endpoint = false;  ///< whether somebody has configured where it goes
  bool fips = false;             ///< whether it goes to a FIPS endpoint
};

/// What may help where a call has failed.
enum class Remedy {
  none,
  again,        ///< to try again for some seconds
  a_few_times,  ///< to try again, but not often, as it takes long each time
  connect,      ///< to try again as `again`, but a few times only where nobody has ever answered
  slow_down,    ///< to try again, and later each time
  new_keys,     ///< other credentials
};

/// Why a call has failed.
struct CallError {
  Failure failure;
  Remedy remedy = Remedy::none;
  long status = 0;            ///< of HTTP; 0 where there was no answer
  std::string code;           ///< the name that the service gives the error
  std::string bucket_region;  ///< where S3 says that the bucket is
};

}  // namespace jtlint::aws

#pragma once

#include <string>

#include "aws/send.h"
#include "aws/session.h"
#include "aws/shared.h"

namespace jtlint::aws {

/// AWS IoT in one Region, with the credentials of one profile.
class Iot {
 public:
  Iot(Shared& shared, Session& session, std::string region);

  const std::string& region() const { return region_; }

  /// A GET of `path`, which begins with "/" and may end in a query. A failure of the endpoint is
  /// one of the configuration.
  Result<Response, CallError> get(const std::string& operation, const std::string& path) const;

  /// Whose quota is used, once that is known; profiles of one account share it.
  void set_account(const std::string& account);
  std::string account() const;

 private:
  Shared& shared_;
  Session& session_;
  std::string region_;
  mutable std::mutex mutex_;
  std::string account_;
};

}  // namespace jtlint::aws

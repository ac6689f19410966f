#pragma once

#include <mutex>
#include <optional>
#include <string>

#include "aws/credentials/credentials.h"
#include "aws/send.h"

namespace jtlint::aws {

/// The credentials of one profile, looked for when they are first needed, and again before they
/// expire or after they were refused. May be used by several threads at once.
class Session {
 public:
  Session(const World& world, Settings settings);

  const Settings& settings() const { return settings_; }

  /// What requests are signed with.
  Result<Keys, Failure> keys();

  /// Looks for other keys in place of these, which were refused; false if there are none.
  bool renew(const Keys& refused);

  /// The account of the credentials; empty if that is not known.
  std::string account();

  KeySource key_source();

 private:
  Result<Credentials, Failure> look() const;
  void take(const Credentials& credentials);
  bool is_due() const;

  const World& world_;
  Settings settings_;
  std::mutex mutex_;
  std::optional<Result<Credentials, Failure>> current_;
  std::int64_t due_ = 0;               // when to look again, if current_ expires
  std::optional<Keys> irreplaceable_;  // refused, and nothing else was found
};

}  // namespace jtlint::aws

#pragma once

#include <functional>
#include <optional>

#include "aws/answered.h"
#include "aws/call.h"
#include "aws/pacer.h"
#include "aws/world.h"

namespace jtlint::aws {

/// Where the keys come from that a call is signed with.
struct KeySource {
  std::function<Result<Keys, Failure>()> get;
  /// Others in place of these, which were refused; false if there are none.
  std::function<bool(const Keys&)> renew;
};

/// What calls have in common.
struct Sender {
  const World& world;
  KeySource keys;                   ///< of calls that are signed
  Pacer* pacer = nullptr;           ///< may be nullptr
  std::optional<int> max_attempts;  ///< of each call; else it depends on what fails
  Answered* answered = nullptr;     ///< may be nullptr: then nobody has
};

/// Sends a call, again where that may help, and gives back an answer with status 200 only.
Result<Response, CallError> send(const Sender& sender, const Call& call);

}  // namespace jtlint::aws

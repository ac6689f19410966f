#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

#include "live/message.h"

namespace jtlint::live {

/// A program that describes live templates, and what it is asked.
struct Helper {
  std::filesystem::path program;
  std::string request;  ///< a line, with its end

  /// What it may take to end, once it is asked to or has said that it is done.
  std::chrono::milliseconds patience = std::chrono::seconds(10);
};

/// Is handed each message, and says whether any more are wanted.
using Take = std::function<bool(Message)>;

/// Runs a helper and hands over its messages as they come. Whatever else goes wrong, down to a
/// helper that cannot be started, is handed over as Trouble, after the messages.
///
/// At the first SIGINT or SIGTERM the helper is asked to end, and its messages are handed over
/// until it has; a second one, or its not ending in time, kills it.
///
/// Returns the last of what it has written to its standard error, unless a Trouble quotes that.
std::string run_helper(const Helper& helper, const Take& take);

}  // namespace jtlint::live

#include "live/helper.h"

#include <fmt/format.h>
#include <utility>

#include "live/conversation.h"
#include "support/printable.h"

namespace jtlint::live {
namespace {

/// The exit code of a dynamic program that does not find its libraries.
constexpr int not_loaded = 127;

constexpr std::size_t longest_quote = 600;

Trouble trouble(std::string kind, std::string message) {
  return {{std::move(kind), "", "", "", std::move(message)}};
}

Trouble not_started(const Helper& helper, const std::string& reason) {
  return trouble("internal",
                 fmt::format("{} could not be started: {}", helper.program.string(), reason));
}

/// A helper that has ended without saying that it is done.
Trouble broken_off(const Helper& helper, const Conversation& talk) {
  std::string message = fmt::format("the helper {} {} before it was done",
                                    helper.program.filename().string(), talk.child().end());
  const std::string said = talk.said();
  if (!said.empty()) message += ", and said: " + printable(said, longest_quote);
  const bool library = said.find("shared librar") != std::string::npos;
  if (talk.child().exit_code() == not_loaded && library) {
    message += "; install what it lacks, such as libcurl4 of Debian";
  }
  return trouble("internal", std::move(message));
}

Trouble bad_messages(const Conversation& talk) {
  const BadLines& bad = talk.bad_lines();
  std::string message = fmt::format("the helper wrote a line that is no message, as {}: {}",
                                    bad.reason, printable(bad.first, 80));
  if (bad.count > 1) message += fmt::format("; and {} more that are none", bad.count - 1);
  return trouble("bad-message", std::move(message));
}

/// What there is to say of how a conversation went, besides what the helper has said.
void tell(const Helper& helper, const Conversation& talk, const Take& take) {
  if (talk.bad_lines().count > 0) take(bad_messages(talk));
  if (talk.was_interrupted()) {
    if (talk.tells_interruption()) return;
    take(trouble("interrupted",
                 "the audit was interrupted: what had been described until then is reported"));
    return;
  }
  if (!talk.end()) {
    take(broken_off(helper, talk));
  } else if (!talk.end()->complete && !talk.tells_trouble()) {
    take(trouble("interrupted", "the helper has not described everything, and does not say why"));
  }
}

}  // namespace

std::string run_helper(const Helper& helper, const Take& take) {
  Signals signals;
  auto child = Child::start(helper.program, signals);
  if (!child) {
    take(not_started(helper, child.error().message));
    return "";
  }
  Conversation talk(helper, std::move(*child), signals, take);
  talk.run();
  if (!talk.is_wanted()) return "";
  tell(helper, talk, take);
  const bool quoted = !talk.end() && !talk.was_interrupted();
  return quoted ? "" : talk.said();
}

}  // namespace jtlint::live

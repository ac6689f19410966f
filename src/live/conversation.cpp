#include "live/conversation.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/timerfd.h>
#include <utility>

#include "support/utf8.h"

namespace jtlint::live {
namespace {

constexpr std::size_t portion = 65536;

/// What is kept of the standard error of a helper, in bytes.
constexpr std::size_t kept = 4096;

/// What is kept of a line that is no message.
constexpr std::size_t shown = 400;

/// So much fits into a pipe at the most, in portions.
constexpr int portions_of_a_pipe = 16;

/// How often a helper is looked after that says nothing, in milliseconds.
constexpr int interval = 1000;

/// Reads what is there, up to so many portions. Says whether there may be more later.
template <typename TakeBytes>
bool read_some(const Descriptor& from, int portions, const TakeBytes& take) {
  std::string bytes(portion, '\0');
  for (; portions > 0; --portions) {
    const ssize_t count = ::read(from.number(), bytes.data(), bytes.size());
    if (count <= 0) return count < 0 && (errno == EAGAIN || errno == EINTR);
    take(std::string_view(bytes.data(), static_cast<std::size_t>(count)));
  }
  return true;
}

}  // namespace

Conversation::Conversation(const Helper& helper, Child child, Signals& signals, const Take& take)
    : helper_(helper),
      child_(std::move(child)),
      signals_(signals),
      take_(take),
      timer_(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK)),
      request_(helper.request),
      lines_(longest_message) {}

void Conversation::run() {
  while (!child_.has_ended()) wait();
  // A child of its own may hold the pipes open; all that the helper wrote is in them by now.
  if (child_.out.is_open()) read_out(portions_of_a_pipe);
  if (!lines_.rest().empty() && wanted_) note_bad("it is cut off", lines_.rest());
  if (child_.err.is_open()) read_err(portions_of_a_pipe);
}

std::string Conversation::said() const {
  std::string text = utf8::repaired(said_);
  text.erase(text.find_last_not_of(" \t\r\n") + 1);
  return text;
}

/// One portion a time is read, so that endless output keeps no signal waiting.
void Conversation::wait() {
  std::array<pollfd, 5> all = {{{request_.empty() ? -1 : child_.in.number(), POLLOUT, 0},
                                {child_.out.number(), POLLIN, 0},
                                {child_.err.number(), POLLIN, 0},
                                {signals_.descriptor(), POLLIN, 0},
                                {timer_.number(), POLLIN, 0}}};
  if (::poll(all.data(), all.size(), interval) <= 0) return;
  if (all[0].revents != 0) write_request();
  if (all[1].revents != 0) read_out(1);
  if (all[2].revents != 0) read_err(1);
  if (all[3].revents != 0) take_signals();
  if (all[4].revents != 0) child_.signal(SIGKILL);
}

void Conversation::write_request() {
  const ssize_t count = ::write(child_.in.number(), request_.data(), request_.size());
  if (count > 0) request_.remove_prefix(static_cast<std::size_t>(count));
  // A helper that does not want to know: what it says will tell.
  if (count < 0 && errno != EAGAIN && errno != EINTR) request_ = {};
  if (request_.empty()) child_.in.close();  // or who reads on, as `cat` does, would never end
}

void Conversation::take_signals() {
  while (const auto signal = signals_.take()) {
    if (*signal != SIGCHLD) interrupt();
  }
}

void Conversation::interrupt() {
  if (interrupted_) return child_.signal(SIGKILL);
  interrupted_ = true;
  child_.signal(SIGINT);
  hurry();
}

void Conversation::read_out(int portions) {
  const bool open = read_some(child_.out, portions, [&](std::string_view bytes) {
    lines_.add(bytes, [&](std::string line, bool too_long) {
      if (wanted_) take_line(std::move(line), too_long);
    });
  });
  if (open && wanted_) return;
  child_.out.close();
  hurry();
}

void Conversation::read_err(int portions) {
  const bool open = read_some(child_.err, portions, [&](std::string_view bytes) {
    said_ += bytes;
    if (said_.size() > kept) said_.erase(0, said_.size() - kept);
  });
  if (!open) child_.err.close();
}

void Conversation::take_line(std::string line, bool too_long) {
  if (end_) return note_bad("it comes after the end", line);
  if (too_long) return note_bad("it is longer than 4 MiB", line);
  const std::string beginning = line.substr(0, shown);
  auto message = read_message(std::move(line));
  if (!message) return note_bad(message.error().message, beginning);
  take_message(std::move(*message));
}

void Conversation::take_message(Message message) {
  if (const auto* end = std::get_if<End>(&message)) {
    end_ = *end;
    return hurry();
  }
  if (const auto* trouble = std::get_if<Trouble>(&message)) {
    tells_trouble_ = true;
    tells_interruption_ = tells_interruption_ || trouble->remark.kind == "interrupted";
  }
  wanted_ = take_(std::move(message));
  if (!wanted_) child_.signal(SIGKILL);
}

void Conversation::note_bad(std::string reason, std::string_view line) {
  if (bad_.count++ > 0) return;
  bad_.reason = std::move(reason);
  bad_.first = line.substr(0, shown);
}

/// From now on the helper has no more than so much time.
void Conversation::hurry() {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(helper_.patience);
  const std::chrono::nanoseconds rest = helper_.patience - seconds;
  const itimerspec once = {{0, 0}, {seconds.count(), rest.count()}};
  ::timerfd_settime(timer_.number(), 0, &once, nullptr);
}

}  // namespace jtlint::live

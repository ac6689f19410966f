#include "aws/session.h"

#include <algorithm>

namespace jtlint::aws {
namespace {

/// How long before they expire credentials are replaced, and how soon again at most, in seconds.
constexpr std::int64_t early = 300;
constexpr std::int64_t pause = 60;

bool same(const Keys& a, const Keys& b) {
  return a.access_key == b.access_key && a.secret_key == b.secret_key &&
         a.session_token == b.session_token;
}

}  // namespace

Session::Session(const World& world, Settings settings)
    : world_(world), settings_(std::move(settings)) {}

Result<Keys, Failure> Session::keys() {
  const std::scoped_lock lock(mutex_);
  if (!current_) {
    current_ = look();
    if (*current_) take(**current_);
  } else if (is_due()) {
    const auto found = look();
    // Those that are there may still be good for some minutes.
    due_ = world_.clock.unix_seconds() + pause;
    if (found) take(*found);
  }
  if (!*current_) return current_->error();
  return (*current_)->keys;
}

bool Session::renew(const Keys& refused) {
  const std::scoped_lock lock(mutex_);
  if (!current_ || !*current_) return false;
  if (!same((*current_)->keys, refused)) return true;
  if (irreplaceable_ && same(*irreplaceable_, refused)) return false;
  const auto found = look();
  if (!found || same(found->keys, refused)) {
    irreplaceable_ = refused;
    return false;
  }
  take(*found);
  return true;
}

std::string Session::account() {
  const std::scoped_lock lock(mutex_);
  return current_ && *current_ ? (*current_)->account : "";
}

KeySource Session::key_source() {
  return {[this] { return keys(); }, [this](const Keys& refused) { return renew(refused); }};
}

Result<Credentials, Failure> Session::look() const {
  // The files may have changed since: tools that log somebody in write them.
  const Result<Config> config = read_config(world_);
  if (!config) return Failure{FailureKind::wrong_profile, config.error().message};
  return find_credentials({world_, *config, settings_});
}

void Session::take(const Credentials& credentials) {
  current_ = credentials;
  if (!credentials.expires) return;
  due_ = std::max(*credentials.expires - early, world_.clock.unix_seconds() + pause);
}

bool Session::is_due() const {
  return current_ && *current_ && (*current_)->expires && world_.clock.unix_seconds() >= due_;
}

}  // namespace jtlint::aws

#include "check/grammar/glances.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "check/grammar/characters.h"
#include "support/byte_places.h"
#include "support/byte_set.h"
#include "support/short_text.h"

namespace jtlint {
namespace {

constexpr ByteSet letters_and_digits = ByteSet().with('a', 'z').with('A', 'Z').with('0', '9');
constexpr ByteSet not_in_id = letters_and_digits.with("_-").inverted();
constexpr ByteSet not_in_package_name = letters_and_digits.with("_-.").inverted();
constexpr ByteSet not_in_role_name = letters_and_digits.with("_+=,.@-").inverted();
constexpr ByteSet not_in_bucket = ByteSet(".-").with('a', 'z').with('0', '9').inverted();

/// All but printable ASCII, and what a URL or a placeholder is taken apart by.
constexpr ByteSet not_in_key = ByteSet("?#%$").with('\0', ' ').with('\x7F', '\xFF');

/// Goes through a text from its beginning. What is long stands once in the code: what all glances
/// take should fit into the cache for instructions.
class Glance {
 public:
  explicit Glance(std::string_view text) : rest_(text) {}

  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  std::string_view next(std::size_t size) const { return rest_.substr(0, size); }

  /// Takes all up to the first byte of a set, and gives it back.
  std::string_view take_to(const ByteSet& others) {
    const std::string_view taken = rest_.substr(0, others.find_in(rest_, 0));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  std::string_view take_digits() {
    std::size_t size = 0;
    while (size < rest_.size() && is_digit(rest_[size])) ++size;
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  /// `us-east-1`: a Region of the partition `aws`. Those of others begin with `cn`, or go on with
  /// `gov` or `iso`.
  [[gnu::noinline]] bool take_region() {
    const std::uint64_t letters = places_of('a', 'z', rest_.substr(0, 32));
    const auto size = static_cast<std::size_t>(std::countr_one(letters >> 3U));
    const std::size_t digit = 3 + size + 1;
    const bool formed = std::countr_one(letters) == 2 && size > 0 && digit < rest_.size() &&
                        rest_[2] == '-' && rest_[digit - 1] == '-' && is_digit(rest_[digit]);
    if (!formed || rest_[3] == 'g' || rest_[3] == 'i' || rest_.starts_with("cn")) return false;
    rest_.remove_prefix(digit + 1);
    while (!rest_.empty() && is_digit(rest_.front())) rest_.remove_prefix(1);
    return true;
  }

  [[gnu::noinline]] bool take_account() {
    constexpr std::size_t digits = 12;
    const std::uint64_t places = places_of('0', '9', rest_.substr(0, 16));
    if (std::countr_one(places) != digits) return false;
    rest_.remove_prefix(digits);
    return true;
  }

  bool is_at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

bool has_size(std::string_view name, std::size_t most) {
  return !name.empty() && name.size() <= most;
}

/// The path and the name of a role, which are no longer than a name may be.
bool is_plain_role(Glance& at) {
  std::size_t size = 0;
  do {
    const std::string_view name = at.take_to(not_in_role_name);
    size += name.size() + 1;
    if (name.empty() || size > 64) return false;
  } while (at.take("/"));
  return at.is_at_end();
}

/// Takes a number of one or two digits that is at most `most`.
bool take_number(Glance& at, int most, int& number) {
  const std::string_view digits = at.take_digits();
  if (digits.empty() || digits.size() > 2) return false;
  number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number <= most;
}

constexpr std::array<std::string_view, 7> weekdays = {"SUN", "MON", "TUE", "WED",
                                                      "THU", "FRI", "SAT"};

constexpr unsigned all_weekdays = (1U << weekdays.size()) - 1;

/// Takes a weekday. Its bit, or 0 where there is none.
unsigned take_weekday(Glance& at) {
  const std::string_view next = at.next(3);
  unsigned known = 0;  // which one it is cannot be foreseen, so that none is left out
  for (std::size_t day = 0; day < weekdays.size(); ++day) {
    known |= unsigned{are_equal_texts(weekdays[day], next)} << day;
  }
  return known != 0 && at.take(next) ? known : 0;
}

/// `MON`, `MON,TUE`, `MON-FRI`, `*`. 0 where there is none of these.
unsigned take_weekdays(Glance& at) {
  if (at.take("*")) return all_weekdays;
  unsigned days = take_weekday(at);
  if (days == 0) return 0;
  if (at.take("-")) return take_weekday(at) == 0 ? 0 : all_weekdays;
  while (at.take(",")) {
    const unsigned day = take_weekday(at);
    if (day == 0) return 0;
    days |= day;
  }
  return days;
}

}  // namespace

bool is_plain_arn(std::string_view text, ArnKind kind) {
  Glance at(text);
  if (kind == ArnKind::role) {
    return at.take("arn:aws:iam::") && at.take_account() && at.take(":role/") && is_plain_role(at);
  }
  if (!at.take("arn:aws:iot:") || !at.take_region() || !at.take(":") || !at.take_account()) {
    return false;
  }
  if (kind == ArnKind::job_template) {
    return at.take(":jobtemplate/") && !at.take_to(not_in_id).empty() && at.is_at_end();
  }
  return kind == ArnKind::package_version && at.take(":package/") &&
         has_size(at.take_to(not_in_package_name), 128) && at.take("/version/") &&
         has_size(at.take_to(not_in_package_name), 64) && at.is_at_end();
}

bool is_plain_s3_url(std::string_view text) {
  Glance at(text);
  if (!at.take("https://s3.") || !at.take_region() || !at.take(".amazonaws.com/")) return false;
  const std::string_view bucket = at.take_to(not_in_bucket);
  const bool named =
      bucket.size() >= 3 && has_size(bucket, 63) && letters_and_digits.contains(bucket.front()) &&
      letters_and_digits.contains(bucket.back()) && bucket.find("..") == std::string_view::npos;
  return named && at.take("/") && !at.take_to(not_in_key).empty() && at.is_at_end();
}

std::optional<PlainCron> plain_cron(std::string_view text) {
  Glance at(text);
  int minute = 0;
  int hour = 0;
  const bool timed = at.take("cron(") && take_number(at, 59, minute) && at.take(" ") &&
                     take_number(at, 23, hour) && at.take(" ? * ");
  if (!timed) return std::nullopt;
  const unsigned days = take_weekdays(at);
  if (days == 0 || !at.take(" *)") || !at.is_at_end()) return std::nullopt;
  return PlainCron{hour * 60 + minute, days};
}

}  // namespace jtlint

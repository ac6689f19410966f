#pragma once

#include <optional>
#include <string_view>

#include "check/grammar/arn.h"
#include "support/day.h"

/// What can be told of texts at a look, as most of them are written in one way. Each of these says
/// yes only where those who read the whole text would come to the same; no says nothing.
namespace jtlint {

/// Whether `check_arn` finds nothing in a text, as in
/// `arn:aws:iot:us-east-1:123456789012:package/a/version/1.0`.
bool is_plain_arn(std::string_view text, ArnKind kind);

/// Whether a text is the URL of an object as the developer guide writes it, with nothing in it that
/// might mean more: `https://s3.us-east-1.amazonaws.com/bucket/key`. Then neither `check_s3_form`
/// nor `check_s3_host` finds anything.
bool is_plain_s3_url(std::string_view text);

/// A time of the day on certain weekdays.
struct PlainCron {
  int minute = 0;         ///< of the day
  unsigned weekdays = 0;  ///< a bit for each from Sunday on: those, and perhaps others
};

/// What a text says that is written as in `cron(37 8 ? * WED *)`. Then neither `read_cron` nor, on
/// any day up to `last_plain_day`, `check_future` finds anything in it.
std::optional<PlainCron> plain_cron(std::string_view text);

/// Years of cron expressions end with 2199.
inline constexpr Day last_plain_day = std::chrono::year(2198) / 12 / 31;

}  // namespace jtlint

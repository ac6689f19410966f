#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "support/byte_set.h"

/// What the form of a regular expression of RE2 tells of it, so that RE2 is asked about few texts.
/// All of this is about texts in UTF-8.
namespace jtlint::pattern_form {

/// A regular expression that is to be found anywhere in a string.
struct Sought {
  std::string_view flags;
  std::string_view part;
};

/// `(?s)X` for `(?s).*X.*`, which is in a string if that is all of it: X is looked for by its first
/// bytes, and RE2 goes no further than it matches.
std::optional<Sought> sought_part(std::string_view regex);

/// The bytes with which a match begins, for each of the first places for which they are known. It
/// has so many bytes at least.
std::vector<ByteSet> beginning_of(const Sought& sought);

/// `(?s)[a-z]+(,.*)?`: one or more of some bytes, and behind them nothing, or one of others and
/// anything.
struct Led {
  ByteSet not_leading;
  ByteSet next;

  /// Whether a text matches. False says nothing.
  bool surely_matches(std::string_view text) const {
    const std::size_t end = not_leading.find_in(text, 0);
    return end > 0 && (end == text.size() || next.contains(text[end]));
  }
};

std::optional<Led> led_form(std::string_view regex);

}  // namespace jtlint::pattern_form

#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "check/grammar/placeholders.h"

namespace jtlint {

/// The colons of an `${aws:...}` that belong to itself, not to a placeholder inside it. No grammar
/// has use for more than the first seven.
struct Colons {
  std::array<std::size_t, 7> offsets{};
  std::size_t count = 0;

  void add(std::size_t offset) {
    if (count < offsets.size()) offsets[count++] = offset;
  }
};

/// The kind that is spelled so, if it is followed by a URL.
std::optional<PlaceholderKind> kind_with_url(std::string_view name);

/// Decides the kind of an `${aws:...}` whose `whole` is known, and finds its parts. A fault in them
/// is returned, and makes it malformed.
std::optional<Problem> read_placeholder_parts(std::string_view text, const Colons& colons,
                                              Placeholder& placeholder);

}  // namespace jtlint

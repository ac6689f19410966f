#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "document/span.h"
#include "fuzz/target.h"
#include "parse/document.h"
#include "support/span_laws.h"

namespace jtlint::fuzz {

/// Ends the process, as a crash does, if something does not hold.
inline void require(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

inline void require_within(Span span, std::string_view bytes) {
  require(span.begin <= span.end && span.end <= bytes.size(), "a place lies within the text");
}

/// A document stands where it says, or its fault does.
inline void require_placed(const Document& document, std::string_view bytes) {
  if (!document) {
    const SyntaxFault& fault = document.error();
    require(!fault.message.empty(), "a fault has a message");
    require_within(fault.span, bytes);
    if (fault.note) require_within(fault.note->span, bytes);
    return;
  }
  for (const std::string& broken : test::broken_laws(**document, bytes, false))
    require(false, broken);
}

}  // namespace jtlint::fuzz

#pragma once

#include "document/span.h"
#include "source/source.h"

namespace jtlint {

/// A span as lines and columns, at least one column wide, as many readers want it.
struct Region {
  Position start;
  Position end;  ///< the first place behind it
};

Region region_of(const Source& source, Span span);

}  // namespace jtlint

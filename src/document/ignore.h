#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "document/span.h"
#include "source/source.h"
#include "support/day.h"

namespace jtlint {

/// A rule by the id that somebody has written, and where.
struct RuleName {
  std::string id;
  Span span;
};

/// What somebody has decided to leave as it is: what all ways of saying so have in common.
struct Ignore {
  std::shared_ptr<const Source> source;
  std::size_t document = 0;  ///< 0-based, in a file of several documents
  Span span;                 ///< all of it
  std::string pointer;       ///< RFC 6901; empty where it is no value of the document
  std::vector<RuleName> rules;
  std::string reason;        ///< empty where none is given
  std::optional<Day> until;  ///< the last day on which it holds
};

}  // namespace jtlint

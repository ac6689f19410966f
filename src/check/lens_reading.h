#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "check/lens.h"
#include "check/member_name.h"
#include "document/span.h"

namespace jtlint {

/// A member of a record that a lens makes of a text.
struct LensPart {
  MemberName name;
  Span place;                  ///< of the text
  std::string_view says = {};  ///< if it does not say what stands there
  bool unknown = false;        ///< nobody knows what it is
  bool is_list = false;        ///< a list of strings
  std::size_t items = 0;       ///< how many there are in the list
};

/// A part of a text as a record.
struct LensRecord {
  Span whole;
  std::size_t parts = 0;  ///< how many there are
};

/// What a text reads as through a lens other than `:json`: one record, or a list of some. It says
/// places only; trees and other representations of values are made of it.
struct LensReading {
  bool is_list = false;
  std::vector<LensRecord> records = {};
  std::vector<LensPart> parts = {};  ///< of all records, one record's behind the other's
  std::vector<Span> items = {};      ///< likewise, the strings of all lists
  bool open = false;                 ///< the list goes on in parts of the text that are unknown
};

/// Where the parts of an ARN are in the order in which the lens `:arn` has them: the last two are
/// those of a package version, which others have not.
using ArnPlaces = std::array<std::optional<Span>, 8>;

std::optional<ArnPlaces> arn_places(std::string_view text);

/// Reads a text. False where it does not read so.
bool read_through(Lens lens, std::string_view text, LensReading& reading);

}  // namespace jtlint

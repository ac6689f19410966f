#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "check/grammar/arn.h"
#include "check/grammar/placeholders.h"
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

/// How many parts the lens `:arn` finds, the last two of which only a package version has.
inline constexpr std::size_t arn_parts = 8;

/// Tells of the places of the parts of an ARN, in the order in which that lens has them.
template <typename Take>
void each_place(const Arn& arn, Take take) {
  take(arn.partition());
  take(arn.service());
  take(arn.region());
  take(arn.account());
  take(arn.resource());
  take(arn.resource_id());
  if (!arn.has_version()) return;
  take(arn.package());
  take(arn.version());
}

/// The placeholder of a text that reads as a list of that one, which stands for a URL and has no
/// other parts; none where it is not seen at a look that the text does.
std::optional<UrlPlaceholder> plain_placeholder(std::string_view text);

/// A byte without which a text reads as an empty list; 0: there is none.
char needed_to_read(Lens lens);

/// Reads a text. False where it does not read so.
bool read_through(Lens lens, std::string_view text, LensReading& reading);

}  // namespace jtlint

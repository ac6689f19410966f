#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "check/catalogue.h"
#include "check/selection.h"
#include "dialect/dialect.h"
#include "document/finding.h"
#include "document/template.h"
#include "parse/fault.h"
#include "support/day.h"

namespace jtlint {

namespace screen {
class Screens;
struct Suspicion;
}  // namespace screen

/// What saves time, and changes nothing else. Either may be null.
struct Shortcuts {
  screen::Screens* screens = nullptr;  ///< of the same rules and day
  /// What a screen of them has made of the text of the template, which is of the dialect
  /// `describe`.
  const screen::Suspicion* suspicion = nullptr;
};

/// Checks one template: its shape, its names, and the selected rules, as of `today`.
std::vector<Finding> check(const Template& subject, const Catalogue& catalogue,
                           const Selection& selection, Day today, const Shortcuts& shortcuts = {});

/// A document of a file, by its position from 0.
struct DocumentPlace {
  std::shared_ptr<const Source> source;
  std::size_t number;
};

/// The finding for a document that cannot be read.
Finding syntax_error(const SyntaxFault& fault, const DocumentPlace& place,
                     const Catalogue& catalogue);

/// The finding for something else than a job template.
Finding not_a_template(const Refusal& refusal, const DocumentPlace& place,
                       const Catalogue& catalogue);

}  // namespace jtlint

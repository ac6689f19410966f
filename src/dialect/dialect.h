#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/template.h"
#include "source/source.h"

namespace jtlint {

/// The dialects there are, by the names that `--dialect` takes.
const std::vector<std::string>& dialect_names();

/// The job templates of a document. With a `dialect` the document is taken for one, whatever it
/// holds; without, it must show that it is one.
std::vector<Template> find_templates(Tree document, std::size_t number,
                                     const std::shared_ptr<const Source>& source,
                                     const std::optional<std::string>& dialect);

}  // namespace jtlint

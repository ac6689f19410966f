#pragma once

#include <optional>
#include <span>

#include "check/path.h"
#include "document/node.h"

/// Paths of the rule language in JSON Schema.
namespace jtlint::editor {

using Steps = std::span<const Path::Step>;

/// The steps of a path through a file of a dialect; nothing where it leads into a string. In a file
/// that is a job document, what stands in `document:json` stands at the root, and nothing else.
std::optional<Steps> steps_in(const Path& path, bool is_document);

/// Asks of everything that stands at a place what `schema` asks.
Node everywhere(Steps steps, const Node& schema);

/// Asks that something stands at a place, as `schema` asks.
Node somewhere(Steps steps, const Node& schema);

/// The schema within `shape` of what stands at a place; null where it knows none.
Node* place_in(Node& shape, Steps steps);

/// Whether every step is a name or leads to all items.
bool is_plain(Steps steps);

}  // namespace jtlint::editor

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/node.h"

namespace jtlint::test {

/// The ways in which a tree that was read is not the one that was written, or does not stand where
/// that was written. Each line begins with the JSON Pointer of the node.
std::vector<std::string> differences(const Node& written, const Node& read);

/// The laws that the places of a tree obey: they lie in the file, on whole code points, inside of
/// the parent and behind the sibling before, and the place of each character spells that character.
/// Copies that aliases make stand elsewhere. Of text that only the library takes for YAML, less can
/// be promised: unless `exact`, places must lie in the file and on whole code points.
std::vector<std::string> broken_laws(const Node& root, std::string_view bytes, bool exact = true);

}  // namespace jtlint::test

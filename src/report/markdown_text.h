#pragma once

#include <string>
#include <string_view>

/// Markdown of GitHub and GitLab, in which text from a template stays text: no markup, no link, no
/// mention of anyone, no HTML. What is given may be shown already, as `escaped` makes it.
namespace jtlint::markdown {

/// A code span for a cell of a table.
std::string code(std::string_view shown);

/// A sentence for a cell of a table: plain words as they are, and everything from the first to the
/// last word that is not plain as code.
std::string prose(std::string_view shown);

/// A link, or only the text where `url` is no plain one of the web. `text` is code.
std::string link(std::string_view text, std::string_view url);

}  // namespace jtlint::markdown

namespace jtlint {

/// Whether `url` leads to the web and needs no escaping in a link.
bool is_plain_link(std::string_view url);

}  // namespace jtlint

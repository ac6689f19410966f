#pragma once

#include <filesystem>
#include <string>

namespace jtlint::test {

/// Runs the commands of a Markdown page's ```console blocks from `directory` and returns the page
/// with what they really print: behind `$ jtlint …` or `$ scripts/jtlint …` stand standard output,
/// standard error, and `# exit N` where N is not 0.
std::string with_real_outputs(const std::string& page, const std::filesystem::path& directory);

}  // namespace jtlint::test

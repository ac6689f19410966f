#pragma once

#include <filesystem>
#include <string>

namespace jtlint::test {

/// Plays a transcript: files, runs of the program, and the whole of what each must print.
///
///     Words that say what this is about.
///     --- file template.yaml          a file in a directory of its own; `escaped` behind the name
///     jobTemplateId: a                makes \n, \t, \\ and \xFF in it stand for bytes
///     --- program helper.sh           the same, that can be run
///     --- stdin                       what the next run reads; may be escaped
///     --- env NO_COLOR=1              for all runs that follow; `--- terminal` likewise
///     --- $ jtlint check template.yaml
///     the whole of standard output
///     --- stderr                      left out where there must be none
///     the whole of standard error
///     --- exit 1                      left out where it must be 0
///
/// Returns the transcript with the outcomes as they are: equal to the file if all is well. Lines
/// of output are written with \x1b and the like for control characters.
std::string play(const std::string& transcript, const std::filesystem::path& directory);

/// Whether goldens are to be rewritten rather than compared: JTLINT_UPDATE_GOLDEN=1.
bool updates_goldens();

std::string read_text(const std::filesystem::path& path);
void write_text(const std::filesystem::path& path, const std::string& text);

}  // namespace jtlint::test

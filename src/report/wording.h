#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "document/finding.h"
#include "source/failure.h"

/// The words that the formats share. What comes from a template is escaped and cut.
namespace jtlint {

/// As long as the path of a file can be, in bytes.
constexpr std::size_t longest_name = 4096;

/// A number and its noun: "1 file", "2 files".
std::string counted(std::size_t number, std::string_view noun);

/// A name, which is there to be copied: cut only where no real one can be as long.
std::string escaped(std::string_view name);

/// `text` without a full stop at its end, and with exactly one unless it ends in a question.
std::string phrase(std::string_view text);
std::string sentence(std::string_view text);

/// What was found, or where a rule has no message of its own, its summary.
const std::string& message_of(const Finding& finding);

/// `job template "gateway-firmware"`, or nothing where the id is unknown.
std::optional<std::string> context_of(const Finding& finding);

/// The name of what holds a fault where no file does, as it is: its ARN, else its address or id.
std::string holder_of(const Finding& finding);

/// The file that holds what is at fault; null where no file does, as for a live template.
const Source* file_of(const Finding& finding);

/// The name of that file, or holder_of, as it is.
std::string place_name(const Finding& finding);

/// Where in a document a fault is: a JSON Pointer, which goes on inside an embedded document.
std::string whole_pointer(const Finding& finding);

/// `holder_of`, and where in it: "ARN: /timeoutConfig". Escaped.
std::string place_in_holder(const Finding& finding);

/// What was found, as a sentence. Where no file holds it, it begins with the JSON Pointer: for
/// formats that have a place for the name of the holder, and none for the pointer.
std::string sentence_with_pointer(const Finding& finding);

/// The headline of a failure: "Could not read a.json".
std::string failure_summary(const Failure& failure);

/// All of it: "Could not read a.json: no such file or directory."
std::string failure_sentence(const Failure& failure);

}  // namespace jtlint

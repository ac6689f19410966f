#pragma once

#include <string>
#include <vector>

namespace jtlint::test {

/// A text that someone wrote to do harm, or that does some by chance.
struct HostileText {
  std::string name;
  std::string bytes;
};

/// All kinds of them, each short enough for the name of a file.
std::vector<HostileText> hostile_texts();

/// A place of a template from which text may reach a report. In `text`, `@J` stands for the hostile
/// text as the inside of a JSON string, `@R` for its bytes as they are, `@D` for the inside of a
/// JSON string within a JSON string.
struct HostilePlace {
  std::string name;
  std::string file;
  std::string text;
};

std::vector<HostilePlace> hostile_places();

/// The place's text with the hostile one put in.
std::string filled_in(const HostilePlace& place, const std::string& hostile);

}  // namespace jtlint::test

// What a screen passes over is what the full check finds nothing in; and findings are the same with
// screens as without. The input is lines of JSON, which are looked at together.

#include <algorithm>
#include <string>
#include <vector>

#include "fuzz/require.h"
#include "support/screened.h"

using namespace jtlint;
using test::Screened;

namespace {

/// The lines of a text, as many as a screen looks at together.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; lines.size() < screen::Screen::most_texts && begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

void hold(Screened& screened, const std::string& line, const Screened::Look& look) {
  const FileResult full = screened.in_full("a.jsonl", line);
  const bool hidden = look.clean && !Screened::is_silent(full);
  fuzz::require(!hidden, "a screen passes over nothing that there is to say");
  fuzz::require(test::told(screened.with_screens("a.jsonl", line)) == test::told(full),
                "findings are the same with screens as without");
  if (!look.suspicion) return;
  fuzz::require(test::told(screened.as_suspected("a.jsonl", line, look)) == test::told(full),
                "findings are among what a look at a line makes suspect");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Screened screened(test::every_rule());
  const std::vector<std::string> lines = lines_of(std::string(fuzz::text_of(data, size)));
  const std::vector<Screened::Look> looks = screened.look(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) hold(screened, lines[i], looks[i]);
  return 0;
}

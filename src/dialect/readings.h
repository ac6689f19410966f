#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/node.h"
#include "document/template.h"

namespace jtlint {

/// What deployment decides, decided in one way. Whoever works out the values of a template asks
/// here, and gets the same answer to the same question throughout a reading.
class Choices {
 public:
  /// Which of `count` ways it goes with what is called `subject`; nothing if that is not known.
  std::optional<std::size_t> decide(const std::string& subject, std::size_t count);

  /// Notes what holds in this reading. Findings are rather explained with those that come `first`.
  void note(Fact fact, bool first);

 private:
  friend class ReadingSearch;

  struct Decision {
    std::string subject;
    std::size_t count;
    std::size_t taken;
  };

  std::vector<Decision> decisions_;           ///< in the order in which they were asked for
  std::map<std::string, std::size_t> known_;  ///< by subject, the place in `decisions_`
  bool each_alone_ = false;                   ///< only what was decided beforehand is known
  std::vector<Fact> facts_;
};

/// Works out a template; nothing if there is none in this reading.
using BuildReading = std::function<std::optional<Node>(Choices&)>;

/// The readings of a template: every combination of what its values ask for, if those are at most
/// `most_readings`. Else each question is answered in each way with all others open, for as many
/// questions as `most_alone` readings can take.
inline constexpr std::size_t most_readings = 16;
inline constexpr std::size_t most_alone = 256;

std::vector<Reading> readings_of(const BuildReading& build);

/// The combinations, if there are at most `most` of them.
std::optional<std::vector<Reading>> combinations_of(const BuildReading& build, std::size_t most);

/// Whether two readings, of whichever templates of a document, decide nothing differently.
bool can_coincide(const Reading& a, const Reading& b);

/// The one reading in which nothing is known that deployment decides.
std::vector<Reading> open_reading_of(const BuildReading& build);

}  // namespace jtlint

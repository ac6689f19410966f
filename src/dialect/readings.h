#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
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
  static constexpr std::size_t now = static_cast<std::size_t>(-1);

  /// Which of `count` ways it goes with what is called `subject`; nothing if that is not known. It
  /// may follow from what had no answer since `unanswered` returned `since`.
  std::optional<std::size_t> decide(const std::string& subject, std::size_t count,
                                    std::size_t since = now);

  /// How often a question has had no answer.
  std::size_t unanswered() const { return unanswered_.size(); }

  /// Notes what holds in this reading. Findings are rather explained with those that come `first`.
  void note(Fact fact, bool first);

 private:
  friend class ReadingSearch;

  struct Decision {
    std::string subject;
    std::size_t count;
    std::size_t taken;
    std::set<std::string> roots = {};  ///< the open questions that it may follow from
    std::size_t times = 0;             ///< how often it has had no answer
  };

  std::set<std::string> roots_since(std::size_t since) const;

  std::vector<Decision> decisions_;           ///< in the order in which they were asked for
  std::map<std::string, std::size_t> known_;  ///< by subject, the place in `decisions_`
  std::vector<std::size_t> unanswered_;       ///< places in `decisions_`, as they were asked for
  bool each_alone_ = false;                   ///< only what was decided beforehand is known
  std::vector<Fact> facts_;
};

/// Works out a template; nothing if there is none in this reading.
using BuildReading = std::function<std::optional<Node>(Choices&)>;

/// The readings of a template: every combination of what its values ask for, if those are at most
/// `most_readings`. Else each question is answered in each way with all others open, and so are in
/// turn the questions that come up only then, or once more, as far as `most_alone` readings reach.
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

#include "support/suggest.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace jtlint {
namespace {

/// Words longer than any name of ours are not compared: the input may be hostile.
constexpr std::size_t longest_word = 64;

std::string fold(std::string_view word) {
  std::string folded;
  for (const char c : word) {
    if (c == '-' || c == '_') continue;
    folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return folded;
}

/// The optimal string alignment distance.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before;
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before = std::exchange(above, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, substituted});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

/// Whether two words are near each other by more than chance, as those of one or two letters are
/// not.
bool share_enough(std::string_view a, std::string_view b, std::size_t edits) {
  return edits == 0 || std::min(a.size(), b.size()) > 2;
}

/// The one candidate that begins with `folded`, if it is long enough to mean anything.
std::optional<std::string> completion(const std::string& folded,
                                      const std::vector<std::string>& candidates) {
  if (folded.size() < 4) return std::nullopt;
  std::optional<std::string> only;
  for (const std::string& candidate : candidates) {
    if (!fold(candidate).starts_with(folded)) continue;
    if (only) return std::nullopt;
    only = candidate;
  }
  return only;
}

}  // namespace

std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates) {
  if (word.size() > longest_word) return std::nullopt;
  const std::string folded = fold(word);
  std::optional<std::string> best;
  std::size_t best_distance = std::max<std::size_t>(1, folded.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    const std::string other = fold(candidate);
    const std::size_t edits = distance(folded, other);
    if (edits >= best_distance || !share_enough(folded, other, edits)) continue;
    best_distance = edits;
    best = candidate;
  }
  return best ? best : completion(folded, candidates);
}

}  // namespace jtlint

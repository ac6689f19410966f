#include "support/suggest.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>

namespace jtlint {
namespace {

/// Words longer than any name of ours are not compared: the input may be hostile.
constexpr std::size_t longest_word = 64;

/// No candidate within the edits that such a word allows is longer.
constexpr std::size_t longest_candidate = longest_word + longest_word / 3;

/// A word of so many characters that count may have so many edits.
constexpr std::size_t most_edits(std::size_t size) {
  return std::max<std::size_t>(1, size / 3);
}

bool does_count(char c) {
  return c != '-' && c != '_';
}

/// Whether a character counts. If so, `c` becomes a small letter.
bool fold(char& c) {
  if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return does_count(c);
}

/// A word without what does not count.
class Folded {
 public:
  /// Folds a word. False if more than `most` characters of it count.
  bool take(std::string_view word, std::size_t most) {
    for (char c : word) {
      if (!fold(c)) continue;
      if (size_ == most) return false;
      characters_[size_++] = c;
      kinds_.set(static_cast<unsigned char>(c) % kinds_.size());
    }
    return true;
  }

  std::size_t size() const { return size_; }
  char operator[](std::size_t i) const { return characters_[i]; }

  /// Of how many kinds of characters only one of two words has some. An edit makes up for one.
  std::size_t kinds_apart(const Folded& other) const {
    return std::max((kinds_ & ~other.kinds_).count(), (other.kinds_ & ~kinds_).count());
  }

 private:
  std::array<char, longest_candidate> characters_;
  std::size_t size_ = 0;
  std::bitset<64> kinds_;
};

/// The optimal string alignment distance.
std::size_t distance(const Folded& a, const Folded& b) {
  using Row = std::array<std::size_t, longest_candidate + 1>;
  std::array<Row, 3> rows;
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    Row& row = rows[i % 3];
    const Row& above = rows[(i - 1) % 3];
    const Row& before = rows[(i + 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, substituted});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return rows[a.size() % 3][b.size()];
}

/// Whether two words are near each other by more than chance, as those of one or two letters are
/// not.
bool share_enough(const Folded& a, const Folded& b, std::size_t edits) {
  return edits == 0 || std::min(a.size(), b.size()) > 2;
}

/// Compares a word, which is not too long, with one candidate after the other.
class Comparison {
 public:
  explicit Comparison(std::string_view word) {
    word_.take(word, longest_word);
    bound_ = most_edits(word_.size()) + 1;
  }

  /// Whether a candidate is near, and nearer than all before. Most are no match by their lengths or
  /// by their characters, which is quickly seen.
  bool is_nearer(std::string_view candidate) {
    if (bound_ == 0 || candidate.size() + bound_ <= word_.size()) return false;
    Folded other;
    if (!other.take(candidate, word_.size() + bound_ - 1)) return false;
    if (other.size() + bound_ <= word_.size() || word_.kinds_apart(other) >= bound_) return false;
    const std::size_t edits = distance(word_, other);
    if (edits >= bound_ || !share_enough(word_, other, edits)) return false;
    bound_ = edits;
    return true;
  }

  /// Whether a candidate begins with the word, which is long enough to mean anything.
  bool is_completed_by(std::string_view candidate) const {
    if (word_.size() < 4) return false;
    std::size_t same = 0;
    for (char c : candidate) {
      if (same == word_.size()) break;
      if (!fold(c)) continue;
      if (c != word_[same++]) return false;
    }
    return same == word_.size();
  }

 private:
  Folded word_;
  std::size_t bound_;  ///< so many edits are too many; 0: the word itself was among them
};

/// The one candidate that completes the word.
std::optional<std::string> completion(const Comparison& comparison,
                                      const std::vector<std::string>& candidates) {
  const std::string* only = nullptr;
  for (const std::string& candidate : candidates) {
    if (!comparison.is_completed_by(candidate)) continue;
    if (only != nullptr) return std::nullopt;
    only = &candidate;
  }
  return only == nullptr ? std::nullopt : std::optional(*only);
}

}  // namespace

std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates) {
  if (word.size() > longest_word) return std::nullopt;
  Comparison comparison(word);
  const std::string* best = nullptr;
  for (const std::string& candidate : candidates) {
    if (comparison.is_nearer(candidate)) best = &candidate;
  }
  return best == nullptr ? completion(comparison, candidates) : std::optional(*best);
}

bool may_mean(std::string_view word, std::string_view candidate) {
  const auto counting =
      static_cast<std::size_t>(std::count_if(word.begin(), word.end(), does_count));
  const bool too_long = counting > candidate.size() + most_edits(counting);
  if (too_long || word.size() > longest_word) return false;
  Comparison comparison(word);
  return comparison.is_nearer(candidate) || comparison.is_completed_by(candidate);
}

}  // namespace jtlint

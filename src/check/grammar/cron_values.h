#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

namespace jtlint {

/// Values of a field of a cron expression, in their order. They are kept as bits, counted from the
/// least value of the field, so that `*` costs no more than a single one does.
class CronValues {
 public:
  /// Years have the longest field, 1970 to 2199.
  static constexpr std::size_t most = 256;

  explicit CronValues(int least = 0) : least_(least) {}

  /// `value` is at least the least one, and less than `most` above it.
  void add(int value) {
    const std::size_t index = index_of(value);
    words_[index / bits] |= std::uint64_t{1} << index % bits;
  }

  void add_all(int first, int last) {
    const std::size_t end = index_of(last) + 1;
    for (std::size_t begin = index_of(first); begin < end;) {
      const std::size_t word_end = std::min(end, begin - begin % bits + bits);
      const std::uint64_t ones = ~std::uint64_t{0} >> (bits - (word_end - begin));
      words_[begin / bits] |= ones << begin % bits;
      begin = word_end;
    }
  }

  bool contains(int value) const {
    if (value < least_ || index_of(value) >= most) return false;
    return (words_[index_of(value) / bits] >> index_of(value) % bits & 1U) != 0;
  }

  bool empty() const { return next(0) == most; }
  std::size_t size() const {
    std::size_t size = 0;
    for (const std::uint64_t word : words_) size += static_cast<std::size_t>(std::popcount(word));
    return size;
  }

  /// The least and the greatest value of those there are.
  int front() const { return *begin(); }
  int back() const {
    std::size_t word = words_.size() - 1;
    while (words_[word] == 0) --word;
    return value_of(word * bits + bits - 1 - static_cast<unsigned>(std::countl_zero(words_[word])));
  }

  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = int;
    using difference_type = std::ptrdiff_t;
    using pointer = const int*;
    using reference = int;

    Iterator() = default;
    Iterator(const CronValues& values, std::size_t index) : values_(&values), index_(index) {}
    int operator*() const { return values_->value_of(index_); }
    Iterator& operator++() {
      index_ = values_->next(index_ + 1);
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const CronValues* values_ = nullptr;
    std::size_t index_ = 0;
  };

  Iterator begin() const { return {*this, next(0)}; }
  Iterator end() const { return {*this, most}; }

  std::vector<int> list() const { return {begin(), end()}; }

 private:
  static constexpr std::size_t bits = 64;

  std::size_t index_of(int value) const { return static_cast<std::size_t>(value - least_); }
  int value_of(std::size_t index) const { return least_ + static_cast<int>(index); }

  /// The index of the first value from `index` on, or `most`.
  std::size_t next(std::size_t index) const {
    if (index >= most) return most;
    std::size_t word = index / bits;
    std::uint64_t rest = words_[word] >> index % bits << index % bits;
    while (rest == 0) {
      if (++word == words_.size()) return most;
      rest = words_[word];
    }
    return word * bits + static_cast<std::size_t>(std::countr_zero(rest));
  }

  int least_;
  std::array<std::uint64_t, most / bits> words_ = {};
};

}  // namespace jtlint

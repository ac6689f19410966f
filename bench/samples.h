#pragma once

#include <cstdint>
#include <random>
#include <string>

namespace jtlint::bench {

/// Choices by a seed, the same on every machine; those of <random>'s distributions are not.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  /// From `least` to `most`, both of them possible.
  int between(int least, int most) {
    return least + static_cast<int>(engine_() % static_cast<std::uint64_t>(most - least + 1));
  }

  template <typename List>
  typename List::value_type one_of(const List& list) {
    return list[static_cast<std::size_t>(between(0, static_cast<int>(list.size()) - 1))];
  }

 private:
  std::mt19937_64 engine_;
};

/// One job template, as two files have it.
struct Sample {
  std::string id;
  std::string line;  ///< the output of DescribeJobTemplate on one line, with its line feed
  std::string yaml;  ///< the input of CreateJobTemplate
};

/// Makes job templates, each different from the others and about 1.9 kB long. A clean one follows
/// every rule that is on by default; a faulty one breaks one of them, at one place.
class Samples {
 public:
  explicit Samples(std::uint64_t seed, bool faulty = false) : dice_(seed), faulty_(faulty) {}

  Sample next();

 private:
  Dice dice_;
  bool faulty_;
  int count_ = 0;
};

}  // namespace jtlint::bench

#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>

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

/// What samples are like.
enum class SampleKind {
  clean,   ///< they follow every rule that is on by default
  faulty,  ///< each breaks one of these, at one place
  varied,  ///< they are clean, and have lists of different lengths, and members that others have
           ///< not
};

/// The kind that is called `clean`, `faulty` or `varied`.
std::optional<SampleKind> sample_kind_from(std::string_view name);

/// Makes job templates, each different from the others and about 1.9 kB long, varied ones up to
/// twice that.
class Samples {
 public:
  explicit Samples(std::uint64_t seed, SampleKind kind = SampleKind::clean)
      : dice_(seed), kind_(kind) {}

  Sample next();

 private:
  Dice dice_;
  SampleKind kind_;
  int count_ = 0;
};

}  // namespace jtlint::bench

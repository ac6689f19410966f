#pragma once

namespace jtlint::screen {

/// How often something was known of late.
class Luck {
 public:
  void note(bool known) { share_ += ((known ? whole : 0) - share_) / slowness; }

  /// Whether so many of a hundred are known.
  bool is_above(int percent) const { return share_ > percent * (whole / 100); }

 private:
  static constexpr int whole = 1 << 20U;
  static constexpr int slowness = 64;
  int share_ = whole;
};

}  // namespace jtlint::screen

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "check/screen/rule_plan.h"
#include "check/screen/slots.h"

namespace jtlint::screen {

/// A rule to be asked about a value, or a way to be taken from it with all that lies on it.
struct Errand {
  std::uint32_t rule = 0;
  const Crossing* way = nullptr;  ///< null: the rule is asked
  std::uint16_t slot = 0;
};

/// Errands whose outcome depends on the same texts. Where these are what they were when nothing was
/// found, nothing is.
struct Bundle {
  std::uint32_t number = 0;            ///< in the memory
  Reads::Set reads = {};               ///< the slots that have the texts
  std::vector<std::uint16_t> on = {};  ///< likewise, in order
  std::vector<Errand> errands = {};
  std::uint32_t asked = 0;  ///< how often the memory was
  std::uint32_t known = 0;  ///< how often it knew

  /// Whether the texts have been met again often enough: ids never are.
  bool is_steady() const { return asked < trial || known * 2 > asked; }

  static constexpr std::uint32_t trial = 256;
};

/// What is to be done for each template of an outline. What depends on no text at all was done once
/// for all of them.
class Agenda {
 public:
  /// Adds an errand that has looked at some texts, and found what it found by `suspects`.
  void add(const Errand& errand, const Reads::Set& reads, const std::vector<bool>& suspects);

  /// The rules that find something whatever the texts are.
  const std::vector<std::uint32_t>& always() const { return always_; }
  std::vector<Bundle>& bundles() { return bundles_; }

 private:
  std::vector<std::uint32_t> always_;
  std::vector<Bundle> bundles_;
};

/// The texts on which a bundle depends, as one. They may be put together in `room`; empty where it
/// is too small, or there is nothing in them.
std::string_view texts_of(const Bundle& bundle, const Slot& first, std::span<char> room);

/// Adds slots to those on which a bundle depends.
void widen(Bundle& bundle, const Reads::Set& reads);

}  // namespace jtlint::screen

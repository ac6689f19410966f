#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "check/path.h"
#include "check/screen/slots.h"
#include "document/node.h"

namespace jtlint::screen {

struct ShapeMember {
  std::string name;
  std::uint32_t mark;   ///< of the name
  std::uint16_t shape;  ///< by its number
};

/// What the schema says of one value. An object has at most 64 members.
struct ShapeNode {
  unsigned kinds = 0;  ///< a bit for each Kind that it may have; 0: any
  bool whole = false;  ///< if a number, a whole one
  std::vector<std::string> choices = {};
  std::vector<ShapeMember> members = {};
  std::uint64_t required = 0;  ///< a bit for each of the members
  bool open = false;           ///< it may have other members
  std::uint16_t others = 0;    ///< what those are like; 0: nothing is asked of them
  std::uint16_t items = 0;     ///< likewise

  /// The index of a member among them; `members.size()` where there is none.
  std::size_t find(const MemberName& name) const;
  bool allows(Kind kind) const { return kinds == 0 || (kinds & bit(kind)) != 0; }
  bool allows_choice(std::string_view text) const;

  /// Whether a value is as it says, but for what is in it.
  bool fits(const Slot& slot) const;

  static unsigned bit(Kind kind) { return 1U << static_cast<unsigned>(kind); }
};

/// The shape of a dialect's root as schemas/job-template.schema.json has it, without references. It
/// says as little as that schema holds: names, types, required members and enums.
class ShapePlan {
 public:
  static constexpr std::uint16_t root = 1;

  /// `schema` is that file, which is known to be sound.
  ShapePlan(const Node& schema, std::string_view dialect);

  const ShapeNode& operator[](std::uint16_t number) const { return nodes_[number]; }
  std::size_t size() const { return nodes_.size(); }

  /// The number of the part that a member of another part is; 0 where it has none of that name.
  std::uint16_t part_of(std::uint16_t whole, const MemberName& name) const;

  /// The number of the part to which the prefix of a path leads; 0 where there is none.
  std::uint16_t part_at(const Path& path) const;

  /// Whether a path leads nowhere in any template, as no member is called like its first step.
  bool surely_lacks(const Path& path) const;

 private:
  std::uint16_t add(const Node& schema, const Node& definitions, bool registry);
  void fill(std::uint16_t number, const Node& shape, const Node& definitions, bool registry);

  void note_parts(std::uint16_t number, const std::string& prefix);

  struct Part {
    std::string prefix;
    std::uint16_t number = 0;
  };

  std::vector<ShapeNode> nodes_;
  std::vector<Part> parts_;  ///< by the marks of their prefixes; a power of two of them

  static std::size_t bit_of(std::uint32_t mark) { return mark * std::uint32_t{0x9E3779B1} >> 23U; }
  std::bitset<512> names_;  ///< of the members of the root, a bit each
};

}  // namespace jtlint::screen

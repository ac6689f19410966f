#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "check/lens.h"
#include "check/value.h"
#include "support/function_ref.h"
#include "support/result.h"

namespace jtlint {

/// A place in a template, in API names.
///
///     presignedUrlConfig.expiresInSec          from the template
///     ./failureType                            from the place in hand; `.` is that place itself
///     abortConfig.criteriaList[].action        each item
///     criteriaList[failureType=FAILED|ALL]     each item whose member is one of these
///     document:json.**                         every string inside what the document reads as
///     destinationPackageVersions[]:arn.account a part of a text, through a lens
///     facts.packageVersions[arn=.].status      what a record says of the string in hand
class Path {
 public:
  /// The number of a prefix.
  static std::uint64_t mark_of(std::string_view prefix);

  /// What is wrong with a path, and the offset at which.
  struct Fault {
    std::size_t offset;
    std::string message;
  };

  enum class StepKind { member, items, filter, strings, lens };
  struct Step {
    StepKind kind;
    std::string name;
    Lens lens = Lens::json;
    std::vector<std::string> values = {};  ///< of a filter: what the member `name` may be
    bool in_hand = false;                  ///< of a filter: it must be the string in hand
    std::uint32_t mark = 0;                ///< of the name

    /// The name of a member that it leads to, or asks for.
    MemberName member() const { return {name, mark}; }

    /// Whether a filter lets an item pass that has this member, if it need not be the string in
    /// hand.
    bool lets_pass(const Value& asked) const;
  };

  static Result<Path, Fault> from(std::string_view text);

  const std::string& text() const { return text_; }
  const std::vector<Step>& steps() const { return steps_; }

  /// The names with which an absolute path begins, `a.b` of `a.b[].c`; how many they are, and a
  /// number that equal ones share.
  std::string_view prefix() const { return std::string_view(text_).substr(0, prefix_size_); }
  std::size_t prefix_steps() const { return prefix_steps_; }
  std::uint64_t prefix_mark() const { return prefix_mark_; }

  /// The last name on the path: how a message calls what stands there.
  std::string last_name() const;

  /// What is the same on all of a way: the place in hand, and what reads strings.
  struct Walk {
    const Value& place;
    Lenses& lenses;
  };

  /// Where a step of a path leads to.
  struct Ahead {
    FunctionRef<bool(const Value&)> on;    ///< is told of a value at which the next step begins
    FunctionRef<bool(const Value&)> stop;  ///< of an opaque one, which hides what is behind it
  };

  /// Goes one step from a value. What it calls says whether it wants more, and so does this.
  static bool take(const Step& step, const Value& value, const Walk& walk, const Ahead& ahead);

  /// Whether it depends on the place in hand where it leads.
  bool is_relative() const { return relative_ || in_hand_; }

  /// Whether it leads into the place in hand, and nowhere else.
  bool stays_in_hand() const { return relative_; }

  /// Whether it leads to what a record says of the template, and not into that.
  bool is_of_facts() const { return of_facts_; }

  /// Is told of a value, and says whether it wants to be told of more.
  using Visitor = FunctionRef<bool(const Value&)>;

  /// Calls `visit` with every value there is at this path, seen from the place in hand. Where the
  /// path leads into an opaque value, that value is visited.
  void visit(const Value& root, const Value& place, Lenses& lenses, const Visitor& visit) const;

  /// The first one of them; nothing where there is none.
  Value first(const Value& root, const Value& place, Lenses& lenses) const;

 private:
  Result<std::size_t, Fault> read_step(std::size_t at);
  Result<std::size_t, Fault> read_filter(std::size_t at);
  /// Goes on from a step, and says whether more is wanted.
  bool follow(std::size_t step, const Value& from, const Walk& walk, const Visitor& visit) const;

  void note_prefix();

  std::string text_;
  std::size_t prefix_size_ = 0;
  std::size_t prefix_steps_ = 0;
  std::uint64_t prefix_mark_ = 0;
  bool relative_ = false;
  bool in_hand_ = false;  ///< a filter asks for the string in hand
  bool of_facts_ = false;
  std::vector<Step> steps_;
};

/// Whether it depends on a text where one of them leads.
bool has_filter(const std::vector<Path>& paths);

}  // namespace jtlint

#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/arguments.h"
#include "check/fragment.h"
#include "check/value.h"
#include "check/verdict.h"
#include "document/span.h"
#include "support/day.h"

namespace jtlint {

/// Something that a function holds against a value.
struct Fault {
  Value at;
  std::optional<Span> part = {};                  ///< of the value's text, if not all of it
  std::map<std::string, std::string> words = {};  ///< for the `{…}` of the rule's message
  std::optional<Value> related = {};              ///< the value that this one disagrees with
  bool at_name = false;                           ///< it is the name of the value that is wrong
};

/// What a function judges: a value, seen in its template.
struct Subject {
  Value value;
  Value root;
  Lenses& lenses;
  Day today;  ///< for functions about dates: nothing else tells them the time

  /// Every value at `path`, or the first one.
  std::vector<Value> at(const Path& path) const;
  Value first_at(const Path& path) const;

  /// The first value at the first of some paths at which there is one.
  Value first_at(const std::vector<Path>& paths) const;

  /// The first value that a reference leads to; nothing if there is none.
  Value at(const Reference& reference) const;
};

/// A function with its arguments: judges a subject, and says what it found if it fails. A value of
/// a kind that the function is not about holds: its kind is the schema's business.
using Judge = std::function<Verdict(const Subject&, std::vector<Fault>&)>;

/// The same, for those who ask for nothing but the verdict.
using Test = std::function<Verdict(const Subject&)>;

/// Whether a string holds, whatever else there is, as far as a look at its text tells: most of
/// those that hold do so at a glance. False says nothing.
using Glance = std::function<bool(std::string_view text)>;

/// How the strings and numbers compare that are looked at in a subject: all are the same, no two
/// are, or the subject is a number below all others. Which ones are looked at depends on none.
enum class Relation { unknown, same, different, below };

/// A judge that holds a value itself against a subject that fails a test, and says nothing more.
Judge judge_by(Test test);

/// One function of the rule language, for `check` and for `when`.
struct Function {
  std::string_view name;
  std::string_view summary;
  std::vector<Parameter> parameters;    ///< the first may be given alone, without its name
  std::vector<std::string_view> words;  ///< that its faults bring along for messages
  Judge (*compile)(const Arguments&);

  /// What JSON Schema can say of what the function asks; null: nothing.
  std::optional<Fragment> (*fragment)(const Arguments&) = nullptr;

  bool in_part = false;  ///< it judges strings that are known in part as well, which are opaque
  bool fails_always = false;  ///< whatever it is told: `when` decides

  /// The verdict alone, for conditions, which would throw faults away; null: the judge is asked.
  Test (*test)(const Arguments&) = nullptr;

  /// Null, or what it makes is empty: nothing is told at a glance.
  Glance (*glance)(const Arguments&) = nullptr;
  bool glance_tells_all = false;  ///< a string that does not hold at a glance fails

  /// Where what is looked at is so, a subject holds, or fails; `unknown`, or null: that is not
  /// told.
  Relation (*holds_where)(const Arguments&) = nullptr;
  Relation (*fails_where)(const Arguments&) = nullptr;

  /// A byte without which no string fails, and one without which none holds; 0, or null: there is
  /// no such byte.
  char (*needed_to_fail)(const Arguments&) = nullptr;
  char (*needed_to_hold)(const Arguments&) = nullptr;
};

/// All functions, in the order of the documentation.
std::span<const Function> all_functions();

const Function* find_function(std::string_view name);

}  // namespace jtlint

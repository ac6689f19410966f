#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "aws/output.h"
#include "aws/patience.h"

namespace jtlint::aws {

/// What was not seen of one Region, and why. It is told in the end, and one cause is one message,
/// however many job templates it concerns and in whichever order they failed. May be used by
/// several threads at once.
class Losses {
 public:
  Losses(Output& output, Place place) : output_(output), place_(std::move(place)) {}

  /// A job template was described.
  void succeeded();
  /// A job template was asked for, but could not be described.
  void failed(const std::string& id, const Failure& failure);
  /// A job template is not asked for any more.
  void not_asked(const std::string& id);
  /// The list was not read to its end, and why; nothing if the Region was given up or the run was
  /// interrupted meanwhile.
  void list_ended_early(const std::optional<Failure>& failure);

  /// Whether the Region is given up, as each further call would fail for the same reason.
  bool given_up() const;

  void tell(bool interrupted);

 private:
  struct Cause {
    std::string first;             // of the ids, in the order of names
    std::string message;           // what was said of it
    std::vector<std::string> ids;  // at least one
  };
  using Key = std::pair<FailureKind, std::string>;

  static void add(const Cause& more, Cause& cause);
  Cause take_all(FailureKind kind);
  void tell_cause(FailureKind kind, Cause cause);
  void tell_of_giving_up(FailureKind kind);
  void tell_of_interruption();
  void tell_of_list();

  Output& output_;
  Place place_;
  mutable std::mutex mutex_;
  Patience patience_;
  std::map<Key, Cause> causes_;
  std::vector<std::string> not_asked_;
  bool list_ended_early_ = false;
  std::optional<Failure> list_failure_;
};

}  // namespace jtlint::aws

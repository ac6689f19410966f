#pragma once

#include <iosfwd>
#include <string>

#include "report/json_parts.h"

namespace jtlint {

/// A JSON value whose last part is a list, as it stands before and behind the items of that.
class JsonShell {
 public:
  /// Of `shell`, the last empty list in which is the one.
  explicit JsonShell(const Json& shell);

  const std::string& before() const { return before_; }

  /// What follows on the items, if there are any; the end of the line is part of it.
  std::string behind(bool items) const;

  /// By how many spaces the line is indented in which the list begins.
  std::size_t margin() const { return margin_; }

 private:
  std::string before_;
  std::string rest_;
  std::size_t margin_;
};

/// Writes the items of a JSON list: a run may hold more findings than one wants in memory twice.
class JsonItems {
 public:
  /// `margin` is that of the line in which the list begins.
  JsonItems(std::ostream& out, std::size_t margin) : out_(out), margin_(margin) {}

  void add(const Json& item, Layout layout = Layout::lines);

  /// Adds the item that `write` writes.
  void add(FunctionRef<void(JsonWriter&)> write, Layout layout = Layout::lines);

  bool any() const { return any_; }

 private:
  std::ostream& out_;
  std::size_t margin_;
  std::string text_;  ///< of one item
  bool any_ = false;
};

/// Writes a shell and the items in it.
class JsonReport {
 public:
  /// Writes `shell` up to the last empty list in it, into which the items go.
  JsonReport(std::ostream& out, const Json& shell);

  JsonItems& items() { return items_; }

  /// Writes the rest of the shell.
  void close();

 private:
  std::ostream& out_;
  JsonShell shell_;
  JsonItems items_;
};

}  // namespace jtlint

#pragma once

#include <iosfwd>
#include <string>

#include "report/json_parts.h"

namespace jtlint {

/// Writes a JSON value whose last part is a long list, item by item: a run may hold more findings
/// than one wants in memory twice.
class JsonReport {
 public:
  /// Writes `shell` up to the last empty list in it, into which the items go.
  JsonReport(std::ostream& out, const Json& shell);

  void add(const Json& item, Layout layout = Layout::lines);

  /// Adds the item that `write` writes.
  void add(FunctionRef<void(JsonWriter&)> write, Layout layout = Layout::lines);

  /// Writes the rest of the shell.
  void close();

 private:
  std::ostream& out_;
  std::string rest_;
  std::string indent_;
  std::string text_;  ///< of one item
  bool empty_ = true;
};

}  // namespace jtlint

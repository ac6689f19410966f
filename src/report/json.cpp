#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include "report/json_objects.h"
#include "report/writers.h"

namespace jtlint {
namespace {

/// A member of the outermost object that is a list, written item by item: a run may hold more
/// findings than one wants in memory twice.
class ListMember {
 public:
  ListMember(std::ostream& out, std::string_view name) : out_(out) {
    out_ << ",\n  \"" << name << "\": [";
  }

  void add(const std::string& object) {
    out_ << (empty_ ? "" : ",");
    for (std::string_view rest = object; !rest.empty();) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      out_ << "\n    " << line;
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
    empty_ = false;
  }

  void close() { out_ << (empty_ ? "]" : "\n  ]"); }

 private:
  std::ostream& out_;
  bool empty_ = true;
};

}  // namespace

void write_json(const Run& run, const ReportOptions&, std::ostream& out) {
  const std::string summary = summary_json(run, Layout::lines);
  out << summary.substr(0, summary.rfind("\n}"));

  ListMember failures(out, "failures");
  for (const Failure& failure : run.failures) failures.add(failure_json(failure, Layout::lines));
  failures.close();

  const Masks masks(run);
  ListMember diagnostics(out, "diagnostics");
  for (const Finding& finding : run.findings) {
    diagnostics.add(diagnostic_json(finding, masks, Layout::lines));
  }
  diagnostics.close();
  out << "\n}\n";
}

}  // namespace jtlint

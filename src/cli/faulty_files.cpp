#include "cli/faulty_files.h"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "cli/commands.h"
#include "report/format.h"
#include "report/wording.h"
#include "support/letter_case.h"

namespace jtlint {
namespace {

/// So many faults of one file are listed.
constexpr std::size_t most_faults = 50;

Finding finding_of(const SyntaxFault& fault, const FaultyFile& file, std::string_view noun) {
  Finding finding;
  finding.summary = fmt::format("A {} holds a mistake", noun);
  finding.message = capitalised(fault.message);
  finding.source = file.source;
  finding.span = fault.span;
  if (fault.note) {
    finding.related.push_back({capitalised(fault.note->message), "", fault.note->span});
  }
  return finding;
}

}  // namespace

void report_faulty(const std::vector<FaultyFile>& files, std::string_view noun, bool color,
                   const Io& io) {
  Run run;
  std::size_t mistakes = 0;
  for (const FaultyFile& file : files) {
    const std::size_t listed = std::min(file.faults.size(), most_faults);
    for (std::size_t i = 0; i < listed; ++i) {
      run.findings.push_back(finding_of(file.faults[i], file, noun));
    }
    mistakes += file.faults.size();
  }
  find_format("text")->write(run, {.color = color, .quiet = true, .width = io.out_columns}, io.err);
  const std::string some =
      run.findings.size() < mistakes ? fmt::format(", {} of them listed", run.findings.size()) : "";
  io.err << '\n';
  complain(io, fmt::format("{} in {}{}", counted(mistakes, "mistake"), counted(files.size(), noun),
                           some));
}

}  // namespace jtlint

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/screen/screen.h"
#include "check/screen/screens.h"
#include "report/format.h"
#include "support/lint.h"

namespace jtlint::test {

/// What a text comes to, as a report and with all that is said besides.
inline std::string told(const FileResult& result) {
  std::string all = result.reason + '\n' + std::to_string(result.templates) + '\n';
  for (const std::string& note : result.notes) all += note + '\n';
  for (const Finding& finding : result.findings) {
    all += finding.rule + ' ' + std::to_string(finding.span.begin) + ' ' +
           std::to_string(finding.span.end) + ' ' + finding.pointer + ' ' + finding.message + '\n';
    for (const Related& related : finding.related) all += "  " + related.message + '\n';
  }
  return all;
}

/// Holds what screens save against the full check.
class Screened {
 public:
  explicit Screened(Selection selection)
      : selection_(std::move(selection)),
        lines_(catalogue(), selection_, "describe", example_day),
        screens_(catalogue(), selection_, example_day) {}

  using Look = screen::Screen::Look;

  /// What lines show that are looked at together.
  std::vector<Look> look(const std::vector<std::string>& lines) {
    const std::vector<std::string_view> texts(lines.begin(), lines.end());
    std::vector<Look> looks(lines.size());
    lines_.look(texts, looks);
    return looks;
  }

  /// Whether the screen passes over a line.
  bool is_clean(const std::string& line) { return lines_.look(line).clean; }

  /// Of how many outlines the screen of lines knows what is to be done.
  std::size_t learned() const { return lines_.learned(); }
  std::size_t learned_texts() const { return lines_.learned_texts(); }
  std::size_t learned_members() const { return lines_.learned_members(); }

  FileResult in_full(const std::string& name, const std::string& text) const {
    return check_file(name, text, catalogue(), {selection_, example_day, std::nullopt});
  }

  FileResult with_screens(const std::string& name, const std::string& text) {
    return check_file(name, text, catalogue(), {selection_, example_day, std::nullopt}, &screens_);
  }

  /// What a line comes to if it is checked for what a look at it made suspect.
  FileResult as_suspected(const std::string& name, const std::string& line, const Look& look) {
    const CheckSettings settings{selection_, example_day, std::nullopt};
    FileResult result;
    result.reason = recognise_as(line, settings).reason;
    check_part({name, line}, catalogue(), settings, result,
               {&screens_, look.suspicion ? &*look.suspicion : nullptr});
    explain(result);
    return result;
  }

  /// Whether a result is that of one template of which there is nothing to say.
  static bool is_silent(const FileResult& result) {
    return result.templates == 1 && result.findings.empty() && result.notes.empty() &&
           !result.failure && result.jobs == 0 && result.records.empty();
  }

 private:
  Selection selection_;
  screen::Screen lines_;
  screen::Screens screens_;
};

}  // namespace jtlint::test

#include "report/diagnostic.h"

#include <algorithm>
#include <fmt/format.h>

#include "report/snippet.h"
#include "report/wording.h"
#include "support/printable.h"
#include "support/wrap.h"

namespace jtlint {
namespace {

constexpr std::string_view cut_sign = "…";

/// What the box and the line number take of the width, with or without the box.
constexpr std::size_t margin = 10;

/// How much of a line is shown where there is no width, and at least, however narrow it is.
constexpr std::size_t default_room = 160;
constexpr std::size_t least_room = 20;

std::size_t columns_of(std::string_view code_point) {
  const bool ascii = code_point.front() >= ' ' && code_point.front() <= '~';
  return ascii ? 1
               : std::max<std::size_t>(
                     1, display_width(printable_part(code_point, 0, code_point.size())));
}

std::string_view label(Severity severity) {
  if (severity == Severity::error) return "Error: ";
  return severity == Severity::warning ? "Warning: " : "Info: ";
}

/// "  with X,", "  in Y,", "  at Z": where a template stands of which nobody knows where it is.
std::string place_without_file(const Finding& finding) {
  std::vector<std::string> lines;
  if (finding.address) lines.push_back("  with " + escaped(*finding.address));
  if (const auto context = context_of(finding)) lines.push_back("  in " + *context);
  if (!finding.pointer.empty()) lines.push_back("  at " + escaped(finding.pointer));
  return fmt::format("{}", fmt::join(lines, ",\n"));
}

}  // namespace

std::string DiagnosticRenderer::render(const Finding& finding) const {
  std::vector<std::string> paragraphs = {headline(finding.severity, phrase(finding.summary)),
                                         place(finding), wrapped(sentence(finding.message))};
  for (const Related& related : finding.related) {
    paragraphs.push_back(place(finding, related));
    paragraphs.push_back(wrapped(sentence(related.message)));
  }
  const std::string link = finding.docs_url.empty() ? "" : ": " + escaped(finding.docs_url);
  paragraphs.push_back(escaped(finding.rule) + link);
  return joined(paragraphs, finding.severity);
}

std::string DiagnosticRenderer::render(const Failure& failure) const {
  return joined(
      {headline(Severity::error, failure_summary(failure)), wrapped(sentence(failure.message))},
      Severity::error);
}

std::string DiagnosticRenderer::render(std::span<const Failure> alike) const {
  if (alike.size() == 1) return render(alike.front());
  std::vector<std::string> names;
  for (const Failure& failure : alike) names.push_back(escaped(failure.path));
  return joined({headline(Severity::error, fmt::format("{} and {}", failure_summary(alike.front()),
                                                       counted(alike.size() - 1, "other"))),
                 wrapped(fmt::format("{}", fmt::join(names, ", "))),
                 wrapped(sentence(alike.front().message))},
                Severity::error);
}

std::string DiagnosticRenderer::headline(Severity severity, std::string_view summary) const {
  return paint_.bold_with(color_of(severity), label(severity)) + paint_.bold(summary);
}

std::string DiagnosticRenderer::place(const Finding& finding) const {
  if (finding.resource) return live_place(finding);
  const Source* file = file_of(finding);
  if (file == nullptr) return place_without_file(finding);
  std::string text;
  if (finding.address) text += fmt::format("  with {},\n", escaped(*finding.address));
  text += fmt::format("  on {} line {}", escaped(file->name()),
                      file->position(finding.span.begin).line);
  if (finding.document > 0) text += fmt::format(", document {}", finding.document + 1);
  if (const auto context = context_of(finding)) text += ", in " + *context;
  return text + ":\n" + source_line(*file, finding.span, finding.severity);
}

/// An ARN ends in the id of the template. It is on a line by itself, as it may be long.
std::string DiagnosticRenderer::live_place(const Finding& finding) const {
  const std::string arn = "  on " + escaped(finding.resource->arn);
  if (finding.pointer.empty()) return live_line(finding, finding.span, arn);
  return live_line(finding, finding.span, arn + ",\n  at " + escaped(finding.pointer));
}

/// What is at a place in a live template. It has no lines that anyone could count.
std::string DiagnosticRenderer::live_line(const Finding& finding, Span span,
                                          const std::string& place) const {
  if (!finding.source) return place;
  return place + ":\n" + source_line(*finding.source, span, finding.severity, false);
}

std::string DiagnosticRenderer::place(const Finding& finding, const Related& related) const {
  const std::string at = related.pointer.empty() ? "" : "  at " + escaped(related.pointer);
  if (finding.resource && !at.empty()) return live_line(finding, related.span, at);
  const Source* file = file_of(finding);
  if (file == nullptr) return at;
  return fmt::format("  on {} line {}:\n{}", escaped(file->name()),
                     file->position(related.span.begin).line,
                     source_line(*file, related.span, finding.severity));
}

std::string DiagnosticRenderer::source_line(const Source& source, Span span, Severity severity,
                                            bool numbered) const {
  const std::size_t columns =
      width_ == 0 ? default_room : std::max(width_, least_room + margin) - margin;
  const Snippet snippet =
      make_snippet(source, span, masks_, {columns, display_width(cut_sign), columns_of});
  const std::string_view cut_before = snippet.cut_before ? cut_sign : "";
  const std::string_view cut_after = snippet.cut_after ? cut_sign : "";

  const std::string code = snippet.before + snippet.marked + snippet.after;
  const std::size_t begin = snippet.before.size();
  const std::size_t end = begin + snippet.marked.size();
  const std::string number = numbered ? fmt::format("{:>4}: ", snippet.line) : "      ";
  const std::string before =
      fmt::format("{}{}{}", number, cut_before, printable_part(code, 0, begin));
  const std::string marked = printable_part(code, begin, end);
  std::string line = before + marked + printable_part(code, end, code.size());
  line += cut_after;
  if (code.empty()) line.pop_back();

  const std::size_t width = display_width(marked);
  // A combining mark has no column of its own: it is shown on the character before it.
  const bool combines = width == 0 && !marked.empty();
  const std::size_t indent = display_width(before) - (combines ? 1 : 0);
  const std::string carets(std::max<std::size_t>(1, width), '^');
  const bool goes_on = snippet.last_line > snippet.line;
  const std::string note = goes_on ? fmt::format(" … (to line {})", snippet.last_line) : "";
  return fmt::format("{}\n{:{}}{}{}", line, "", indent, paint_.with(color_of(severity), carets),
                     note);
}

std::string DiagnosticRenderer::wrapped(std::string_view text) const {
  return wrap(text, width_ > 2 ? width_ - 2 : width_);
}

std::string DiagnosticRenderer::joined(const std::vector<std::string>& paragraphs,
                                       Severity severity) const {
  std::string text;
  for (const std::string& paragraph : paragraphs) {
    if (paragraph.empty()) continue;
    text += (text.empty() ? "" : "\n") + paragraph + "\n";
  }
  return paint_.on() ? boxed(text, severity) : text;
}

std::string DiagnosticRenderer::boxed(std::string_view text, Severity severity) const {
  const Color color = color_of(severity);
  const std::string side = paint_.with(color, "│");
  std::string result = paint_.with(color, "╷") + "\n";
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    result += side;
    if (end > 0) result += ' ';
    result += text.substr(0, end + 1);
    text.remove_prefix(end + 1);
  }
  return result + paint_.with(color, "╵") + "\n";
}

}  // namespace jtlint

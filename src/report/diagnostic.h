#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/finding.h"
#include "report/masks.h"
#include "report/paint.h"
#include "source/failure.h"

namespace jtlint {

/// Renders what was found for people, in the manner of Terraform: with colour in a box.
class DiagnosticRenderer {
 public:
  /// `width` as in ReportOptions. `masks` must outlive the renderer.
  DiagnosticRenderer(const Masks& masks, Paint paint, std::size_t width)
      : masks_(masks), paint_(paint), width_(width) {}

  /// A whole diagnostic, every line of it ended.
  std::string render(const Finding& finding) const;
  std::string render(const Failure& failure) const;

  /// Several failures of one reason, as one diagnostic.
  std::string render(std::span<const Failure> alike) const;

 private:
  std::string headline(Severity severity, std::string_view summary) const;
  std::string place(const Finding& finding) const;
  std::string place(const Finding& finding, const Related& related) const;
  std::string live_place(const Finding& finding) const;
  std::string live_line(const Finding& finding, Span span, const std::string& place) const;
  std::string source_line(const Source& source, Span span, Severity severity,
                          bool numbered = true) const;
  std::string wrapped(std::string_view text) const;
  std::string joined(const std::vector<std::string>& paragraphs, Severity severity) const;
  std::string boxed(std::string_view text, Severity severity) const;

  const Masks& masks_;
  Paint paint_;
  std::size_t width_;
};

}  // namespace jtlint

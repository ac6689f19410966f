#pragma once

#include <optional>
#include <string>

#include "cli/io.h"
#include "live/descriptor.h"
#include "support/result.h"

namespace jtlint {

/// The file of `--save`, which nobody but its owner may read: templates may hold secrets. Whenever
/// the audit is broken off, it has whole lines only.
class SaveFile {
 public:
  /// Makes the file, or empties it; `-` is standard output. The error is a sentence.
  static Result<SaveFile> open(const std::string& name, const Io& io);

  /// Adds a line, given without its end. Returns a sentence if it fails.
  std::optional<std::string> add(const std::string& line);

  /// As the user calls it.
  const std::string& name() const { return name_; }

 private:
  SaveFile(std::string name, const Io& io) : name_(std::move(name)), io_(&io) {}

  std::optional<std::string> write(const std::string& text);

  std::string name_;
  const Io* io_;
  live::Descriptor file_;  ///< none: standard output
};

}  // namespace jtlint

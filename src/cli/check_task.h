#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/inputs.h"
#include "cli/pipeline.h"
#include "cli/profile.h"
#include "source/pieces.h"

namespace jtlint {

/// A file to check as a whole.
struct WholeFile {
  const Input* input = nullptr;
  const Profile* profile = nullptr;
  std::optional<std::string> bytes = {};  ///< where they are read already
  std::optional<Failure> failure = {};    ///< where they cannot be
};

/// A file that is checked piece by piece, and what has become of it so far.
struct FileInPieces {
  const Input* input = nullptr;
  const Profile* profile = nullptr;
  Recognition recognition = {};
  FileResult total = {};  ///< but for what is handed on at once: findings, records, hidden parts
  bool begun = false;     ///< some of it was taken
};

/// What one thread gets to do at a time: some files, or a piece of one.
struct CheckTask {
  std::vector<WholeFile> files;

  std::shared_ptr<FileInPieces> in_pieces;  ///< if set, there are no files but this
  Piece piece;
  std::size_t passed_over = 0;     ///< documents before the piece that are not looked at
  bool last = false;               ///< no other piece follows
  std::optional<Failure> failure;  ///< why not
};

/// What becomes of it: of each of the files, or of the piece, whose documents count from its start.
using CheckOutcome = std::vector<Result<FileResult, Failure>>;

}  // namespace jtlint

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "cli/check_task.h"
#include "cli/io.h"
#include "cli/ordered_workers.h"
#include "source/read.h"

namespace jtlint {

using CheckWorkers = OrderedWorkers<CheckTask, CheckOutcome>;

/// Makes tasks of the inputs of a run: of small files by the dozen, of a long one of JSON lines a
/// task for each piece.
class CheckFeed {
 public:
  CheckFeed(const Io& io, CheckWorkers& workers) : io_(io), workers_(workers) {}

  /// Both must stay where they are until the workers have finished.
  void add(const Input& input, const Profile& profile);

  /// Hands on what is left.
  void finish();

 private:
  void add_long(WholeFile file, bool plain);
  void add_rest(WholeFile file, ByteReader& reader, std::string head);
  void add_alone(WholeFile file);
  void add_in_pieces(const WholeFile& file, ByteReader& reader, std::string head);
  CheckTask& next_piece(const std::shared_ptr<FileInPieces>& file);

  const Io& io_;
  CheckWorkers& workers_;
  std::vector<WholeFile> files_;  ///< of the next task
  std::size_t bytes_ = 0;         ///< of these
};

}  // namespace jtlint

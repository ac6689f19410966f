#include "cli/check_feed.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <optional>
#include <ostream>
#include <system_error>
#include <utility>

#include "cli/line_oriented.h"

namespace jtlint {
namespace {

namespace fs = std::filesystem;

/// So many files are one task, unless they are long.
constexpr std::size_t most_files = 16;

PieceSizes piece_sizes(const Io& io, const CheckSettings& settings) {
  return {io.reading.piece, settings.max_file_size.value_or(longest_input),
          settings.max_file_size.value_or(std::numeric_limits<std::size_t>::max())};
}

/// How many documents a text seems to hold of which none is worth reading.
std::size_t count_units(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at = unit_at(text, at).end) ++count;
  return count;
}

/// Whether a file concerns job templates, as far as that is known with its next piece. What was
/// found of the first one stands, unless a later one says more.
bool is_ours(FileInPieces& file, const Piece& piece) {
  if (file.recognition.ours) return true;
  Recognition found = recognise_as(piece.text(), file.profile->settings);
  if (found.ours || piece.start.byte == 0) file.recognition = std::move(found);
  return file.recognition.ours;
}

/// Reads on until there are `size` bytes, or to the end.
std::optional<Failure> read_up_to(std::size_t size, ByteReader& reader, std::string& bytes) {
  const std::size_t known = bytes.size();
  bytes.resize(size);
  const auto count = reader.read(bytes.data() + known, size - known);
  if (!count) return count.error();
  bytes.resize(known + *count);
  return std::nullopt;
}

}  // namespace

void CheckFeed::add(const Input& input, const Profile& profile) {
  WholeFile file{&input, &profile};
  std::error_code error;
  const std::size_t size = input.standard_input ? 0 : fs::file_size(input.path, error);
  const bool plain = !input.standard_input && !error;
  if (!plain || size > io_.reading.longest_whole) {
    finish();
    return add_long(std::move(file), plain);
  }
  files_.push_back(std::move(file));
  bytes_ += size;
  if (files_.size() == most_files || bytes_ > io_.reading.piece) finish();
}

void CheckFeed::finish() {
  if (files_.empty()) return;
  CheckTask& task = workers_.next();
  task.in_pieces.reset();
  task.files = std::exchange(files_, {});
  bytes_ = 0;
  workers_.submit();
}

void CheckFeed::add_alone(WholeFile file) {
  files_.push_back(std::move(file));
  finish();
}

/// Adds an input that is long, or of which nobody knows how long it is. Only one that cannot be
/// read twice is read as a whole here, rather than by a worker.
void CheckFeed::add_long(WholeFile file, bool plain) {
  const Input& input = *file.input;
  auto opened = input.standard_input
                    ? Result<std::unique_ptr<ByteReader>, Failure>(reader_of(io_.in, input.name))
                    : open_file(input.path, input.name);
  if (!opened) {
    file.failure = opened.error();
    return add_alone(std::move(file));
  }
  std::string head;
  const std::size_t most = io_.reading.longest_whole + 1;
  // Of a file that is known to be longer, a piece is mostly enough to see what it is.
  for (std::size_t size = plain ? std::min(io_.reading.piece, most) : most;; size = most) {
    if (auto failure = read_up_to(size, **opened, head)) {
      file.failure = std::move(failure);
      return add_alone(std::move(file));
    }
    const bool more = head.size() == size;
    if (more && is_line_oriented(input.name, head, file.profile->settings)) {
      return add_in_pieces(file, **opened, std::move(head));
    }
    if (!more || size == most) break;
  }
  if (plain) return add_alone(std::move(file));
  add_rest(std::move(file), **opened, std::move(head));
}

void CheckFeed::add_rest(WholeFile file, ByteReader& reader, std::string head) {
  const std::size_t longest = file.profile->settings.max_file_size.value_or(longest_input);
  auto bytes = read_rest(reader, std::move(head), file.input->name, longest);
  if (bytes) {
    file.bytes = std::move(*bytes);
  } else {
    file.failure = bytes.error();
  }
  add_alone(std::move(file));
}

CheckTask& CheckFeed::next_piece(const std::shared_ptr<FileInPieces>& file) {
  CheckTask& task = workers_.next();
  task.files.clear();
  task.in_pieces = file;
  task.failure.reset();
  return task;
}

/// What holds no name of a job template is passed over, up to the first piece that holds one. From
/// then on the file is one of ours, and no byte is looked at for that again.
void CheckFeed::add_in_pieces(const WholeFile& file, ByteReader& reader, std::string head) {
  const CheckSettings& settings = file.profile->settings;
  const auto progress = std::make_shared<FileInPieces>();
  progress->input = file.input;
  progress->profile = file.profile;
  PieceReader pieces(reader, std::move(head), file.input->name, piece_sizes(io_, settings));
  std::size_t passed_over = 0;
  for (bool last = false; !last && io_.out;) {
    CheckTask& task = next_piece(progress);
    const auto more = pieces.next(task.piece);
    if (!more) task.failure = more.error();
    last = !more || !*more;
    if (!last && !is_ours(*progress, task.piece)) {
      passed_over += count_units(task.piece.text());
      continue;
    }
    if (last) task.piece.size = 0;
    task.passed_over = std::exchange(passed_over, 0);
    task.last = last;
    workers_.submit();
  }
}

}  // namespace jtlint

#include "cli/check_worker.h"

#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "source/read.h"

namespace jtlint {
namespace {

std::string_view without_line_end(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// Memory that is given back before a long document is checked.
constexpr std::size_t much = std::size_t{1} << 20U;

/// The bytes of a unit of a piece, for somebody who keeps them. If they are all of it, which may be
/// long, they are not copied.
std::string take_bytes(Piece& piece, const Unit& unit) {
  const std::size_t size = unit.end - unit.begin;
  const bool all = size == piece.size;
  std::string own = all ? std::move(piece.buffer) : piece.buffer.substr(unit.begin, size);
  own.resize(size);
  if (own.capacity() > size + much) own.shrink_to_fit();
  return own;
}

/// Goes through the units of a text, and looks at lines together.
class LookedAt {
 public:
  /// `screen` may be null: then nothing is known of any line.
  LookedAt(std::string_view text, LineScreen* screen) : text_(text), screen_(screen) {}

  /// Goes on to the next unit. False at the end.
  bool next() {
    if (++current_ < count_) return true;
    look_ahead();
    return count_ > 0;
  }

  const Unit& unit() const { return units_[current_]; }

  /// What that shows of itself; nothing, if it is no line.
  const screen::Screen::Look& look() const { return looks_[current_]; }

 private:
  static constexpr std::size_t most = screen::Screen::most_texts;

  /// Looks at the lines that follow, up to a unit that is none.
  void look_ahead() {
    std::array<std::string_view, most> lines;
    std::size_t seen = 0;
    current_ = count_ = 0;
    while (end_ < text_.size() && count_ < most && seen == count_) {
      const Unit unit = unit_at(text_, end_);
      const std::string_view bytes = text_.substr(end_, unit.end - end_);
      if (unit.one_line) lines[seen++] = without_line_end(bytes);
      looks_[count_] = {};
      units_[count_++] = unit;
      end_ = unit.end;
    }
    if (screen_ == nullptr) return;
    screen_->look(std::span(lines).first(seen), std::span(looks_).first(seen));
  }

  std::string_view text_;
  LineScreen* screen_;
  std::size_t end_ = 0;  ///< of the units that were looked at
  std::array<Unit, most> units_ = {};
  std::array<screen::Screen::Look, most> looks_ = {};
  std::size_t count_ = 0;    ///< of these
  std::size_t current_ = 0;  ///< one of them
};

}  // namespace

CheckOutcome CheckWorker::work(CheckTask& task) {
  CheckOutcome outcome;
  if (task.in_pieces) {
    outcome.emplace_back(check(task.piece, *task.in_pieces));
    return outcome;
  }
  for (WholeFile& file : task.files) outcome.push_back(check_whole(file));
  return outcome;
}

Result<FileResult, Failure> CheckWorker::check_whole(WholeFile& file) {
  const Input& input = *file.input;
  const CheckSettings& settings = file.profile->settings;
  if (file.failure) return *file.failure;
  if (!file.bytes) {
    auto bytes = read_file(input.path, input.name, settings.max_file_size.value_or(longest_input));
    if (!bytes) return bytes.error();
    file.bytes = std::move(*bytes);
  }
  return check_file(input.name, std::move(*file.bytes), file.profile->catalogue, settings,
                    savers_for(*file.profile).templates.get());
}

FileResult CheckWorker::check(Piece& piece, const FileInPieces& file) {
  FileResult result;
  const Profile& profile = *file.profile;
  Savers& savers = savers_for(profile);
  if (!savers.lines) {
    savers.lines = make_screen_ ? make_screen_(profile.catalogue, profile.settings) : nullptr;
  }
  const std::string_view text = piece.text();
  SourceStart start = piece.start;
  std::size_t counted = 0;
  for (LookedAt at(text, savers.lines->get()); at.next();) {
    const screen::Screen::Look& look = at.look();
    if (look.clean) {
      ++result.templates;
      ++result.seen.documents;
      continue;
    }
    const Unit& unit = at.unit();
    start.line += count_line_ends(text.substr(counted, unit.begin - counted));
    start.byte = piece.start.byte + unit.begin;
    counted = unit.begin;
    check_part({file.input->name, take_bytes(piece, unit), start, result.seen.documents},
               profile.catalogue, profile.settings, result,
               {savers.templates.get(), look.suspicion ? &*look.suspicion : nullptr});
  }
  return result;
}

CheckWorker::Savers& CheckWorker::savers_for(const Profile& profile) {
  const auto [place, is_new] = savers_.try_emplace(&profile);
  Savers& savers = place->second;
  const CheckSettings& settings = profile.settings;
  if (is_new && settings.screened) {
    savers.templates =
        std::make_unique<screen::Screens>(profile.catalogue, settings.selection, settings.today);
  }
  return savers;
}

}  // namespace jtlint

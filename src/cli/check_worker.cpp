#include "cli/check_worker.h"

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
  Savers& savers = savers_for(*file.profile);
  if (!savers.lines) {
    const Profile& profile = *file.profile;
    savers.lines = make_screen_ ? make_screen_(profile.catalogue, profile.settings) : nullptr;
  }
  LineScreen* screen = savers.lines->get();
  const std::string_view text = piece.text();
  SourceStart start = piece.start;
  for (std::size_t at = 0, counted = 0; at < text.size();) {
    const Unit unit = unit_at(text, at);
    const std::string_view bytes = text.substr(at, unit.end - at);
    at = unit.end;
    screen::Screen::Look look;
    if (screen != nullptr && unit.one_line) look = screen->look(without_line_end(bytes));
    if (look.clean) {
      ++result.templates;
      ++result.seen.documents;
      continue;
    }
    start.line += count_line_ends(text.substr(counted, unit.begin - counted));
    start.byte = piece.start.byte + unit.begin;
    counted = unit.begin;
    const bool all = bytes.size() == text.size();  // which may be long: it is not copied
    std::string own = all ? std::move(piece.buffer) : std::string(bytes);
    own.resize(bytes.size());
    if (own.capacity() > own.size() + much) own.shrink_to_fit();
    check_part({file.input->name, std::move(own), start, result.seen.documents},
               file.profile->catalogue, file.profile->settings, result,
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

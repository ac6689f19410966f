#include "cli/progress_line.h"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "report/wording.h"
#include "support/printable.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// Erases what stands on the line from the cursor on.
constexpr std::string_view erase_line = "\r\x1b[K";

bool is_done(const live::Progress& region) {
  return region.listing_done && region.described + region.failed >= region.listed;
}

std::string words_of(const live::Progress& region, double rate) {
  const std::string profile = region.profile.empty() ? "" : region.profile + "/";
  std::string text =
      fmt::format("{}: {} of {} described", printable(profile + region.region), region.described,
                  region.listing_done ? fmt::format("{}", region.listed)
                                      : fmt::format("{} or more", region.listed));
  if (region.failed > 0) text += fmt::format(", {} failed", region.failed);
  if (region.seconds_left) {
    text += fmt::format(", {} s left at {} a second", *region.seconds_left, rate);
  }
  return text;
}

/// As much of a text as so many columns show.
std::string cut(const std::string& text, std::size_t columns) {
  if (display_width(text) <= columns) return text;
  std::string result;
  std::size_t width = 1;  // that of the sign that something is left out
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded decoded = utf8::decode(std::string_view(text).substr(at));
    width += display_width(decoded.code_point);
    if (width > columns) break;
    result += text.substr(at, decoded.size);
    at += decoded.size;
  }
  return result + "…";
}

bool is_same(const live::Progress& one, const live::Progress& other) {
  return one.region == other.region && one.profile == other.profile;
}

}  // namespace

std::string progress_text(const std::vector<live::Progress>& regions, double rate,
                          std::size_t columns) {
  const auto done = std::count_if(regions.begin(), regions.end(), is_done);
  std::string text;
  if (regions.size() > 1) text = fmt::format("{} of {} Regions done", done, regions.size());
  for (const live::Progress& region : regions) {
    if (regions.size() > 1 && is_done(region)) continue;
    text += (text.empty() ? "" : "; ") + words_of(region, rate);
  }
  return cut(text, columns);
}

void ProgressLine::show(const live::Progress& progress) {
  if (!shown_) return;
  const auto known = std::find_if(regions_.begin(), regions_.end(),
                                  [&](const auto& each) { return is_same(each, progress); });
  if (known != regions_.end()) *known = progress;
  if (known == regions_.end()) regions_.push_back(progress);
  // Behind its last column, a terminal would begin another line.
  const std::size_t columns = std::max<std::size_t>(io_.err_columns, 2) - 1;
  io_.err << erase_line << progress_text(regions_, rate_, columns) << std::flush;
  written_ = true;
}

void ProgressLine::clear() {
  if (written_) io_.err << erase_line << std::flush;
  written_ = false;
}

}  // namespace jtlint

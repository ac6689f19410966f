#include "source/source.h"

#include <algorithm>
#include <utility>

#include "support/utf8.h"

namespace jtlint {
namespace {

std::vector<std::size_t> find_line_starts(std::string_view bytes) {
  std::vector<std::size_t> starts = {0};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool lone_cr = bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n');
    if (bytes[i] == '\n' || lone_cr) starts.push_back(i + 1);
  }
  return starts;
}

}  // namespace

Source::Source(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)), line_starts_(find_line_starts(bytes_)) {}

Position Source::position(std::size_t offset) const {
  offset = std::min(offset, bytes_.size());
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto number = static_cast<std::size_t>(after - line_starts_.begin());
  std::size_t begin = line_starts_[number - 1];
  if (begin == 0) begin = std::min(offset, utf8::byte_order_mark_size(bytes_));
  return {number, utf8::count(bytes().substr(begin, offset - begin)) + 1};
}

std::string_view Source::line(std::size_t number) const {
  const std::size_t begin = line_starts_[number - 1];
  const std::size_t end = number < line_starts_.size() ? line_starts_[number] : bytes_.size();
  std::string_view line = bytes().substr(begin, end - begin);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

}  // namespace jtlint

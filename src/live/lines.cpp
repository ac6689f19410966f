#include "live/lines.h"

#include <algorithm>
#include <utility>

namespace jtlint::live {

void Lines::add(std::string_view bytes,
                const std::function<void(std::string line, bool too_long)>& take) {
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    const std::string_view part = bytes.substr(0, end);
    const std::size_t room = longest_ - line_.size();
    line_ += part.substr(0, room);
    too_long_ = too_long_ || part.size() > room;
    if (end == std::string_view::npos) return;
    take(std::exchange(line_, {}), std::exchange(too_long_, false));
    bytes.remove_prefix(end + 1);
  }
}

}  // namespace jtlint::live

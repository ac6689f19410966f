#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace jtlint {

/// A number of bytes as `--max-file-size` takes it: `500000`, `64K`, `16M`, `1G`, `16MiB`, with
/// powers of 1024, at most 1 GiB. Nothing where it is not that.
std::optional<std::size_t> file_size_from(std::string_view text);

/// A number of bytes for people, exactly: `16 MiB`, `900 bytes`.
std::string file_size_text(std::size_t bytes);

}  // namespace jtlint

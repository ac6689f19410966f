// The limit: how fast NDJSON can be read at all, by simdjson's DOM parser on one thread, with
// nothing made of it. Reads the file through a small buffer, as a program must that is to do with
// little memory, and prints how many documents there were.

#include <array>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <simdjson.h>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace {

/// No line may be longer.
constexpr std::size_t buffer_size = std::size_t{1} << 18;

/// The whole lines of a file, a buffer at a time.
class Lines {
 public:
  explicit Lines(int file) : file_(file), buffer_(buffer_size + simdjson::SIMDJSON_PADDING) {}

  /// Reads on behind the lines before. Empty at the end of the file.
  std::string_view next() {
    kept_ -= whole_;
    std::memmove(buffer_.data(), buffer_.data() + whole_, kept_);
    whole_ = 0;
    while (whole_ == 0 && kept_ < buffer_size) {
      const ssize_t got = ::read(file_, buffer_.data() + kept_, buffer_size - kept_);
      if (got <= 0) return {};
      kept_ += static_cast<std::size_t>(got);
      whole_ = std::string_view(buffer_.data(), kept_).rfind('\n') + 1;
    }
    return {buffer_.data(), whole_};
  }

 private:
  int file_;
  std::vector<char> buffer_;
  std::size_t kept_ = 0;   ///< bytes in the buffer
  std::size_t whole_ = 0;  ///< those of them that are whole lines
};

/// How many documents the lines hold, or nothing where one is no JSON.
std::optional<std::size_t> count(std::string_view lines, simdjson::dom::parser& parser) {
  std::size_t documents = 0;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    simdjson::dom::element document;
    if (parser.parse(lines.data(), end, false).get(document) != simdjson::SUCCESS) return {};
    lines.remove_prefix(end + 1);
    ++documents;
  }
  return documents;
}

}  // namespace

int main(int argc, char** argv) {
  const int file = argc == 2 ? ::open(argv[1], O_RDONLY) : -1;
  if (file < 0) {
    std::fputs("usage: limit FILE, in which each line is a JSON value\n", stderr);
    return 2;
  }
  simdjson::dom::parser parser;
  Lines lines(file);
  std::size_t documents = 0;
  for (std::string_view read = lines.next(); !read.empty(); read = lines.next()) {
    const auto more = count(read, parser);
    if (!more) {
      std::fputs("limit: a line is no JSON\n", stderr);
      return 1;
    }
    documents += *more;
  }
  std::printf("%zu\n", documents);
  return 0;
}

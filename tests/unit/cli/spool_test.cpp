#include "cli/spool.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <sys/resource.h>

#include "support/catch.h"
#include "support/temp_dir.h"

using jtlint::Spool;
using jtlint::test::TempDir;

namespace {

/// Has temporary files made in another directory while it lives.
class TemporaryFilesIn {
 public:
  explicit TemporaryFilesIn(const std::filesystem::path& directory) {
    if (const char* was = std::getenv("TMPDIR")) was_ = was;
    ::setenv("TMPDIR", directory.c_str(), 1);
  }
  TemporaryFilesIn(const TemporaryFilesIn&) = delete;
  TemporaryFilesIn& operator=(const TemporaryFilesIn&) = delete;
  ~TemporaryFilesIn() { was_ ? ::setenv("TMPDIR", was_->c_str(), 1) : ::unsetenv("TMPDIR"); }

 private:
  std::optional<std::string> was_;
};

/// No file takes more than `size` bytes while it lives.
class LongestFile {
 public:
  explicit LongestFile(rlim_t size) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &was_);
    const rlimit limit = {size, was_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  LongestFile(const LongestFile&) = delete;
  LongestFile& operator=(const LongestFile&) = delete;
  ~LongestFile() {
    ::setrlimit(RLIMIT_FSIZE, &was_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  void (*handler_)(int);
  rlimit was_ = {};
};

std::string text_of(const Spool& spool) {
  std::ostringstream out;
  spool.write_to(out);
  CHECK(out.good());
  return out.str();
}

/// Fills a spool with two MiB, and returns them.
std::string fill(Spool& spool) {
  std::string all;
  for (int i = 0; all.size() < std::size_t{2} << 20U; ++i) {
    const std::string line = std::to_string(i) + std::string(1000, 'x');
    spool.stream() << line << '\n';
    all += line + '\n';
  }
  return all;
}

}  // namespace

TEST_CASE("a spool gives back what it was given") {
  Spool spool;
  CHECK(text_of(spool).empty());
  spool.stream() << "a few" << ' ' << 7 << '\n';
  CHECK(text_of(spool) == "a few 7\n");
}

TEST_CASE("of what a spool was given much, no file is seen") {
  const TempDir directory;
  const TemporaryFilesIn there(directory.path());
  Spool spool;
  const std::string all = fill(spool);
  CHECK(std::filesystem::is_empty(directory.path()));
  CHECK((text_of(spool) == all));
}

TEST_CASE("a spool keeps in memory what no file takes") {
  SECTION("where there is no directory for it") {
    const TemporaryFilesIn nowhere("/nowhere");
    Spool spool;
    const std::string all = fill(spool);
    CHECK((text_of(spool) == all));
  }
  SECTION("where there is no more room") {
    const LongestFile limit(1'000'001);
    Spool spool;
    const std::string all = fill(spool);
    CHECK((text_of(spool) == all));
  }
}

TEST_CASE("a stream that does not take all of a spool is broken") {
  Spool spool;
  fill(spool);
  std::ofstream full("/dev/full");
  spool.write_to(full);
  full.flush();
  CHECK_FALSE(full.good());
}

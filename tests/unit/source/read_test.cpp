#include "source/read.h"

#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <streambuf>
#include <string>
#include <sys/stat.h>
#include <thread>

#include "support/catch.h"
#include "support/temp_dir.h"
#include "support/without_root.h"

using jtlint::read_file;
using jtlint::test::TempDir;

namespace {

void check_failure(const std::filesystem::path& path, const std::string& kind,
                   const std::string& message) {
  const auto bytes = read_file(path, "its name");
  CAPTURE(path);
  REQUIRE_FALSE(bytes);
  CHECK(bytes.error().path == "its name");
  CHECK(bytes.error().kind == kind);
  CHECK(bytes.error().message == message);
}

struct BrokenBuffer : std::streambuf {
  int_type underflow() override { throw std::runtime_error("the disk is gone"); }
};

jtlint::Result<std::string, jtlint::Failure> read_stream(
    std::istream& stream, std::size_t longest = jtlint::longest_input) {
  return jtlint::read_rest(*jtlint::reader_of(stream, "-"), "", "-", longest);
}

}  // namespace

TEST_CASE("a file is read as it is") {
  const TempDir temp;
  for (const std::size_t size : {0U, 1U, 4096U, 65536U, 1'000'000U}) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 31 % 256);
    const auto read = read_file(temp.write("file", bytes), "file");
    REQUIRE(read);
    CHECK((*read == bytes));
  }
}

TEST_CASE("a file whose size nobody knows is read to its end") {
  const auto status = read_file("/proc/self/status", "status");
  REQUIRE(status);
  CHECK(status->starts_with("Name:"));
}

TEST_CASE("a pipe is read to its end") {
  const TempDir temp;
  const auto pipe = temp.path() / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const std::string bytes(200'000, 'x');
  std::thread writer([&] { temp.write("pipe", bytes); });
  const auto read = read_file(pipe, "pipe");
  writer.join();
  REQUIRE(read);
  CHECK((*read == bytes));
}

TEST_CASE("what cannot be read is a failure with the system's reason") {
  const TempDir temp;
  const auto file = temp.write("file");
  check_failure(temp.path() / "nowhere", "missing", "no such file or directory");
  check_failure(file / "below", "missing", "not a directory");
  check_failure("", "missing", "no such file or directory");
  check_failure(temp.path(), "unreadable", "is a directory");
  check_failure(temp.path() / std::string(300, 'x'), "unreadable", "file name too long");
  check_failure("/proc/self/mem", "unreadable", "input/output error");

  std::filesystem::create_symlink("nowhere", temp.path() / "dangling");
  check_failure(temp.path() / "dangling", "missing", "no such file or directory");
  std::filesystem::create_symlink("loop", temp.path() / "loop");
  check_failure(temp.path() / "loop", "unreadable", "too many levels of symbolic links");
}

TEST_CASE("a file without permission is a failure") {
  const TempDir temp;
  const auto file = temp.write("file");
  std::filesystem::permissions(file, std::filesystem::perms::none);
  const jtlint::test::WithoutRoot nobody;
  if (!nobody.holds()) {
    WARN("NOT TESTED: root may read every file, and its rights cannot be dropped here");
    return;
  }
  check_failure(file, "unreadable", "permission denied");
}

TEST_CASE("no more is read than there is room for") {
  const TempDir temp;
  const auto sparse = temp.write("sparse");
  std::filesystem::resize_file(sparse, jtlint::longest_input + 1);
  check_failure(sparse, "too-large", "longer than 1073741824 bytes");
  CHECK(read_file("/dev/zero", "zero", 100'000).error().message == "longer than 100000 bytes");
  CHECK(read_file(temp.write("ten", "0123456789"), "ten", 10));
  CHECK_FALSE(read_file(temp.write("ten", "0123456789"), "ten", 9));
}

TEST_CASE("a stream is read to its end") {
  const std::string bytes(200'000, '\xff');
  std::istringstream stream(bytes);
  const auto read = read_stream(stream);
  REQUIRE(read);
  CHECK((*read == bytes));

  std::istringstream empty;
  REQUIRE(read_stream(empty));
  CHECK(read_stream(empty)->empty());
}

TEST_CASE("a stream that breaks off or never ends is a failure") {
  BrokenBuffer buffer;
  std::istream broken(&buffer);
  REQUIRE_FALSE(read_stream(broken));
  CHECK(read_stream(broken).error().kind == "unreadable");
  CHECK(read_stream(broken).error().path == "-");

  std::istringstream stream("0123456789");
  CHECK(read_stream(stream, 9).error().message == "longer than 9 bytes");
}

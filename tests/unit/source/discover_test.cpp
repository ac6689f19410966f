#include "source/discover.h"

#include <fcntl.h>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "source/file_kinds.h"
#include "source/read.h"
#include "support/catch.h"
#include "support/temp_dir.h"
#include "support/without_root.h"

namespace fs = std::filesystem;

using jtlint::discover;
using jtlint::Discovery;
using jtlint::test::TempDir;

namespace {

using Lines = std::vector<std::string>;

Lines files(const Discovery& discovery) {
  Lines names;
  for (const auto& file : discovery.files) names.push_back(file.name);
  return names;
}

Lines skipped(const Discovery& discovery) {
  Lines lines;
  for (const auto& skip : discovery.skipped) lines.push_back(skip.name + ": " + skip.reason);
  return lines;
}

Lines failures(const Discovery& discovery) {
  Lines lines;
  for (const auto& failure : discovery.failures) {
    lines.push_back(failure.kind + " " + failure.path + ": " + failure.message);
  }
  return lines;
}

}  // namespace

TEST_CASE("a directory is replaced by its templates in byte order") {
  const TempDir temp;
  for (const char* name :
       {"b.yaml", "a/z.json", "a.json", "a-b/c.yml", "a/.hidden/x.template", "a/b/c.jsonl",
        "Z.YamL", ".ci.yml", "a/notes.md", "Makefile", "a/json", "a/x.json.bak", "\xff.json"}) {
    temp.write(name);
  }
  const Discovery found = discover({"."}, temp.path());
  CHECK(files(found) == Lines{".ci.yml", "Z.YamL", "a-b/c.yml", "a.json", "a/.hidden/x.template",
                              "a/b/c.jsonl", "a/z.json", "b.yaml", "\xff.json"});
  CHECK(skipped(found).empty());
  CHECK(failures(found).empty());
  CHECK_FALSE(found.files[0].named);
  CHECK(found.files[3].path == temp.path() / "a.json");
}

TEST_CASE("paths keep their order and their names") {
  const TempDir temp;
  for (const char* name : {"z.json", "x/b.json", "x/a.json", "README.md"}) temp.write(name);
  const Discovery found = discover({"./z.json", "x//", "README.md"}, temp.path());
  CHECK(files(found) == Lines{"z.json", "x/a.json", "x/b.json", "README.md"});
  CHECK(found.files[0].named);
  CHECK_FALSE(found.files[1].named);
  CHECK(found.files[3].named);
  for (const auto& file : found.files) CHECK(jtlint::read_file(file.path, file.name));
}

TEST_CASE("names are relative below the working directory only") {
  const TempDir temp;
  const fs::path work = temp.make_directory("work");
  temp.write("work/a.json");
  temp.write("other/b.json");
  CHECK(files(discover({work, "../other"}, work)) == Lines{"a.json", "../other/b.json"});
  CHECK(files(discover({work / "a.json"}, work)) == Lines{"a.json"});
  CHECK(files(discover({temp.path() / "other"}, work)) == Lines{temp.path() / "other/b.json"});
  CHECK(files(discover({".."}, work)) == Lines{"../other/b.json", "a.json"});
}

TEST_CASE("a file reached twice is read once") {
  const TempDir temp;
  temp.write("x/a.json");
  temp.write("x/b.json");
  temp.write("build/c.json");
  fs::create_symlink("x/a.json", temp.path() / "link.json");
  const fs::path absolute = temp.path() / "x/a.json";
  const Discovery found = discover(
      {"x/b.json", "x", ".", "./x/../x/a.json", absolute, "link.json", ".", "nowhere", "./nowhere"},
      temp.path());
  CHECK(files(found) == Lines{"x/b.json", "x/a.json"});
  CHECK(found.files[0].named);
  CHECK(skipped(found) == Lines{"build: build folder", "link.json: symbolic link"});
  CHECK(files(discover({"link.json", "."}, temp.path())) == Lines{"link.json", "x/b.json"});
}

TEST_CASE("what is not the user's own source is left aside") {
  const TempDir temp;
  const Lines names = {".git", ".hg",  ".svn",        "node_modules", ".terraform",       ".venv",
                       "venv", ".tox", "__pycache__", ".mypy_cache",  ".aws-sam",         "build",
                       "dist", "out",  "target",      "_build",       "cmake-build-debug"};
  for (const std::string& name : names) {
    temp.write("x/" + name + "/a.json");
    CHECK(jtlint::skipped_directory(name));
  }
  for (const char* name : {"cache/CACHEDIR.TAG", "cache/a.json", "obj/CMakeCache.txt", "obj/a.json",
                           "x/rebuild/a.json", "x/build.json", "x/outer/target.yaml"}) {
    temp.write(name);
  }
  const Discovery found = discover({"."}, temp.path());
  CHECK(files(found) == Lines{"x/build.json", "x/outer/target.yaml", "x/rebuild/a.json"});
  CHECK(found.skipped.size() == names.size() + 2);
  CHECK(skipped(found)[0] == "cache: cache (it holds CACHEDIR.TAG)");
  CHECK(skipped(found)[1] == "obj: build folder (it holds CMakeCache.txt)");
}

TEST_CASE("a named directory is walked whatever it is called and holds") {
  const TempDir temp;
  temp.write("build/a.json");
  temp.write("build/CACHEDIR.TAG");
  temp.write("build/out/b.json");
  const Discovery found = discover({"build"}, temp.path());
  CHECK(files(found) == Lines{"build/a.json"});
  CHECK(skipped(found) == Lines{"build/out: build folder"});
}

TEST_CASE("links are followed on the command line only") {
  const TempDir temp;
  temp.write("real/a.json");
  fs::create_directory_symlink("..", temp.path() / "real/up");
  fs::create_symlink("a.json", temp.path() / "real/link.json");
  fs::create_directory_symlink("real", temp.path() / "link");
  const Discovery below = discover({"."}, temp.path());
  CHECK(files(below) == Lines{"real/a.json"});
  CHECK(skipped(below) ==
        Lines{"link: symbolic link", "real/link.json: symbolic link", "real/up: symbolic link"});
  CHECK(files(discover({"link"}, temp.path())) == Lines{"link/a.json"});
  CHECK(files(discover({"real/link.json"}, temp.path())) == Lines{"real/link.json"});
}

TEST_CASE("pipes are read only where they are named") {
  const TempDir temp;
  REQUIRE(::mkfifo((temp.path() / "pipe.json").c_str(), 0600) == 0);
  REQUIRE(::mkfifo((temp.path() / "pipe").c_str(), 0600) == 0);
  CHECK(skipped(discover({"."}, temp.path())) == Lines{"pipe.json: not a regular file"});
  CHECK(files(discover({"pipe"}, temp.path())) == Lines{"pipe"});
}

TEST_CASE("what cannot be reached is a failure, and the others are still found") {
  const TempDir temp;
  temp.write("a.json");
  fs::create_symlink("gone", temp.path() / "dangling.json");
  fs::create_symlink("loop", temp.path() / "loop");
  const std::string absolute = temp.path() / "no/where";
  const std::string long_name(300, 'x');
  const Discovery found = discover({"./nowhere.json", "", "a.json/b", "a.json/", "dangling.json",
                                    "loop", absolute, long_name, "a.json"},
                                   temp.path());
  CHECK(files(found) == Lines{"a.json"});
  CHECK(failures(found) ==
        Lines{"missing nowhere.json: no such file or directory",
              "missing : no such file or directory", "missing a.json/b: not a directory",
              "missing a.json: not a directory", "missing dangling.json: no such file or directory",
              "unreadable loop: too many levels of symbolic links",
              "missing no/where: no such file or directory",
              "unreadable " + long_name + ": file name too long"});
}

TEST_CASE("a directory without permission is a failure, and the others are still found") {
  const TempDir temp;
  temp.write("a.json");
  temp.write("locked/b.json");
  temp.write("z.json");
  temp.write("half/c.json");
  fs::permissions(temp.path() / "locked", fs::perms::none);
  fs::permissions(temp.path() / "half", fs::perms{0444});
  {
    const jtlint::test::WithoutRoot nobody;
    if (nobody.holds()) {
      const Discovery found = discover({".", "locked", "locked/b.json"}, temp.path());
      CHECK(files(found) == Lines{"a.json", "half/c.json", "z.json"});
      CHECK(failures(found) == Lines{"unreadable locked: permission denied",
                                     "unreadable locked/b.json: permission denied"});
      CHECK_FALSE(jtlint::read_file(found.files[1].path, "half/c.json"));
    } else {
      WARN("NOT TESTED: root may read every directory, and its rights cannot be dropped here");
    }
  }
  fs::permissions(temp.path() / "locked", fs::perms::owner_all);
  fs::permissions(temp.path() / "half", fs::perms::owner_all);
}

TEST_CASE("a tree deeper than any path is a failure where paths end") {
  const TempDir temp;
  int at = ::open(temp.path().c_str(), O_RDONLY | O_DIRECTORY);
  for (int depth = 0; depth < 2100; ++depth) {
    REQUIRE(::mkdirat(at, "d", 0700) == 0);
    const int below = ::openat(at, "d", O_RDONLY | O_DIRECTORY);
    ::close(at);
    at = below;
    if (depth == 1000) ::close(::openat(at, "deep.json", O_CREAT | O_WRONLY, 0600));
  }
  ::close(at);
  const Discovery found = discover({"."}, temp.path());
  REQUIRE(found.files.size() == 1);
  CHECK(found.files[0].name.ends_with("/d/deep.json"));
  REQUIRE(found.failures.size() == 1);
  CHECK(found.failures[0].message == "file name too long");
}

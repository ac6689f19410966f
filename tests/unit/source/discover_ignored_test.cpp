#include <filesystem>
#include <string>
#include <vector>

#include "source/discover.h"
#include "support/catch.h"
#include "support/temp_dir.h"

namespace fs = std::filesystem;

using jtlint::discover;
using jtlint::test::TempDir;

namespace {

using Lines = std::vector<std::string>;

/// What becomes of everything below `path`: `+` found, `-` skipped, the latter with the reason.
Lines outcome(const TempDir& temp, const std::string& path, const std::string& from = "") {
  const jtlint::Discovery discovery = discover({path}, temp.path() / from);
  CHECK(discovery.failures.empty());
  Lines lines;
  for (const auto& file : discovery.files) lines.push_back("+ " + file.name);
  for (const auto& skip : discovery.skipped) {
    if (skip.reason != "version control") lines.push_back("- " + skip.name + ": " + skip.reason);
  }
  return lines;
}

}  // namespace

TEST_CASE("ignore files hold from the top of the work tree downward") {
  const TempDir temp;
  temp.make_directory("work/.git/info");
  temp.write(".gitignore", "*.json\n");
  temp.write("work/.git/info/exclude", "# mine\nd.json\ne.json\n");
  temp.write("work/.gitignore", "a.json\ngenerated/\n!e.json\n");
  temp.write("work/sub/.gitignore", "\n/b.json\n!/x/a.json\n");
  for (const char* name : {"a.json", "b.json", "c.json", "d.json", "e.json", "x/a.json", "x/b.json",
                           "generated/c.json", "notes.txt"}) {
    temp.write(std::string("work/sub/") + name);
  }
  const Lines below = {"+ sub/c.json",
                       "+ sub/e.json",
                       "+ sub/x/a.json",
                       "+ sub/x/b.json",
                       "- sub/a.json: ignored by .gitignore:1",
                       "- sub/b.json: ignored by sub/.gitignore:2",
                       "- sub/d.json: ignored by .git/info/exclude:2",
                       "- sub/generated: ignored by .gitignore:2"};
  CHECK(outcome(temp, ".", "work") == below);
  CHECK(outcome(temp, "sub", "work") == below);
  const std::string top = temp.path() / "work";
  CHECK(outcome(temp, ".", "work/sub") ==
        Lines{"+ c.json", "+ e.json", "+ x/a.json", "+ x/b.json",
              "- a.json: ignored by " + top + "/.gitignore:1", "- b.json: ignored by .gitignore:2",
              "- d.json: ignored by " + top + "/.git/info/exclude:2",
              "- generated: ignored by " + top + "/.gitignore:2"});
}

TEST_CASE("without a work tree, ignore files hold from the named directory downward") {
  const TempDir temp;
  temp.write(".gitignore", "*.json\n");
  temp.write("x/.gitignore", "a.json\n");
  temp.write("x/a.json");
  temp.write("x/b.json");
  CHECK(outcome(temp, "x") == Lines{"+ x/b.json", "- x/a.json: ignored by x/.gitignore:1"});
}

TEST_CASE("what is named is taken though git ignores it") {
  const TempDir temp;
  temp.make_directory(".git");
  temp.write(".gitignore", "generated/\na.json\n");
  temp.write("a.json");
  temp.write("generated/b.json");
  temp.write("generated/a.json");
  CHECK(outcome(temp, "a.json") == Lines{"+ a.json"});
  CHECK(outcome(temp, "generated") ==
        Lines{"+ generated/b.json", "- generated/a.json: ignored by .gitignore:2"});
}

TEST_CASE("an inner work tree is under its own rules") {
  const TempDir temp;
  temp.make_directory(".git");
  temp.write(".gitignore", "a.json\n");
  temp.write("inner/.gitignore", "b.json\n");
  temp.write("inner/.git", "gitdir: ../.git/modules/inner\n");
  temp.write(".git/modules/inner/info/exclude", "c.json\n");
  for (const char* name : {"a.json", "b.json", "c.json", "sub/a.json"}) {
    temp.write(std::string("inner/") + name);
  }
  temp.write("outer/a.json");
  const Lines inner = {"+ inner/a.json", "+ inner/sub/a.json",
                       "- inner/b.json: ignored by inner/.gitignore:1",
                       "- inner/c.json: ignored by .git/modules/inner/info/exclude:1"};
  CHECK(outcome(temp, "inner") == inner);
  Lines all = inner;
  all.push_back("- outer/a.json: ignored by .gitignore:1");
  CHECK(outcome(temp, ".") == all);
}

TEST_CASE("a linked work tree shares the exclude file of its repository") {
  const TempDir temp;
  temp.write("main/.git/info/exclude", "a.json\n");
  temp.write("main/.git/worktrees/linked/commondir", "../..\n");
  temp.write("linked/.git",
             "gitdir: " + (temp.path() / "main/.git/worktrees/linked").native() + "\n");
  temp.write("linked/a.json");
  CHECK(outcome(temp, "linked") == Lines{"- linked/a.json: ignored by main/.git/info/exclude:1"});
}

TEST_CASE("an ignore file that is none does no harm") {
  const TempDir temp;
  temp.write("directory/.gitignore/a.json");
  temp.write("link/a.json");
  temp.write("patterns", "*\n");
  fs::create_symlink("../patterns", temp.path() / "link/.gitignore");
  temp.write("odd/.git", "no link");
  temp.write("odd/a.json");
  temp.write("huge/a.json");
  fs::resize_file(temp.write("huge/.gitignore", "*\n"), (1 << 20) + 1);
  CHECK(outcome(temp, ".") ==
        Lines{"+ directory/.gitignore/a.json", "+ huge/a.json", "+ link/a.json", "+ odd/a.json",
              "- link/.gitignore: symbolic link", "- huge/.gitignore: longer than 1048576 bytes"});
}

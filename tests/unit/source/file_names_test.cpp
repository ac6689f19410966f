#include "source/file_names.h"

#include <filesystem>

#include "support/catch.h"
#include "support/temp_dir.h"

using jtlint::FileNames;
using jtlint::test::TempDir;

TEST_CASE("a path below a directory") {
  CHECK(jtlint::path_below("/a", "/a/b/c") == "b/c");
  CHECK(jtlint::path_below("/a", "/a") == "");
  CHECK(jtlint::path_below("/", "/a") == "a");
  CHECK_FALSE(jtlint::path_below("/a", "/ab"));
  CHECK_FALSE(jtlint::path_below("/a", "/b"));
}

TEST_CASE("a name is what was given, tidied") {
  const TempDir temp;
  const FileNames names(temp.path());
  CHECK(names.name("a.json") == "a.json");
  CHECK(names.name("./a.json") == "a.json");
  CHECK(names.name(".//./a//b/./c.json") == "a/b/c.json");
  CHECK(names.name("a/b/") == "a/b");
  CHECK(names.name("a/../b.json") == "a/../b.json");
  CHECK(names.name(".hidden") == ".hidden");
  CHECK(names.name("..hidden") == "..hidden");
  CHECK(names.name(".") == ".");
  CHECK(names.name("./") == ".");
  CHECK(names.name("\xff\n.json") == "\xff\n.json");
}

TEST_CASE("a name is relative where the file lies below the working directory") {
  const TempDir temp;
  const auto work = temp.make_directory("here");
  temp.write("outside.json");
  const FileNames names(work);
  CHECK(names.name(work / "a.json") == "a.json");
  CHECK(names.name(work.native() + "//x/./a.json") == "x/a.json");
  CHECK(names.name(work) == ".");
  CHECK(names.name("../here/a.json") == "a.json");
  CHECK(names.name("../here") == ".");
  CHECK(names.name("../here/x/..") == "../here/x/..");
  CHECK(names.name("..") == "..");
  CHECK(names.name("../outside.json") == "../outside.json");
  CHECK(names.name(temp.path() / "outside.json") == temp.path() / "outside.json");
  CHECK(names.name(work.native() + "-2/a.json") == work.native() + "-2/a.json");
  CHECK(names.name("/no/such/place.json") == "/no/such/place.json");
}

TEST_CASE("a working directory reached by a link is the same directory") {
  const TempDir temp;
  const auto real = temp.make_directory("real");
  temp.write("elsewhere.json");
  std::filesystem::create_symlink("real", temp.path() / "link");
  std::filesystem::create_symlink("../elsewhere.json", real / "inside.json");
  const FileNames physical(real);
  CHECK(physical.name(temp.path() / "link/a.json") == "a.json");
  CHECK(physical.name(temp.path() / "link/inside.json") == "inside.json");
  const FileNames logical(temp.path() / "link");
  CHECK(logical.name(temp.path() / "link/a.json") == "a.json");
  CHECK(logical.name(real / "a.json") == "a.json");
}

TEST_CASE("names below a directory") {
  const TempDir temp;
  const auto work = temp.make_directory("here");
  const FileNames names(work);
  CHECK(names.name_below(".", work, "x/a.json") == "x/a.json");
  CHECK(names.name_below(".", work, "") == ".");
  CHECK(names.name_below("x", work / "x", "a.json") == "x/a.json");
  CHECK(names.name_below("x", work / "x", "") == "x");
  CHECK(names.name_below("..", temp.path(), "other/a.json") == "../other/a.json");
  CHECK(names.name_below("..", temp.path(), "here/a.json") == "a.json");
  CHECK(names.name_below("/", "/", "etc/a.json") == "/etc/a.json");
}

TEST_CASE("the root may be the working directory") {
  const FileNames names("/");
  CHECK(names.name("/etc/a.json") == "etc/a.json");
  CHECK(names.name("/") == ".");
  CHECK(names.name("/no/such/place.json") == "no/such/place.json");
  CHECK(names.name("../no/such/place.json") == "../no/such/place.json");
}

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "source/discover.h"
#include "source/ignore_rules.h"
#include "support/catch.h"
#include "support/git.h"
#include "support/temp_dir.h"

using jtlint::IgnoreRules;
using jtlint::test::git;
using jtlint::test::TempDir;

namespace {

/// Chooses as the generator says, in the same way everywhere.
class Chooser {
 public:
  explicit Chooser(unsigned seed) : generator_(seed) {}

  std::size_t below(std::size_t bound) { return generator_() % bound; }

  template <typename List>
  auto one_of(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::mt19937 generator_;
};

/// git 2.39 takes a `**` behind a literal start for a whole component (`a**/b` matches `ab`),
/// though its documentation calls such asterisks regular ones. We follow the documentation.
bool is_not_as_documented(const std::string& pattern) {
  const std::size_t begin = pattern.find_first_not_of("!/");
  const std::size_t first = pattern.find_first_of("*?[\\", std::min(begin, pattern.size()));
  if (first == std::string::npos || first == begin) return false;
  return pattern.substr(first).starts_with("**") && pattern[first - 1] != '/';
}

std::string random_pattern(Chooser& chooser) {
  constexpr std::array<const char*, 27> parts = {
      "a",  "a",   "b",    "b",     "d",  "e", ".json", "*",           "*",
      "**", "**/", "/**",  "/**/",  "/",  "/", "?",     "[ab]",        "[!a]",
      "[",  "]",   "[^.]", "[a-d]", "\\", " ", "-",     "[[:alpha:]]", "\xff"};
  constexpr std::array<const char*, 8> beginnings = {"", "", "", "", "!", "!", "/", "#"};
  constexpr std::array<const char*, 8> ends = {"\n",  "\n",   "\n",  "/\n",
                                               "/\n", "\r\n", " \n", "\n\n"};
  std::string pattern = chooser.one_of(beginnings);
  for (std::size_t count = 1 + chooser.below(5); count > 0; --count) {
    pattern += chooser.one_of(parts);
  }
  pattern += chooser.one_of(ends);
  return is_not_as_documented(pattern) ? random_pattern(chooser) : pattern;
}

std::string random_ignore_file(Chooser& chooser) {
  std::string text;
  for (std::size_t count = 1 + chooser.below(6); count > 0; --count) {
    text += random_pattern(chooser);
  }
  return text;
}

/// Without the `/` by which we know a directory.
std::string bare(const std::string& path) {
  return path.ends_with('/') ? path.substr(0, path.size() - 1) : path;
}

/// A small tree in a git work tree, in which names collide often.
class Tree {
 public:
  Tree() {
    git(temp_.path(), "init --quiet --template=");
    for (const char* directory : {"", "a/", "a/b/", "a/b/d/", "b/", "b/a/", "d e/", "d e/a/"}) {
      add_directory(directory);
    }
  }

  const TempDir& temp() const { return temp_; }

  /// Relative to the top; a directory ends with `/`.
  const std::vector<std::string>& paths() const { return paths_; }

  /// For each path the place of the pattern that decides as git sees it, such as `.gitignore:3`;
  /// none for a path that is not ignored.
  std::map<std::string, std::string> ignored_by_git() const {
    std::ofstream list(temp_.path() / ".git/paths", std::ios::binary);
    for (const std::string& path : paths_) list << bare(path) << '\0';
    list.close();
    const std::string output = git(temp_.path(), "check-ignore --no-index -v -z --stdin < '" +
                                                     (temp_.path() / ".git/paths").native() + "'");
    return parse(output);
  }

 private:
  void add_directory(const std::string& directory) {
    if (!directory.empty()) paths_.push_back(directory);
    for (const char* name : {"a.json", "b.json", "ab.json", "-.json", "].json", "\xff.json",
                             "\\.json", " .json", "d.json", "[.json", ".json"}) {
      temp_.write(directory + name);
      paths_.push_back(directory + name);
    }
  }

  /// Source, line, pattern and path, each ended by NUL.
  static std::map<std::string, std::string> parse(const std::string& output) {
    std::vector<std::string> fields(1);
    for (const char c : output) {
      if (c != '\0') fields.back() += c;
      if (c == '\0') fields.emplace_back();
    }
    std::map<std::string, std::string> ignored;
    for (std::size_t i = 0; i + 3 < fields.size(); i += 4) {
      if (fields[i + 2].starts_with('!')) continue;
      ignored[fields[i + 3]] = fields[i] + ":" + fields[i + 1];
    }
    return ignored;
  }

  TempDir temp_;
  std::vector<std::string> paths_;
};

bool no_git() {
  if (jtlint::test::git_is_installed()) return false;
  WARN("NOT TESTED against git: git is not installed");
  return true;
}

void check_rules(const Tree& tree, const std::string& text) {
  tree.temp().write(".gitignore", text);
  const IgnoreRules rules(text);
  const auto ignored = tree.ignored_by_git();
  CAPTURE(text);
  for (const std::string& path : tree.paths()) {
    CAPTURE(path);
    CHECK(rules.ignores(bare(path), path.ends_with('/')) == ignored.contains(bare(path)));
  }
}

/// Whether discover() takes the others and leaves aside, as a whole or one by one, what git
/// ignores, for the sake of the same pattern.
void check_discovery(const Tree& tree) {
  const auto ignored = tree.ignored_by_git();
  std::map<std::string, std::string> expected;
  for (const std::string& path : tree.paths()) {
    const auto place = ignored.find(bare(path));
    const std::string directory = path.substr(0, bare(path).rfind('/') + 1);
    if (ignored.contains(bare(directory))) continue;
    if (place != ignored.end()) expected[bare(path)] = "ignored by " + place->second;
    if (place == ignored.end() && !path.ends_with('/')) expected[path] = "found";
  }
  const jtlint::Discovery discovery = jtlint::discover({"."}, tree.temp().path());
  std::map<std::string, std::string> actual;
  for (const jtlint::FoundFile& file : discovery.files) actual[file.name] = "found";
  for (const jtlint::Skipped& skipped : discovery.skipped) actual[skipped.name] = skipped.reason;
  expected[".git"] = "version control";
  CHECK(actual == expected);
}

}  // namespace

TEST_CASE("ignore files mean to us what they mean to git") {
  if (no_git()) return;
  const Tree tree;
  Chooser chooser(1);
  for (int round = 0; round < 200; ++round) check_rules(tree, random_ignore_file(chooser));
}

TEST_CASE("a walk leaves aside what git ignores") {
  if (no_git()) return;
  const Tree tree;
  Chooser chooser(2);
  for (int round = 0; round < 100; ++round) {
    const std::string exclude = random_ignore_file(chooser);
    const std::string outer = random_ignore_file(chooser);
    const std::string inner = random_ignore_file(chooser);
    tree.temp().write(".git/info/exclude", exclude);
    tree.temp().write(".gitignore", outer);
    tree.temp().write("a/.gitignore", inner);
    tree.temp().write("d e/a/.gitignore", inner);
    CAPTURE(exclude, outer, inner);
    check_discovery(tree);
  }
}

#include "samples.h"

#include <cstdint>
#include <fmt/format.h>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"
#include "support/program.h"
#include "support/source_tree.h"
#include "support/temp_dir.h"

using namespace jtlint;
using namespace jtlint::test;
using jtlint::bench::Sample;
using jtlint::bench::SampleKind;
using jtlint::bench::Samples;

// What bench/ measures with is what it says it is.

namespace {

constexpr std::size_t count = 200;

std::vector<Sample> drawn(std::uint64_t seed, SampleKind kind) {
  Samples samples(seed, kind);
  std::vector<Sample> all;
  for (std::size_t i = 0; i < count; ++i) all.push_back(samples.next());
  return all;
}

std::string lines_with(const std::vector<Sample>& samples) {
  std::string lines;
  for (const Sample& sample : samples) lines += sample.line;
  return lines;
}

/// A check value of a text, FNV-1a.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

/// How many findings each line or file has in a compact report, by the first `parts` of
/// FILE:LINE:COLUMN.
std::map<std::string, int> findings_by_place(const TempDir& folder, int parts) {
  const Outcome run = run_program({"check", "--format", "compact"}, {folder.path(), ""});
  CHECK(run.err == "");
  std::map<std::string, int> findings;
  for (const std::string& line : lines_of(run.out)) {
    std::size_t end = line.find(':');
    for (int part = 1; part < parts; ++part) end = line.find(':', end + 1);
    ++findings[line.substr(0, end)];
  }
  return findings;
}

std::map<std::string, int> findings_of_lines(const std::vector<Sample>& samples) {
  const TempDir folder;
  folder.write("all.ndjson", lines_with(samples));
  return findings_by_place(folder, 2);
}

std::map<std::string, int> findings_of_yaml(const std::vector<Sample>& samples) {
  const TempDir folder;
  for (const Sample& sample : samples) folder.write(sample.id + ".yaml", sample.yaml);
  return findings_by_place(folder, 1);
}

}  // namespace

TEST_CASE("a clean sample has no finding, however they vary") {
  for (const SampleKind kind : {SampleKind::clean, SampleKind::varied}) {
    const auto samples = drawn(1, kind);
    CHECK(findings_of_lines(samples).empty());
    CHECK(findings_of_yaml(samples).empty());
  }
}

TEST_CASE("a faulty sample has exactly one finding") {
  const auto samples = drawn(1, SampleKind::faulty);
  std::map<std::string, int> one_a_line;
  std::map<std::string, int> one_a_file;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    one_a_line[fmt::format("all.ndjson:{}", i + 1)] = 1;
    one_a_file[samples[i].id + ".yaml"] = 1;
  }
  CHECK(findings_of_lines(samples) == one_a_line);
  CHECK(findings_of_yaml(samples) == one_a_file);
}

TEST_CASE("samples are the same for the same seed, on every machine") {
  CHECK(hash_of(lines_with(drawn(1, SampleKind::clean))) == 0xbc194d3e9c6c1cc1);
  CHECK(hash_of(lines_with(drawn(1, SampleKind::faulty))) == 0xaa0acee6143fccaf);
  CHECK(lines_with(drawn(2, SampleKind::clean)) == lines_with(drawn(2, SampleKind::clean)));
}

TEST_CASE("no two samples are the same, whatever the seed") {
  std::set<std::string> different;
  for (const std::uint64_t seed : {1U, 2U}) {
    for (const Sample& sample : drawn(seed, SampleKind::clean)) different.insert(sample.line);
  }
  CHECK(different.size() == 2 * count);
}

TEST_CASE("a sample is about as long as a template of a fleet") {
  const std::size_t mean = lines_with(drawn(1, SampleKind::clean)).size() / count;
  CHECK(mean > 1800);
  CHECK(mean < 2000);
}

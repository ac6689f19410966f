// Writes job templates for measurements, each different from the others and about 1.9 kB long. The
// same words give the same bytes on every machine.

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "samples.h"

namespace {

namespace fs = std::filesystem;
using jtlint::bench::sample_kind_from;
using jtlint::bench::SampleKind;

constexpr std::string_view usage = R"(usage: generate COUNT [clean|faulty|varied [SEED [FOLDER]]]

Writes COUNT outputs of DescribeJobTemplate to standard output, one a line; with a FOLDER, as many
inputs of CreateJobTemplate as YAML files in it, 1,000 in a folder of their own. Clean ones, unless
told otherwise, follow every rule that is on by default, and each faulty one breaks one. Varied ones
are clean too, and have lists of different lengths, and members that others have not. SEED is a
number, 1 unless given: other seeds give other templates.
)";

struct Request {
  std::uint64_t count = 0;
  SampleKind kind = SampleKind::clean;
  std::uint64_t seed = 1;
  std::optional<fs::path> folder = {};
};

std::optional<std::uint64_t> number(std::string_view word) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

/// What the words ask for, or nothing where they are wrong usage.
std::optional<Request> read_request(const std::vector<std::string>& words) {
  if (words.empty() || words.size() > 4) return std::nullopt;
  const auto count = number(words[0]);
  if (!count) return std::nullopt;
  Request request{.count = *count};
  const auto kind = words.size() > 1 ? sample_kind_from(words[1]) : SampleKind::clean;
  if (!kind) return std::nullopt;
  request.kind = *kind;
  const auto seed = words.size() > 2 ? number(words[2]) : 1;
  if (!seed) return std::nullopt;
  request.seed = *seed;
  if (words.size() > 3) request.folder = words[3];
  return request;
}

void write_file(const fs::path& file, const std::string& text) {
  std::ofstream stream(file, std::ios::binary);
  stream << text;
  stream.close();
  if (!stream) throw std::runtime_error(fmt::format("cannot write {}", file.string()));
}

void write_files(const Request& request) {
  jtlint::bench::Samples samples(request.seed, request.kind);
  for (std::uint64_t i = 0; i < request.count; ++i) {
    const fs::path folder = *request.folder / fmt::format("{:03}", i / 1000);
    if (i % 1000 == 0) fs::create_directories(folder);
    const jtlint::bench::Sample sample = samples.next();
    write_file(folder / (sample.id + ".yaml"), sample.yaml);
  }
}

/// Ends early where nobody reads on.
void write_lines(const Request& request) {
  jtlint::bench::Samples samples(request.seed, request.kind);
  for (std::uint64_t i = 0; i < request.count; ++i) {
    const std::string line = samples.next().line;
    if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size()) break;
  }
  if (std::fflush(stdout) != 0) throw std::runtime_error("cannot write to standard output");
}

}  // namespace

int main(int argc, char** argv) {
  const auto request = read_request({argv + 1, argv + argc});
  if (!request) {
    fmt::print(stderr, "{}", usage);
    return 2;
  }
  try {
    request->folder ? write_files(*request) : write_lines(*request);
  } catch (const std::exception& error) {
    fmt::print(stderr, "generate: {}\n", error.what());
    return 1;
  }
  return 0;
}

// How long each stage of a check takes for one job template, with what it needs of the stages
// before it ready at hand. Options are those of Google Benchmark: --benchmark_filter=parse

#include <array>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/catalogue.h"
#include "check/check.h"
#include "check/embedded.h"
#include "check/screen/screen.h"
#include "check/shape/shape.h"
#include "cli/pipeline.h"
#include "dialect/dialect.h"
#include "dialect/recognise.h"
#include "document/run.h"
#include "parse/parse.h"
#include "report/format.h"
#include "samples.h"
#include "source/source.h"
#include "support/day.h"

namespace {

using namespace jtlint;
using bench::SampleKind;
using benchmark::State;

constexpr std::uint64_t seed = 1;
constexpr Day today = std::chrono::year(2026) / 11 / 29;

bench::Sample sample(SampleKind kind = SampleKind::clean) {
  return bench::Samples(seed, kind).next();
}

Selection default_rules(const Catalogue& catalogue) {
  Selection selection;
  for (const Rule& rule : catalogue.rules()) {
    if (rule.on_by_default) selection.insert(rule.id);
  }
  return selection;
}

/// The one document of a text.
Tree parsed(const std::string& text, Notation notation) {
  Tree tree;
  each_document(text, notation, [&](Document document) {
    if (!document) throw std::logic_error("a sample cannot be read");
    tree = std::move(*document);
  });
  return tree;
}

std::vector<Template> templates_in(const std::string& text) {
  const auto source = std::make_shared<const Source>("sample.ndjson", text);
  return find_templates(parsed(text, Notation::json_lines), 0, source, std::nullopt).found;
}

void count_bytes(State& state, const std::string& text) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

// A start, before the first template.

void read_rules(State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Catalogue(embedded()));
}
BENCHMARK(read_rules)->Unit(benchmark::kMicrosecond);

// Bytes.

void recognise_line(State& state) {
  const std::string text = sample().line;
  for (auto _ : state) benchmark::DoNotOptimize(recognise(text));
  count_bytes(state, text);
}
BENCHMARK(recognise_line)->Unit(benchmark::kMicrosecond);

void parse_json(State& state) {
  const std::string text = sample().line;
  for (auto _ : state) benchmark::DoNotOptimize(parsed(text, Notation::json_lines));
  count_bytes(state, text);
}
BENCHMARK(parse_json)->Unit(benchmark::kMicrosecond);

void parse_yaml(State& state) {
  const std::string text = sample().yaml;
  for (auto _ : state) benchmark::DoNotOptimize(parsed(text, Notation::yaml));
  count_bytes(state, text);
}
BENCHMARK(parse_yaml)->Unit(benchmark::kMicrosecond);

// Trees.

void find(State& state) {
  const std::string text = sample().line;
  const auto source = std::make_shared<const Source>("sample.ndjson", text);
  for (auto _ : state) {
    state.PauseTiming();
    Tree tree = parsed(text, Notation::json_lines);
    state.ResumeTiming();
    benchmark::DoNotOptimize(find_templates(std::move(tree), 0, source, std::nullopt));
  }
}
BENCHMARK(find)->Unit(benchmark::kMicrosecond);

// Templates.

void check_shape_alone(State& state) {
  const Catalogue catalogue(embedded());
  const std::vector<Template> templates = templates_in(sample().line);
  const Template& subject = templates.at(0);
  for (auto _ : state) {
    benchmark::DoNotOptimize(check_shape(*subject.readings[0].root, catalogue.schema(),
                                         subject.dialect, {}, [](auto) { return std::string(); }));
  }
}
BENCHMARK(check_shape_alone)->Unit(benchmark::kMicrosecond);

void check_all(State& state, SampleKind kind) {
  const Catalogue catalogue(embedded());
  const Selection rules = default_rules(catalogue);
  const std::vector<Template> templates = templates_in(sample(kind).line);
  for (auto _ : state) {
    benchmark::DoNotOptimize(check(templates.at(0), catalogue, rules, today));
  }
}
BENCHMARK_CAPTURE(check_all, clean, SampleKind::clean)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(check_all, faulty, SampleKind::faulty)->Unit(benchmark::kMicrosecond);

// What a line of a file that is read in pieces costs instead, if there is nothing to say of it. The
// screen remembers what it has seen, so the lines differ.

void look(State& state, SampleKind kind) {
  const Catalogue catalogue(embedded());
  const Selection rules = default_rules(catalogue);
  screen::Screen screen(catalogue, rules, "describe", today);
  bench::Samples samples(1, kind);
  std::vector<std::string> lines;
  for (int i = 0; i < 2000; ++i) {
    lines.push_back(samples.next().line);
    if (lines.back().ends_with('\n')) lines.back().pop_back();
  }
  constexpr std::size_t together = screen::Screen::most_texts;
  const std::vector<std::string_view> texts(lines.begin(), lines.end());
  std::array<screen::Screen::Look, together> looks;
  std::size_t next = 0;
  while (state.KeepRunningBatch(together)) {
    screen.look(std::span(texts).subspan(next, together), looks);
    benchmark::DoNotOptimize(looks);
    next = (next + together) % texts.size();
  }
}
BENCHMARK_CAPTURE(look, clean, SampleKind::clean)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(look, faulty, SampleKind::faulty)->Unit(benchmark::kMicrosecond);

// All of these, and what the pipeline adds: comments, secrets, the order of findings.

void whole_file(State& state, const std::string& name, const std::string& text) {
  const Catalogue catalogue(embedded());
  const CheckSettings settings{default_rules(catalogue), today};
  for (auto _ : state) benchmark::DoNotOptimize(check_file(name, text, catalogue, settings));
  count_bytes(state, text);
}
BENCHMARK_CAPTURE(whole_file, line, "a.ndjson", sample().line)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(whole_file, faulty_line, "a.ndjson", sample(SampleKind::faulty).line)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(whole_file, yaml, "a.yaml", sample().yaml)->Unit(benchmark::kMicrosecond);

// Reports, each about one finding.

void report(State& state, const std::string& format) {
  const Catalogue catalogue(embedded());
  const CheckSettings settings{default_rules(catalogue), today};
  FileResult result = check_file("a.ndjson", sample(SampleKind::faulty).line, catalogue, settings);
  Run run;
  run.findings = std::move(result.findings);
  run.checked = {"a.ndjson"};
  run.files_read = run.templates_checked = 1;
  ReportOptions options;
  options.catalogue = &catalogue;
  for (auto _ : state) {
    std::ostringstream out;
    find_format(format)->write(run, options, out);
    benchmark::DoNotOptimize(out.str());
  }
}
BENCHMARK_CAPTURE(report, text, "text")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(report, json, "json")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(report, jsonl, "jsonl")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(report, sarif, "sarif")->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();

#include "cli/pipeline.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <memory>
#include <utility>

#include "check/grammar/secrets.h"
#include "check/veil.h"
#include "cli/file_size.h"
#include "dialect/dialect.h"
#include "dialect/noun.h"
#include "dialect/terraform/folder.h"
#include "dialect/terraform/job_templates.h"
#include "parse/cli_text.h"
#include "parse/hcl/parser.h"
#include "parse/json_stream.h"
#include "parse/parse.h"
#include "report/wording.h"
#include "suppress/file_ignores.h"

namespace jtlint {
namespace {

/// The comments that a file may have. JSON has none, and neither has the text output of the CLI.
FileIgnores::Comments comments_of(const Source& source, const CheckSettings& settings) {
  using Comments = FileIgnores::Comments;
  if (is_native_hcl(source.name(), settings)) return Comments::hcl;
  const bool yaml = is_read_as_yaml(source.bytes(), notation_of(source.name()));
  return yaml && !is_cli_text(source.bytes()) ? Comments::yaml : Comments::none;
}

/// Why a file is longer than one of its notation may be. What all may have was looked at before.
std::optional<Failure> refusal(const std::string& name, std::string_view bytes,
                               const CheckSettings& settings) {
  const bool yaml = !is_native_hcl(name, settings) && is_read_as_yaml(bytes, notation_of(name));
  if (!yaml || settings.max_file_size || bytes.size() <= longest_yaml) return std::nullopt;
  return Failure{
      name, "too-large",
      fmt::format("it has {} bytes, more than the {} that a YAML file may have; --max-file-size "
                  "allows more",
                  bytes.size(), file_size_text(longest_yaml))};
}

/// Whether a rule of the run finds what must not be shown.
bool finds_secrets(const Catalogue& catalogue, const Selection& selection) {
  const std::vector<Rule>& rules = catalogue.rules();
  return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
    return rule.sensitive && selection.contains(rule.id);
  });
}

/// The documents of one file on their way through the stages.
class FileCheck {
 public:
  /// Of a `part`, JSON as all parts are, `document` is the number of the first document.
  FileCheck(std::shared_ptr<const Source> source, const Catalogue& catalogue,
            const CheckSettings& settings, FileResult& result, bool part = false,
            std::size_t document = 0)
      : source_(std::move(source)),
        catalogue_(catalogue),
        settings_(settings),
        result_(result),
        ignores_(source_, part ? FileIgnores::Comments::none : comments_of(*source_, settings)),
        part_(part),
        next_document_(document) {
    seeks_secrets_ = finds_secrets(catalogue, settings.selection);
    if (seeks_secrets_ && (!part || may_hold_secrets(source_->bytes()))) veil_.emplace(*source_);
  }

  void use(const Shortcuts& shortcuts) { shortcuts_ = shortcuts; }

  void run() {
    const std::string_view bytes = source_->bytes();
    const std::string& name = source_->name();
    const bool native = is_native_hcl(name, settings_);
    if (settings_.folder_of && (native || terraform::is_json_syntax(name))) {
      module_ = terraform::Module(settings_.folder_of(name), name);
    }
    fill_in(native);
    const std::string_view text = filled_.spans.empty() ? bytes : filled_.bytes;
    if (native) {
      take_native(hcl::parse(text));
    } else {
      each_in(text, [&](Document document) { take(std::move(document)); });
    }
    const bool empty = !part_ && result_.seen.documents == 0 && settings_.dialect;
    if (empty) report(SyntaxFault{{0, 0}, "the file is empty", std::nullopt});
    settle_ignores();
    hide_secrets();
    add_up();
  }

 private:
  /// Reads the documents of a text that stands for the file.
  void each_in(std::string_view text, const TakeDocument& take) const {
    if (part_) return each_json_value(text, true, take);
    each_document(text, notation_of(source_->name()), take);
  }

  /// Fills in what other tools fill in, where the file cannot be read without, or where it would be
  /// read as something else: `{{ x }}` is a mapping in YAML.
  void fill_in(bool native) {
    const std::string_view bytes = source_->bytes();
    if (settings_.unknown_values.empty()) return;
    const bool json = native || part_;
    const bool yaml = !json && is_read_as_yaml(bytes, notation_of(source_->name()));
    const bool readable = is_readable(bytes, native);
    if (readable && !yaml) return;
    FilledText filled = settings_.unknown_values.filled_in(bytes);
    const bool collections = std::any_of(filled.spans.begin(), filled.spans.end(), [&](Span span) {
      return bytes[span.begin] == '{' || bytes[span.begin] == '[';
    });
    if (!readable || collections) filled_ = std::move(filled);
  }

  bool is_readable(std::string_view bytes, bool native) const {
    if (native) return static_cast<bool>(hcl::parse(bytes));
    bool readable = true;
    each_in(bytes, [&](const Document& document) { readable = readable && document; });
    return readable;
  }

  void take(Document document) {
    const std::size_t number = next_document_++;
    ++result_.seen.documents;
    if (!document) return report(document.error(), number);
    *document = hidden_at(filled_.spans, std::move(*document));
    if (veil_) veil_->learn(**document);
    ignores_.learn(**document, number);
    Templates templates =
        find_templates(std::move(*document), number, source_, settings_.dialect, module_);
    result_.seen.summaries += templates.summaries;
    result_.seen.of_jobs = result_.seen.of_jobs || templates.of_jobs;
    if (templates.is_summary) ++result_.seen.alone;
    for (const Refusal& refusal : templates.refused) report(refusal, number);
    check_all(templates.found);
  }

  void take_native(const Result<hcl::Body, SyntaxFault>& body) {
    ++result_.seen.documents;
    if (!body) return report(body.error());
    ignores_.learn(*body);
    terraform::Module module = module_;
    module.add(*body, source_->name());
    auto templates = terraform::job_templates(*body, module, source_);
    for (const Template& each : templates) {
      for (const Reading& reading : each.readings) {
        if (veil_) veil_->learn(*reading.root);
      }
    }
    check_all(templates);
  }

  void check_all(std::vector<Template>& templates) {
    for (Template& each : templates) {
      for (Reading& reading : each.readings) {
        reading.root = hidden_at(filled_.spans, std::move(reading.root));
        reading.root = settings_.unknown_values.hidden_in(std::move(reading.root));
      }
      if (noun_of(each.dialect) == "job") ++result_.jobs;
      if (each.is_document) ++result_.documents;
      for (const NotLookedAt& fact : each.not_looked_at) result_.not_checked.add(fact);
      if (each.record) result_.records.push_back(*each.record);
      auto found = check(each, catalogue_, settings_.selection, settings_.today, shortcuts_);
      std::move(found.begin(), found.end(), std::back_inserter(findings_));
    }
    templates_ += templates.size();
  }

  void report(SyntaxFault fault, std::size_t number = 0) {
    result_.seen.broken = true;
    ignores_.learn(fault);
    if (is_at(filled_.spans, fault.span)) {
      fault.message = "what another tool fills in is read as a value, and here can be none";
    }
    if (!settings_.selection.contains("syntax-error")) return;
    findings_.push_back(syntax_error(fault, {source_, number}, catalogue_));
  }

  void report(const Refusal& refusal, std::size_t number) {
    if (!settings_.selection.contains("not-a-job-template")) return;
    findings_.push_back(not_a_template(refusal, {source_, number}, catalogue_));
  }

  /// A file without anything to check is left alone, and so is what it ignores.
  void settle_ignores() {
    sort_and_unique(findings_);
    const bool ours = templates_ > 0 || !findings_.empty();
    if (!settings_.inline_ignores || !ours) return;
    ignores_.settle(findings_, {catalogue_, settings_.selection, settings_.today});
    sort_and_unique(findings_);
  }

  /// Keeps secrets out of what was found.
  void hide_secrets() {
    const bool sensitive = std::any_of(findings_.begin(), findings_.end(),
                                       [](const Finding& finding) { return finding.sensitive; });
    if (sensitive && seeks_secrets_ && !veil_) veil_.emplace(*source_);
    if (!veil_ || findings_.empty()) return;
    veil_->learn(findings_);
    veil_->cover(findings_);
    if (!veil_->hidden().empty()) result_.hidden.push_back({source_, veil_->hidden()});
  }

  void add_up() {
    result_.templates += templates_;
    std::move(findings_.begin(), findings_.end(), std::back_inserter(result_.findings));
  }

  std::shared_ptr<const Source> source_;
  const Catalogue& catalogue_;
  const CheckSettings& settings_;
  FileResult& result_;
  Shortcuts shortcuts_;
  FilledText filled_;  ///< without spans: the file itself is read
  FileIgnores ignores_;
  bool seeks_secrets_ = false;
  std::optional<Veil> veil_;  ///< where there may be some
  terraform::Module module_;  ///< but for the file itself
  std::vector<Finding> findings_;
  std::size_t templates_ = 0;
  bool part_;
  std::size_t next_document_;
};

}  // namespace

Recognition recognise_as(std::string_view bytes, const CheckSettings& settings) {
  if (settings.dialect) return {true, fmt::format("--dialect {}", *settings.dialect)};
  return recognise(bytes);
}

bool is_native_hcl(std::string_view name, const CheckSettings& settings) {
  const bool json = notation_of(name) == Notation::json || notation_of(name) == Notation::yaml;
  return terraform::is_native(name) || (settings.dialect == "terraform" && !json);
}

FileResult check_file(const std::string& name, std::string bytes, const Catalogue& catalogue,
                      const CheckSettings& settings, screen::Screens* screens) {
  const Recognition recognition = recognise_as(bytes, settings);
  FileResult result;
  result.reason = recognition.reason;
  if (!recognition.ours) return result;
  result.failure = refusal(name, bytes, settings);
  if (result.failure) return result;
  auto source = std::make_shared<const Source>(name, std::move(bytes));
  FileCheck check(std::move(source), catalogue, settings, result);
  check.use({.screens = screens});
  check.run();
  explain(result);
  return result;
}

void check_part(FilePart part, const Catalogue& catalogue, const CheckSettings& settings,
                FileResult& result, const Shortcuts& shortcuts) {
  auto source =
      std::make_shared<const Source>(std::move(part.name), std::move(part.bytes), part.start);
  FileCheck check(std::move(source), catalogue, settings, result, true, part.document);
  check.use(shortcuts);
  check.run();
}

void DocumentsSeen::add(const DocumentsSeen& more) {
  documents += more.documents;
  summaries += more.summaries;
  alone += more.alone;
  of_jobs = of_jobs || more.of_jobs;
  broken = broken || more.broken;
}

void explain(FileResult& result) {
  const DocumentsSeen& seen = result.seen;
  result.checked = result.checked || result.templates > 0 || !result.findings.empty();
  const bool list = seen.documents > 1 && seen.alone == seen.documents;  // an entry a line
  const std::size_t summaries = seen.summaries + (list ? seen.alone : 0);
  if (summaries > 0) {
    const std::string_view noun = seen.of_jobs ? "job" : "job template";
    result.notes.push_back(fmt::format(
        "{} in it {}, as {} returns them: describe each {} to have it checked",
        counted(summaries, noun), summaries == 1 ? "is a summary only" : "are summaries only",
        seen.of_jobs ? "ListJobs" : "ListJobTemplates", noun));
  }
  if (result.checked) return;
  if (seen.broken) {
    result.reason += ", but it cannot be read";
  } else if (summaries > 0) {
    result.reason = result.notes.back();
    result.notes.clear();
  } else {
    result.reason += ", but nothing that can be checked";
  }
}

}  // namespace jtlint

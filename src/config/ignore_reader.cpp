#include "config/ignore_reader.h"

#include <fmt/format.h>
#include <utility>

#include "config/config_keys.h"
#include "source/glob.h"
#include "support/day.h"

namespace jtlint {
namespace {

/// The text of a key where it is there.
std::optional<std::string> text_of(const std::optional<Placed>& placed) {
  return placed ? std::optional(placed->text) : std::nullopt;
}

bool is_pattern(std::string_view text) {
  const std::string_view bare = text.substr(text.starts_with('!') ? 1 : 0);
  return text.find('\n') == std::string_view::npos && Glob::compile(bare);
}

IgnoreEntry read_entry(const Node& item, ConfigKeys& keys) {
  IgnoreEntry entry;
  entry.ignore.span = item.anchor();
  entry.ignore.pointer = json_pointer(item);
  for (auto& [id, span] : keys.texts("rule")) entry.ignore.rules.push_back({std::move(id), span});
  if (keys.find("rule") == nullptr) keys.fault(item.anchor(), "an ignore needs a 'rule'");
  const auto file = keys.text("file");
  if (file && !is_pattern(file->text)) {
    keys.fault(file->span, "no path can match this pattern; it is written as in .gitignore");
  }
  const auto name = keys.text("template");
  if (name && !Glob::compile(name->text)) {
    keys.fault(name->span, "no template can match this pattern");
  }
  const auto pointer = keys.text("pointer");
  if (pointer && !pointer->text.starts_with('/')) {
    keys.fault(pointer->span, "a JSON Pointer begins with /, such as /timeoutConfig");
  }
  const auto until = keys.text("until");
  if (until) entry.ignore.until = day_from(until->text);
  if (until && !entry.ignore.until) {
    keys.fault(until->span, "'until' is a day of the calendar as YYYY-MM-DD, such as 2026-12-31");
  }
  entry.ignore.reason = text_of(keys.text("reason")).value_or("");
  entry.file = text_of(file);
  entry.template_name = text_of(name);
  entry.pointer = text_of(pointer);
  return entry;
}

}  // namespace

const std::vector<std::string>& ignore_keys() {
  static const std::vector<std::string> keys = {"rule",    "file",   "template",
                                                "pointer", "reason", "until"};
  return keys;
}

std::vector<IgnoreEntry> read_ignores(const Node& list, const std::shared_ptr<const Source>& source,
                                      const std::filesystem::path& directory,
                                      std::vector<SyntaxFault>& faults) {
  std::vector<IgnoreEntry> entries;
  if (list.kind != Kind::sequence) {
    faults.push_back({list.anchor(), "'ignore' must be a list of objects", std::nullopt});
  }
  for (const Node& item : list.items) {
    ConfigKeys keys(item, "an ignore", faults);
    if (!keys.is_object_of(ignore_keys())) continue;
    IgnoreEntry entry = read_entry(item, keys);
    entry.ignore.source = source;
    entry.folder = directory;
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace jtlint

#include "source/discover.h"

#include <optional>
#include <string_view>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "source/directory.h"
#include "source/file_kinds.h"
#include "source/file_names.h"
#include "source/ignore_stack.h"
#include "source/system_error.h"

namespace jtlint {
namespace {

namespace fs = std::filesystem;

/// A directory of the command line.
struct Root {
  std::string name;
  std::string canonical;
};

/// Something below the root that was listed and not yet looked at.
struct Pending {
  std::string path;  // relative to the root; empty: the root itself
  EntryKind kind;
  std::size_t ignore_depth;  // of the directory that lists it
};

std::optional<std::string_view> marker_reason(const DirectoryListing& listing) {
  for (const DirectoryEntry& entry : listing.entries) {
    if (const auto reason = skip_marker(entry.name)) return reason;
  }
  return std::nullopt;
}

/// Whether an entry may be a template or lead to one.
bool concerns_us(const DirectoryEntry& entry) {
  return entry.kind == EntryKind::directory || entry.kind == EntryKind::link ||
         has_template_extension(entry.name);
}

/// The place of a file, whose own name stays though it be a link.
std::string place_of(const fs::path& path) {
  std::error_code unknown;
  return (fs::weakly_canonical(path.parent_path(), unknown) / path.filename()).string();
}

class Discoverer {
 public:
  Discoverer(const fs::path& working_directory, const Exclusion& exclude)
      : names_(working_directory), ignores_(names_), exclude_(exclude) {}

  void add(const std::string& given);
  Discovery take();

 private:
  void add_named(std::string name, const fs::path& path);
  void add_file(std::string name, const fs::path& path, bool named);
  void walk(const Root& root);
  void visit(const Root& root, const Pending& item, std::vector<Pending>& pending);
  void enter(const Root& root, const Pending& directory, std::vector<Pending>& pending);
  std::optional<std::string> skip_reason(const std::string& path, EntryKind kind) const;
  void skip(const Root& root, std::string_view path, std::string_view reason);
  void fail(const std::string& place, Failure failure);

  FileNames names_;
  IgnoreStack ignores_;
  const Exclusion& exclude_;
  Discovery found_;
  std::unordered_set<std::string> taken_, skipped_, failed_;  // the places of what is in found_
};

void Discoverer::add(const std::string& given) {
  if (given.empty()) {
    const auto missing = std::make_error_code(std::errc::no_such_file_or_directory);
    found_.failures.push_back(system_failure(given, missing));
    return;
  }
  const fs::path path = names_.locate(given);
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  const std::string name = names_.name(given);
  if (error) return fail(path.native(), system_failure(name, error));
  if (!fs::is_directory(status)) return add_named(name, path);
  const fs::path canonical = fs::canonical(path, error);
  if (error) return fail(path.native(), system_failure(name, error));
  const Root root = {name, canonical.native()};
  const auto reason = exclude_ ? exclude_(root.canonical, true) : std::nullopt;
  if (reason) return skip(root, "", *reason);
  walk(root);
}

Discovery Discoverer::take() {
  for (const Failure& failure : ignores_.unread()) {
    if (!skipped_.insert(failure.path).second) continue;
    found_.skipped.push_back({failure.path, failure.message});
  }
  return std::move(found_);
}

void Discoverer::add_named(std::string name, const fs::path& path) {
  const std::string place = exclude_ ? place_of(path) : std::string();
  const auto reason = exclude_ ? exclude_(place, false) : std::nullopt;
  if (!reason) return add_file(std::move(name), path, true);
  if (skipped_.insert(place).second) found_.skipped.push_back({std::move(name), *reason, true});
}

void Discoverer::add_file(std::string name, const fs::path& path, bool named) {
  std::error_code error;
  const fs::path canonical = named ? fs::canonical(path, error) : path;
  if (!taken_.insert(error ? path.native() : canonical.native()).second) return;
  found_.files.push_back({std::move(name), path, named});
}

/// Depth first with the stack in our hands: a tree may be deeper than ours allows.
void Discoverer::walk(const Root& root) {
  ignores_.start(root.canonical);
  std::vector<Pending> pending = {{"", EntryKind::directory, ignores_.depth()}};
  while (!pending.empty()) {
    const Pending item = std::move(pending.back());
    pending.pop_back();
    visit(root, item, pending);
  }
}

void Discoverer::visit(const Root& root, const Pending& item, std::vector<Pending>& pending) {
  ignores_.leave_to(item.ignore_depth);
  const bool is_root = item.path.empty();
  const std::string place = join_path(root.canonical, item.path);
  const auto reason = is_root ? std::nullopt : skip_reason(place, item.kind);
  if (reason) return skip(root, item.path, *reason);
  if (item.kind == EntryKind::directory) return enter(root, item, pending);
  add_file(names_.name_below(root.name, root.canonical, item.path), place, false);
}

std::optional<std::string> Discoverer::skip_reason(const std::string& path, EntryKind kind) const {
  if (kind == EntryKind::link) return "symbolic link";
  if (kind == EntryKind::other) return "not a regular file";
  const bool is_directory = kind == EntryKind::directory;
  const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
  if (const auto reason = skipped_directory(name); is_directory && reason) {
    return std::string(*reason);
  }
  if (const auto place = ignores_.ignored_by(path, is_directory)) return "ignored by " + *place;
  return exclude_ ? exclude_(path, is_directory) : std::nullopt;
}

void Discoverer::enter(const Root& root, const Pending& directory, std::vector<Pending>& pending) {
  const std::string place = join_path(root.canonical, directory.path);
  const DirectoryListing listing = list_directory(place);
  if (listing.error) {
    const std::string name = names_.name_below(root.name, root.canonical, directory.path);
    fail(place, system_failure(name, listing.error));
  }
  const auto marker = directory.path.empty() ? std::nullopt : marker_reason(listing);
  if (marker) return skip(root, directory.path, *marker);
  ignores_.enter(place, listing.has(".git"), listing.has(".gitignore", EntryKind::file));
  for (auto entry = listing.entries.rbegin(); entry != listing.entries.rend(); ++entry) {
    const std::string path = join_path(directory.path, entry->name);
    if (concerns_us(*entry)) {
      pending.push_back({path, entry->kind, ignores_.depth()});
    } else {
      found_.others.push_back(names_.name_below(root.name, root.canonical, path));
    }
  }
}

void Discoverer::skip(const Root& root, std::string_view path, std::string_view reason) {
  if (!skipped_.insert(join_path(root.canonical, path)).second) return;
  found_.skipped.push_back(
      {names_.name_below(root.name, root.canonical, path), std::string(reason)});
}

void Discoverer::fail(const std::string& place, Failure failure) {
  if (!failed_.insert(place).second) return;
  found_.failures.push_back(std::move(failure));
}

}  // namespace

Discovery discover(const std::vector<std::string>& paths, const fs::path& working_directory,
                   const Exclusion& exclude) {
  Discoverer discoverer(working_directory, exclude);
  for (const std::string& path : paths) discoverer.add(path);
  return discoverer.take();
}

}  // namespace jtlint

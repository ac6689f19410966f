#include "report/fingerprints.h"

#include <fmt/format.h>
#include <string_view>

namespace jtlint {
namespace {

/// FNV-1a of 64 bits: the same for everyone, for ever.
std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3;
  }
  return hash;
}

}  // namespace

std::string Fingerprints::next(const Finding& finding) {
  const std::string owner = finding.address.value_or(finding.template_id.value_or(""));
  std::string key;
  for (const std::string& part : {finding.rule, repository_path(finding, folders_), owner,
                                  finding.pointer, finding.inner_pointer.value_or("")}) {
    key += part;
    key += '\0';
  }
  return numbered(key);
}

std::string Fingerprints::next(const Failure& failure) {
  return numbered(failure.kind + '\0' + repository_path(failure, folders_));
}

std::string Fingerprints::numbered(const std::string& key) {
  const std::uint64_t hash = hash_of(key);
  // The number also tells apart what has the same hash by chance, or on purpose.
  return fmt::format("{:016x}{:08x}", hash, ++seen_[hash]);
}

}  // namespace jtlint

#include "dialect/facts.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "dialect/fact_reasons.h"

namespace jtlint {
namespace {

struct Part {
  std::string_view name;
  Kind kind;
};

/// The parts of a fact; the first names what it is about.
constexpr std::array<Part, 3> of_role = {
    {{"arn", Kind::string}, {"exists", Kind::boolean}, {"trustPolicy", Kind::mapping}}};
constexpr std::array<Part, 4> of_version = {{{"arn", Kind::string},
                                             {"exists", Kind::boolean},
                                             {"version", Kind::string},
                                             {"status", Kind::string}}};
constexpr std::array<Part, 4> of_source = {{{"url", Kind::string},
                                            {"exists", Kind::boolean},
                                            {"region", Kind::string},
                                            {"bytes", Kind::number}}};
constexpr std::array<Part, 1> of_quota = {{{"count", Kind::number}}};

constexpr std::array<std::string_view, 4> names = {"role", "packageVersions", "documentSource",
                                                   "jobTemplates"};

/// A template may have 25 of them. Who has more than so many has other things to mend.
constexpr std::size_t most_versions = 1000;

bool is_a(const Node* node, Kind kind) {
  return node != nullptr && node->kind == kind;
}

bool is_text(const Node* node) {
  return is_a(node, Kind::string) && !node->text.decoded().empty();
}

/// Whether an entry takes a package away: nothing is looked up for it.
bool is_null_version(const Node& entry) {
  return entry.text.decoded().ends_with("/version/$null");
}

bool is_gone(const Node& fact) {
  const Node* exists = fact.find("exists");
  return is_a(exists, Kind::boolean) && exists->text.decoded() == "false";
}

/// A part of a fact, as far as it has the kind that it should have. What is not there has none but
/// its name.
Node part_of(const Node& fact, const Part& part) {
  const Node* value = fact.find(part.name);
  const bool name = part.name == "arn" || part.name == "url" || part.name == "exists";
  if (is_a(value, part.kind) && (name || !is_gone(fact))) return *value;
  return value == nullptr ? opaque_at(fact.span) : opaque_at(value->span, value->key_span);
}

/// Whether all is known that there is to know.
bool is_complete(const Node& fact, std::span<const Part> parts) {
  return is_gone(fact) || std::all_of(parts.begin(), parts.end(), [&](const Part& part) {
           return is_a(fact.find(part.name), part.kind);
         });
}

class Reader {
 public:
  explicit Reader(const Node& described) : described_(described) {
    if (const Node* config = described.find("presignedUrlConfig")) role_ = config->find("roleArn");
    versions_ = described.find("destinationPackageVersions");
    source_ = described.find("documentSource");
    if (!is_text(role_)) role_ = nullptr;
    if (!is_a(versions_, Kind::sequence)) versions_ = nullptr;
    if (!is_text(source_)) source_ = nullptr;
  }

  Facts without_any(const char* reason) {
    if (role_ != nullptr) note("roles", reason);
    if (versions_ != nullptr && !versions_->items.empty()) note("package versions", reason);
    if (source_ != nullptr) note("document sources", reason);
    note("quota use", reason);
    return {nullptr, std::move(not_looked_at_)};
  }

  Facts read(const Node& given) {
    Node facts = empty_like(given);
    for (const Member& member : given.members) {
      const std::string& name = member.key.decoded();
      const bool known = std::find(names.begin(), names.end(), name) != names.end();
      if (!known) add_member(facts, member.key, member.value);
    }
    add_fact(facts, given, "role",
             [&](const Node* fact) { return fact_of("roles", fact, role_, of_role); });
    add_fact(facts, given, "packageVersions", [&](const Node* fact) { return versions(fact); });
    add_fact(facts, given, "documentSource", [&](const Node* fact) {
      return fact_of("document sources", fact, source_, of_source);
    });
    add_fact(facts, given, "jobTemplates", [&](const Node* fact) { return quota(fact); });
    facts.site = std::make_shared<const Site>(Site{json_pointer(given)});
    return {make_tree(std::move(facts)), std::move(not_looked_at_)};
  }

 private:
  template <typename Make>
  static void add_fact(Node& facts, const Node& given, const std::string& name, const Make& make) {
    const Node* fact = given.find(name);
    add_member(facts, Text(name), make(fact));
    if (fact != nullptr) facts.members.back().value.key_span = fact->key_span;
  }

  /// What is said of `subject`, which a template may lack.
  Node fact_of(const std::string& what, const Node* fact, const Node* subject,
               std::span<const Part> parts) {
    if (subject == nullptr) return opaque_at(described_.span);
    if (!is_about(fact, *subject, parts)) {
      note_unknown(what, fact);
      return opaque_at(fact == nullptr ? described_.span : fact->span);
    }
    if (!is_complete(*fact, parts)) note(what, not_recorded);
    return known(*fact, parts);
  }

  static bool is_about(const Node* fact, const Node& subject, std::span<const Part> parts) {
    if (fact == nullptr || fact->find("unknown") != nullptr) return false;
    const Node* name = fact->find(parts.front().name);
    return is_a(name, Kind::string) && name->text.decoded() == subject.text.decoded();
  }

  static Node known(const Node& fact, std::span<const Part> parts) {
    Node result = empty_like(fact);
    for (const Part& part : parts) {
      add_member(result, Text(std::string(part.name)), part_of(fact, part));
    }
    return result;
  }

  Node versions(const Node* facts) {
    if (versions_ == nullptr || versions_->items.empty()) return opaque_at(described_.span);
    const bool too_many = versions_->items.size() > most_versions;
    if (!is_a(facts, Kind::sequence) || too_many) {
      note_unknown("package versions", facts);
      return opaque_at(facts == nullptr ? described_.span : facts->span);
    }
    Node list = empty_like(*facts);
    for (std::size_t i = 0; i < versions_->items.size(); ++i) {
      const Node* fact = i < facts->items.size() ? &facts->items[i] : nullptr;
      list.items.push_back(version(fact, versions_->items[i]));
    }
    return list;
  }

  /// The entry has the ARN in any case, so that what is unknown of one says nothing of the others.
  Node version(const Node* fact, const Node& entry) {
    Node result = entry.kind != Kind::string || is_null_version(entry)
                      ? opaque_at(entry.span)
                      : fact_of("package versions", fact, &entry, of_version);
    if (result.kind != Kind::opaque) return result;
    Node unknown{.kind = Kind::mapping, .span = result.span};
    for (const Part& part : of_version) {
      add_member(unknown, Text(std::string(part.name)), opaque_at(result.span));
    }
    if (entry.kind == Kind::string) unknown.members.front().value = entry;
    return unknown;
  }

  /// Only one record of an account and Region has it.
  Node quota(const Node* fact) {
    if (fact == nullptr) return opaque_at(described_.span);
    if (is_complete(*fact, of_quota)) return known(*fact, of_quota);
    note_unknown("quota use", fact);
    return opaque_at(fact->span);
  }

  void note_unknown(const std::string& what, const Node* fact) {
    const Node* unknown = fact == nullptr ? nullptr : fact->find("unknown");
    note(what, unknown == nullptr ? not_recorded : reason_of(*unknown));
  }

  void note(const std::string& what, const std::string& reason) {
    NotLookedAt each{what, reason};
    const bool noted =
        std::find(not_looked_at_.begin(), not_looked_at_.end(), each) != not_looked_at_.end();
    if (!noted && not_looked_at_.size() < NotChecked::most_listed) {
      not_looked_at_.push_back(std::move(each));
    }
  }

  const Node& described_;
  const Node* role_ = nullptr;  ///< each null where the template names none
  const Node* versions_ = nullptr;
  const Node* source_ = nullptr;
  std::vector<NotLookedAt> not_looked_at_;
};

}  // namespace

Facts read_facts(const Node* given, const Node& described) {
  Reader reader(described);
  if (given == nullptr || given->kind == Kind::null) return reader.without_any(not_asked_for);
  if (given->kind != Kind::mapping) return reader.without_any(not_recorded);
  return reader.read(*given);
}

}  // namespace jtlint

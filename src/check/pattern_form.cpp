#include "check/pattern_form.h"

#include <algorithm>
#include <cstddef>

#include "check/grammar/characters.h"

namespace jtlint::pattern_form {
namespace {

constexpr std::string_view any = ".*";
constexpr ByteSet special("\\^$.|?*+()[]{}");

/// Where the class that begins at `at` ends; the last character where it does not.
std::size_t class_end(std::string_view regex, std::size_t at) {
  for (++at; at < regex.size() && regex[at] != ']'; ++at) {
    if (regex[at] == '\\') ++at;
  }
  return std::min(at, regex.size() - 1);
}

/// Whether a regular expression is one alternative. False where that is hard to tell.
bool is_one_alternative(std::string_view regex) {
  int depth = 0;
  for (std::size_t i = 0; i < regex.size(); ++i) {
    const char c = regex[i];
    if (c == '\\') {
      const bool quotes = regex.substr(i + 1).starts_with('Q');
      if (quotes || ++i == regex.size()) return false;
    } else if (c == '[') {
      const std::string_view inside = regex.substr(i + 1);
      const bool has_bracket = inside.starts_with(']') || inside.starts_with("^]");
      if (has_bracket) return false;
      i = class_end(regex, i);
      if (regex[i] != ']') return false;
    } else {
      if (c == '(') ++depth;
      if (c == ')') --depth;
      if (depth < 0 || (c == '|' && depth == 0)) return false;
    }
  }
  return depth == 0;
}

/// Whether it may depend on what stands before a place whether a regular expression matches there.
bool looks_back(std::string_view regex) {
  for (const std::string_view each : {"\\b", "\\B", "\\A"}) {
    if (regex.find(each) != std::string_view::npos) return true;
  }
  for (std::size_t at = regex.find('^'); at < regex.size(); at = regex.find('^', at + 1)) {
    if (at == 0 || regex[at - 1] != '[') return true;
  }
  return false;
}

/// The alternatives of the group with which a regular expression begins, and what is behind it; or
/// all of it as the only one.
struct Alternatives {
  std::vector<std::string_view> each;
  std::string_view rest;
};

Alternatives alternatives_of(std::string_view regex) {
  if (!regex.starts_with('(')) return {{regex}, {}};
  Alternatives alternatives;
  int depth = 0;
  std::size_t begin = 1;
  for (std::size_t i = 0; i < regex.size(); ++i) {
    const char c = regex[i];
    if (c == '\\') ++i;
    if (c == '[') i = class_end(regex, i);
    if (c == '(') ++depth;
    if (c == ')') --depth;
    const bool ends = depth == 0 && c == ')';
    if (!ends && (depth != 1 || c != '|')) continue;
    alternatives.each.push_back(regex.substr(begin, i - begin));
    begin = i + 1;
    if (ends) break;
  }
  alternatives.rest = regex.substr(begin);
  return alternatives;
}

bool may_lack(std::string_view rest) {
  return !rest.empty() && ByteSet("?*{").contains(rest.front());
}

/// Takes the first parts of a regular expression that stand for one byte each.
class Atoms {
 public:
  Atoms(std::string_view regex, bool any_case) : rest_(regex), any_case_(any_case) {}

  /// The bytes that the next part stands for, those of characters beyond ASCII among them; none
  /// where that is hard to tell, or there need be none.
  std::optional<ByteSet> next() {
    if (ended_ || rest_.empty()) return std::nullopt;
    const auto bytes = part();
    if (!bytes || may_lack(rest_)) return std::nullopt;
    const bool may_be_wide = bytes->contains('\xC3');  // a character of several bytes
    ended_ = ended_ || may_be_wide || rest_.starts_with('+');
    return bytes;
  }

  std::string_view rest() const { return rest_; }

 private:
  std::optional<ByteSet> part() {
    const char c = take();
    if (c == '[') return bracketed();
    if (c == '(') return group();
    if (c == '\\') return escaped();
    return special.contains(c) ? std::nullopt : literal(c);
  }

  char take() {
    const char c = rest_.empty() ? '\0' : rest_.front();
    rest_.remove_prefix(std::min<std::size_t>(rest_.size(), 1));
    return c;
  }

  /// Letters may stand for others where the case does not matter, and not only in ASCII.
  std::optional<ByteSet> literal(char c) const {
    const bool plain = c >= ' ' && c <= '~' && !(any_case_ && is_letter(c));
    return plain ? std::optional(ByteSet().with(c, c)) : std::nullopt;
  }

  std::optional<ByteSet> escaped() {
    const char c = take();
    constexpr ByteSet digits = ByteSet().with('0', '9');
    if (c == 's') return ByteSet("\t\n\f\r ");
    if (c == 'd') return digits;
    if (c == 'w' && !any_case_) return digits.with('a', 'z').with('A', 'Z').with("_");
    return is_letter(c) || is_digit(c) ? std::nullopt : literal(c);
  }

  std::optional<ByteSet> bracketed() {
    const bool inverted = rest_.starts_with('^');
    if (inverted) take();
    if (rest_.starts_with(']')) return std::nullopt;
    ByteSet all;
    while (!rest_.starts_with(']')) {
      const char c = take();
      const auto bytes = c == '\\' ? escaped() : c == '[' ? std::nullopt : literal(c);
      if (!bytes) return std::nullopt;
      all = all.with(*bytes);
      const bool range = rest_.starts_with('-') && !rest_.starts_with("-]");
      if (!range) continue;
      take();
      const char last = take();
      if (c == '\\' || !literal(last) || last == '\\' || last == '[' || last < c)
        return std::nullopt;
      if (any_case_) return std::nullopt;
      all = all.with(c, last);
    }
    take();
    return inverted ? all.inverted() : all;
  }

  /// Of a group only the first byte is known.
  std::optional<ByteSet> group() {
    if (rest_.starts_with('?')) return std::nullopt;
    const std::string_view from = {rest_.data() - 1, rest_.size() + 1};
    const Alternatives alternatives = alternatives_of(from);
    rest_ = alternatives.rest;
    ended_ = true;
    ByteSet all;
    for (const std::string_view each : alternatives.each) {
      const auto bytes = Atoms(each, any_case_).next();
      if (!bytes) return std::nullopt;
      all = all.with(*bytes);
    }
    return all;
  }

  std::string_view rest_;
  bool any_case_;
  bool ended_ = false;
};

/// Has `beginning` allow for an alternative as well.
void add(std::string_view alternative, bool any_case, std::vector<ByteSet>& beginning) {
  Atoms atoms(alternative, any_case);
  std::size_t known = 0;
  for (; known < beginning.size(); ++known) {
    const auto bytes = atoms.next();
    if (!bytes) break;
    beginning[known] = beginning[known].with(*bytes);
  }
  beginning.resize(known);
}

/// Whether it is hard to tell what a part of a regular expression means where it stands: it sets
/// flags, or matches bytes, or has classes in classes.
bool is_hard(std::string_view part) {
  for (std::size_t at = part.find("(?"); at < part.size(); at = part.find("(?", at + 1)) {
    if (!part.substr(at).starts_with("(?:")) return true;
  }
  return part.find("\\C") != std::string_view::npos || part.find("[:") != std::string_view::npos;
}

}  // namespace

std::optional<Sought> sought_part(std::string_view regex) {
  for (const std::string_view flags : {"(?s)", "(?is)"}) {
    if (!regex.starts_with(flags) || !regex.ends_with(any)) continue;
    std::string_view inner = regex.substr(flags.size());
    if (!inner.starts_with(any) || inner.size() < 2 * any.size()) continue;
    inner = inner.substr(any.size(), inner.size() - 2 * any.size());
    const bool whole = !may_lack(inner) && !inner.starts_with('+') && is_one_alternative(inner);
    if (whole && !is_hard(inner)) return Sought{flags, inner};
  }
  return std::nullopt;
}

std::vector<ByteSet> beginning_of(const Sought& sought) {
  constexpr std::size_t most = 3;
  const Alternatives alternatives = alternatives_of(sought.part);
  if (looks_back(sought.part) || may_lack(alternatives.rest)) return {};
  const bool any_case = sought.flags.find('i') != std::string_view::npos;
  std::vector<ByteSet> beginning(most);
  for (const std::string_view each : alternatives.each) add(each, any_case, beginning);
  return beginning;
}

std::optional<Led> led_form(std::string_view regex) {
  constexpr std::string_view flags = "(?s)";
  constexpr std::string_view group = "+(";
  if (!regex.starts_with("(?s)[")) return std::nullopt;
  Atoms lead(regex.substr(flags.size()), false);
  const auto leading = lead.next();
  if (!leading || !lead.rest().starts_with(group)) return std::nullopt;
  const std::string_view inside = lead.rest().substr(group.size());
  if (inside.starts_with('(')) return std::nullopt;  // of a group, only the beginning is known
  Atoms behind(inside, false);
  const auto next = behind.next();
  if (!next || behind.rest() != ".*)?") return std::nullopt;
  return Led{leading->inverted().with('\x80', '\xFF'), *next};
}

}  // namespace jtlint::pattern_form

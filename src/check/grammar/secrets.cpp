#include "check/grammar/secrets.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <re2/re2.h>
#include <string>
#include <utility>

#include "check/grammar/characters.h"

namespace jtlint {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr std::string_view from_provider =
    "let devices get credentials from the credential provider of AWS IoT";
constexpr std::string_view from_store = "let devices fetch it from a store such as Secrets Manager";
constexpr std::string_view own_key = "let each device have a key of its own, which never leaves it";
constexpr std::string_view presigned =
    "write ${aws:iot:s3-presigned-url:URL}, for which AWS IoT signs a URL of its own";

/// A form of secrets, of which the first group is the secret itself.
class Pattern {
 public:
  Pattern(std::string_view kind, std::string_view advice, std::array<std::string_view, 2> marks,
          std::string regex, bool (*accepts)(std::string_view) = nullptr)
      : kind_(kind), advice_(advice), marks_(marks), text_(std::move(regex)), accepts_(accepts) {}

  void find(std::string_view text, std::vector<Secret>& found) const {
    const bool possible = std::any_of(marks_.begin(), marks_.end(), [&](std::string_view mark) {
      return text.find(mark) != npos;
    });
    if (!possible) return;
    re2::StringPiece rest(text);
    re2::StringPiece secret;
    while (re2::RE2::FindAndConsume(&rest, regex(), &secret)) {
      const std::string_view bytes(secret.data(), secret.size());
      if (accepts_ != nullptr && !accepts_(bytes)) continue;
      const auto begin = static_cast<std::size_t>(bytes.data() - text.data());
      found.push_back({{begin, begin + bytes.size()}, kind_, advice_});
    }
  }

 private:
  /// Compiled when a text first holds a mark: no start of jtlint shall pay for it.
  const re2::RE2& regex() const {
    std::call_once(once_, [&] {
      re2::RE2::Options options;
      options.set_encoding(re2::RE2::Options::EncodingLatin1);  // offsets are in bytes
      regex_ = std::make_unique<re2::RE2>(text_, options);
    });
    return *regex_;
  }

  std::string_view kind_;
  std::string_view advice_;
  std::array<std::string_view, 2> marks_;  ///< one of which every match holds
  std::string text_;
  bool (*accepts_)(std::string_view);
  mutable std::once_flag once_;
  mutable std::unique_ptr<re2::RE2> regex_;
};

bool holds_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_digit);
}

/// A password that stands for another one is none: `${PASSWORD}`, `$PW`, `{{pw}}`, `***`.
bool is_password(std::string_view text) {
  const bool stands_in = text.starts_with('$') || text.starts_with("{") || text == "%s";
  return !stands_in && text.find_first_not_of('*') != npos;
}

const std::array<Pattern, 9>& patterns() {
  // Quotes, perhaps escaped, and a colon or the like; also `"name": NAME, "value": VALUE`.
  static const std::string between = R"(["'\\\s:=,>]{1,12}(?:value["'\\\s:=]{1,9})?)";
  // What JSON may write in the place of a character.
  static const std::string escape = R"(\\+/|\\+u00[0-9A-Fa-f]{2})";
  // Where a word begins, also behind an escaped line break.
  static const std::string word = R"((?:\b|\\[nrt]))";
  static const std::array<Pattern, 9> all = {{
      {"an AWS access key id",
       from_provider,
       {"AKIA", "ASIA"},
       word + R"(((?:AKIA|ASIA)[A-Z0-9]{16})\b)"},
      {"an AWS secret access key",
       from_provider,
       {"ecret", "ECRET"},
       R"((?i)secret[_-]?(?:access[_-]?)?key)" + between + R"(((?:[A-Za-z0-9+/]|)" + escape +
           R"(){40})(?:[^A-Za-z0-9+/=]|$))"},
      {"an AWS session token",
       from_provider,
       {"oken", "OKEN"},
       R"((?i)(?:session|security)[_-]?token)" + between + R"(((?:[A-Za-z0-9+/=_-]|%[0-9A-F]{2}|)" +
           escape + "){40,})"},
      {"a bearer token",
       from_store,
       {"earer", "EARER"},
       R"((?i)bearer\s+((?:[A-Za-z0-9._~+/=-]|)" + escape + "){16,})",
       holds_digit},
      {"a JSON Web Token",
       from_store,
       {"eyJ", "eyJ"},
       word + R"((eyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{5,}(?:\.[A-Za-z0-9_-]*)+))"},
      {"a GitHub token",
       from_store,
       {"gh", "github_pat_"},
       word + R"((gh[opsur]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,}))"},
      {"a Slack token",
       from_store,
       {"xox", "xapp"},
       word + R"(((?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,}))"},
      {"a password in a URL",
       from_store,
       {"@", "@"},
       R"(://(?:\$\{[^}\s]*\}|[^\s/?#@:"'<>\\${}])*:([^\s/?#@"'<>\\]+)@)",
       is_password},
      {"the signature of a presigned URL",
       presigned,
       {"ignature=", "IGNATURE="},
       R"((?i)(?:X-Amz-|[?&]|\\u0026|&amp;)Signature=([A-Za-z0-9+/%~_=-]{20,}))"},
  }};
  return all;
}

bool is_base64(char c) {
  return is_letter(c) || is_digit(c) || c == '+' || c == '/' || c == '=';
}

/// What may stand between the marks of a key: base64, lines that may be spelled `\n`, and headers.
bool is_key_character(char c) {
  constexpr std::string_view others = " \t\r\n\\:,.-()";
  return is_base64(c) || others.find(c) != npos;
}

/// Whether so many characters of base64 stand in a row that they are no words.
bool holds_base64(std::string_view text) {
  constexpr std::ptrdiff_t least = 16;
  return std::search_n(text.begin(), text.end(), least, true,
                       [](char c, bool) { return is_base64(c); }) != text.end();
}

/// `-----BEGIN … PRIVATE KEY-----` or END, the first one at or after `from`.
struct KeyMark {
  Span place;
  bool begins;
};

std::optional<KeyMark> next_key_mark(std::string_view text, std::size_t from) {
  constexpr std::string_view dashes = "-----";
  constexpr std::size_t longest = 80;
  for (std::size_t at = text.find("PRIVATE KEY", from); at != npos;
       at = text.find("PRIVATE KEY", at + 1)) {
    const std::size_t line = std::max(from, at < longest ? 0 : at - longest);
    const std::string_view lead = text.substr(line, at - line);
    const std::size_t begin = lead.rfind("-----BEGIN ");
    const std::size_t end = lead.rfind("-----END ");
    const std::size_t close = text.substr(at, longest).find(dashes);
    if ((begin == npos && end == npos) || close == npos) continue;
    const bool begins = end == npos || (begin != npos && begin > end);
    return KeyMark{{line + (begins ? begin : end), at + close + dashes.size()}, begins};
  }
  return std::nullopt;
}

/// A key reaches to its end mark; without one, as far as what follows looks like a key.
void find_private_keys(std::string_view text, std::vector<Secret>& found) {
  constexpr std::size_t longest_body = 16 * 1024;
  std::optional<KeyMark> mark = next_key_mark(text, 0);
  while (mark) {
    const std::optional<KeyMark> next = next_key_mark(text, mark->place.end);
    const std::size_t body = mark->place.end;
    const bool ended = next && !next->begins && next->place.begin - body < longest_body;
    const std::string_view rest = text.substr(0, next ? next->place.begin : npos).substr(body);
    const auto stop = std::find_if_not(rest.begin(), rest.end(), is_key_character);
    const std::size_t run = body + static_cast<std::size_t>(stop - rest.begin());
    const std::size_t end = ended ? next->place.end : run;
    if (mark->begins && holds_base64(text.substr(body, end - body))) {
      found.push_back({{mark->place.begin, end}, "a private key", own_key});
    }
    mark = next;
  }
}

/// What overlaps is one secret, of the kind that begins first.
std::vector<Secret> apart(std::vector<Secret> found) {
  std::stable_sort(found.begin(), found.end(),
                   [](const Secret& a, const Secret& b) { return a.part.begin < b.part.begin; });
  std::vector<Secret> secrets;
  for (const Secret& each : found) {
    if (secrets.empty() || secrets.back().part.end <= each.part.begin) {
      secrets.push_back(each);
    } else {
      secrets.back().part.end = std::max(secrets.back().part.end, each.part.end);
    }
  }
  return secrets;
}

}  // namespace

std::vector<Secret> find_secrets(std::string_view text) {
  std::vector<Secret> found;
  for (const Pattern& pattern : patterns()) pattern.find(text, found);
  find_private_keys(text, found);
  return apart(std::move(found));
}

}  // namespace jtlint

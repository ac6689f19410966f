#include "check/grammar/secrets.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
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
    "AWS IoT needs none to read documentSource, and makes one for each device where a document "
    "says "
    "${aws:iot:s3-presigned-url:URL}";

bool is_base64(char c) {
  return is_letter(c) || is_digit(c) || c == '+' || c == '/' || c == '=';
}

/// What a kind of secrets looks like.
struct Form {
  std::string_view kind;
  std::string_view advice;
  std::array<std::string_view, 2> marks;  ///< one of which every such text holds
  std::string before;                     ///< what gives the secret away, as RE2 writes it
  std::string secret;
  std::string after = "";  ///< at most one character, which is none of base64
  bool (*accepts)(std::string_view) = nullptr;
};

/// Finds the secrets of one form.
///
/// The bounds of a match take RE2 two passes of its automaton; the bounds of a group in it would
/// take a simulation, which for a token of megabytes needs seconds.
class Pattern {
 public:
  explicit Pattern(Form form) : form_(std::move(form)) {}

  void find(std::string_view text, std::vector<Secret>& found) {
    const bool possible =
        std::any_of(form_.marks.begin(), form_.marks.end(),
                    [&](std::string_view mark) { return text.find(mark) != npos; });
    if (!possible) return;
    compile();
    re2::StringPiece match;
    for (std::size_t at = 0; matches(*whole_, text, at, re2::RE2::UNANCHORED, match);) {
      Span part = {static_cast<std::size_t>(match.data() - text.data()), 0};
      part.end = part.begin + match.size();
      at = part.end;
      const bool delimited = !form_.after.empty() && !is_base64(text[part.end - 1]);
      if (delimited) --part.end;
      matches(*before_, bytes_at(text, part), 0, re2::RE2::ANCHOR_START, match);
      part.begin += match.size();
      const bool accepted = form_.accepts == nullptr || form_.accepts(bytes_at(text, part));
      if (accepted) found.push_back({part, form_.kind, form_.advice});
    }
  }

 private:
  static bool matches(const re2::RE2& regex, std::string_view text, std::size_t from,
                      re2::RE2::Anchor anchor, re2::StringPiece& match) {
    return regex.Match(text, from, text.size(), anchor, &match, 1);
  }

  /// When a text first holds a mark: no start of jtlint shall pay for it.
  void compile() {
    if (whole_) return;
    re2::RE2::Options options;
    options.set_encoding(re2::RE2::Options::EncodingLatin1);  // offsets are in bytes
    before_ = std::make_unique<re2::RE2>(form_.before, options);
    whole_ = std::make_unique<re2::RE2>(form_.before + form_.secret + form_.after, options);
  }

  Form form_;
  std::unique_ptr<re2::RE2> before_;
  std::unique_ptr<re2::RE2> whole_;
};

bool holds_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_digit);
}

/// A password that stands for another one is none: `${PASSWORD}`, `$PW`, `{{pw}}`, `***`.
bool is_password(std::string_view text) {
  const bool stands_in = text.starts_with('$') || text.starts_with('{') || text == "%s";
  return !stands_in && text.find_first_not_of('*') != npos;
}

/// Quotes, perhaps escaped, and a colon or the like; also `"name": NAME, "value": VALUE`.
constexpr const char* between = R"(["'\\\s:=,>]{1,12}(?:value["'\\\s:=]{1,9})?)";

/// What JSON may write in the place of a character, as an alternative to that.
constexpr const char* or_escape = R"(|\\+/|\\+u00[0-9A-Fa-f]{2})";

/// Where a word begins, also behind an escaped line break.
constexpr const char* word = R"((?:\b|\\[nrt]))";

std::array<Form, 4> aws_forms() {
  return {{
      {"an AWS access key id",
       from_provider,
       {"AKIA", "ASIA"},
       word,
       R"((?:AKIA|ASIA)[A-Z0-9]{16}\b)"},
      {"an AWS secret access key",
       from_provider,
       {"ecret", "ECRET"},
       R"((?i:secret[_-]?(?:access[_-]?)?key))" + std::string(between),
       "(?:[A-Za-z0-9+/]" + std::string(or_escape) + "){40}",
       "(?:[^A-Za-z0-9+/=]|$)"},
      {"an AWS session token",
       from_provider,
       {"oken", "OKEN"},
       "(?i:(?:session|security)[_-]?token)" + std::string(between),
       "(?:[A-Za-z0-9+/=_-]|%[0-9A-Fa-f]{2}" + std::string(or_escape) + "){40,}"},
      {"the signature of a presigned URL",
       presigned,
       {"ignature=", "IGNATURE="},
       R"((?i:(?:X-Amz-|[?&]|\\u0026|&amp;)Signature=))",
       "[A-Za-z0-9+/%~_=-]{20,}"},
  }};
}

std::array<Form, 5> other_forms() {
  return {{
      {"a bearer token",
       from_store,
       {"earer", "EARER"},
       R"((?i:bearer)\s+)",
       "(?:[A-Za-z0-9._~+/=-]" + std::string(or_escape) + "){16,}",
       "",
       holds_digit},
      {"a JSON Web Token",
       from_store,
       {"eyJ", "eyJ"},
       word,
       R"(eyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{5,}(?:\.[A-Za-z0-9_-]*)+)"},
      {"a GitHub token",
       from_store,
       {"gh", "github_pat_"},
       word,
       "(?:gh[opsur]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})"},
      {"a Slack token",
       from_store,
       {"xox", "xapp"},
       word,
       "(?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,}"},
      {"a password in a URL",
       from_store,
       {"@", "@"},
       R"(://(?:\$\{[^}\s]*\}|[^\s/?#@:"'<>\\${}])*:)",
       R"([^\s/?#@"'<>\\]+)",
       "@",
       is_password},
  }};
}

/// Compiled patterns are dear, and RE2 may be asked by many at a time: each thread has its own.
std::vector<Pattern>& patterns() {
  thread_local std::vector<Pattern> all = [] {
    std::vector<Pattern> made;
    for (Form& form : aws_forms()) made.emplace_back(std::move(form));
    for (Form& form : other_forms()) made.emplace_back(std::move(form));
    return made;
  }();
  return all;
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
  for (Pattern& pattern : patterns()) pattern.find(text, found);
  find_private_keys(text, found);
  return apart(std::move(found));
}

}  // namespace jtlint

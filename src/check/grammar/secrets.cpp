#include "check/grammar/secrets.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <re2/re2.h>
#include <string>
#include <utility>

#include "check/grammar/escapes.h"
#include "check/grammar/secret_forms.h"
#include "check/grammar/secret_marks.h"

namespace jtlint {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr std::string_view access_key_id = "an AWS access key id";
constexpr std::string_view secret_access_key = "an AWS secret access key";

constexpr std::string_view from_provider =
    "let devices get credentials from the credential provider of AWS IoT";
constexpr std::string_view from_store = "let devices fetch it from a store such as Secrets Manager";
constexpr std::string_view own_key = "let each device have a key of its own, which never leaves it";
constexpr std::string_view presigned =
    "AWS IoT needs none to read documentSource, and makes one for each device where a document "
    "says "
    "${aws:iot:s3-presigned-url:URL}";

/// What a kind of secrets looks like.
struct Form {
  std::string_view kind;
  std::string_view advice;
  std::array<std::string_view, 2> marks;  ///< one of which every such text holds
  std::string before;                     ///< what gives the secret away, as RE2 writes it
  std::string secret;
  std::string after = "";  ///< at most one character, which is none of base64
  std::size_t (*size)(std::string_view text, Span part) = nullptr;  ///< of the secret; 0: none
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
      if (form_.size != nullptr) part.end = part.begin + form_.size(text, part);
      if (!part.empty()) found.push_back({part, form_.kind, form_.advice});
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

/// All of a match, or nothing of it.
template <bool (*accepts)(std::string_view)>
std::size_t all_if(std::string_view text, Span part) {
  return accepts(bytes_at(text, part)) ? part.size() : 0;
}

/// Quotes, perhaps escaped, and a colon or the like; also `"name": NAME, "value": VALUE`.
constexpr const char* between = R"(["'\\\s:=,>]{1,12}(?:value["'\\\s:=]{1,9})?)";

/// Where a word begins, also behind an escaped line break.
constexpr const char* word = R"((?:\b|\\[nrt]))";

std::array<Form, 4> aws_forms() {
  return {{
      {access_key_id,
       from_provider,
       {"AKIA", "ASIA"},
       word,
       R"((?:AKIA|ASIA)[A-Z0-9]{16}\b)",
       "",
       all_if<is_access_key>},
      {secret_access_key,
       from_provider,
       {"ecret", "ECRET"},
       R"((?i:secret[_-]?(?:access[_-]?)?key))" + std::string(between),
       "[A-Za-z0-9+/]{40}",
       "(?:[^A-Za-z0-9+/=]|$)",
       all_if<is_access_key>},
      {"an AWS session token",
       from_provider,
       {"oken", "OKEN"},
       "(?i:(?:session|security)[_-]?token)" + std::string(between),
       "(?:[A-Za-z0-9+/=_-]|%[0-9A-Fa-f]{2}){40,}"},
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
       "[A-Za-z0-9._~+/=-]{16,}",
       "",
       all_if<is_bearer_token>},
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
       R"([^\s/?#"'<>\\]+)",
       "@",
       password_size},
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

std::vector<std::string_view> marks_of_all_forms() {
  std::vector<std::string_view> marks = {"PRIVATE KEY"};
  for (const Form& form : aws_forms())
    marks.insert(marks.end(), form.marks.begin(), form.marks.end());
  for (const Form& form : other_forms()) {
    marks.insert(marks.end(), form.marks.begin(), form.marks.end());
  }
  return marks;
}

/// Whether anything in a text may be a secret.
bool may_hold_any(std::string_view text) {
  static const SecretMarks marks(marks_of_all_forms());
  return marks.stand_in(text);
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

/// The secrets of a text as it is written.
std::vector<Secret> find_as_written(std::string_view text) {
  std::vector<Secret> found;
  if (!may_hold_any(text)) return found;
  for (Pattern& pattern : patterns()) pattern.find(text, found);
  std::vector<Span> ids;
  for (const Secret& each : found) {
    if (each.kind == access_key_id) ids.push_back(each.part);
  }
  for (const Span& part : find_secret_halves(text, ids)) {
    found.push_back({part, secret_access_key, from_provider});
  }
  for (const Span& part : find_private_keys(text)) {
    found.push_back({part, "a private key", own_key});
  }
  return found;
}

/// Also those that escapes hide, at their places in the text.
std::vector<Secret> find_at_depth(std::string_view text, unsigned depth) {
  std::vector<Secret> found = find_as_written(text);
  if (depth == 0 || text.find('\\') == npos) return found;
  const std::string read = without_escapes(text);
  if (read == text) return found;
  std::vector<Secret> inner = find_at_depth(read, depth - 1);
  if (inner.empty()) return found;
  const Text places = undo_escapes(text);
  for (Secret& secret : inner) {
    secret.part = places.source_span(secret.part);
    found.push_back(secret);
  }
  return found;
}

}  // namespace

/// No mark has a character that JSON writes as a backslash and another one, or begins with what may
/// stand behind a backslash, so that each stands in the JSON as it is. Only `\u` may hide one.
bool may_hold_secrets(std::string_view json) {
  constexpr std::size_t longest = std::size_t{1} << 20U;  // to look twice takes copies
  if (json.find("\\u") == npos) return may_hold_any(json);
  if (json.size() > longest) return true;
  std::string text = without_escapes(json);
  for (unsigned undone = 0; undone < deepest_escapes; ++undone) {
    if (text.find('\\') == npos) break;
    text = without_escapes(text);
  }
  return may_hold_any(text);
}

std::vector<Secret> find_secrets(std::string_view text) {
  return apart(find_at_depth(text, deepest_escapes));
}

}  // namespace jtlint

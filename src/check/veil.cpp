#include "check/veil.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "check/grammar/escapes.h"
#include "check/grammar/secrets.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

constexpr std::size_t piece_size = sizeof(std::uint64_t);

/// No shorter text holds a secret: `://:pw@`.
constexpr std::size_t shortest = 6;

constexpr std::string_view cut_sign = "…";
constexpr std::string_view end_and_blanks = "@  ";
static_assert(cut_sign.size() == end_and_blanks.size());  // places stay what they are

std::uint64_t piece_at(const char* bytes) {
  std::uint64_t piece = 0;
  std::memcpy(&piece, bytes, piece_size);
  return piece;
}

std::size_t mark_of(std::uint64_t piece) {
  return static_cast<std::size_t>((piece * 0x9E3779B97F4A7C15U) >> 48U);
}

/// What our messages and pointers are made of, which nobody could read if a password among them
/// were hidden wherever it stands.
constexpr std::string_view our_words =
    "character criteria criterion credential credentials describe description "
    "destinationPackageVersions document documentSource everyone execution expected jobTemplate "
    "jobTemplateArn jobTemplateId maintenanceWindows placeholder presigned presignedUrlConfig "
    "provider signature template timeoutConfig versions";

/// Blanks and dashes stand everywhere, also in a private key.
bool tells_something(std::string_view piece) {
  return piece.find("--") == std::string_view::npos &&
         our_words.find(piece) == std::string_view::npos &&
         std::all_of(piece.begin(), piece.end(),
                     [](char c) { return static_cast<unsigned char>(c) > ' '; });
}

/// As a JSON Pointer spells it.
std::string in_pointer(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '~' || c == '/') {
      result += c == '~' ? "~0" : "~1";
    } else {
      result += c;
    }
  }
  return result;
}

std::string starred(std::string_view text, const std::vector<Span>& hidden) {
  std::string result;
  auto span = hidden.begin();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = at + utf8::decode(text.substr(at)).size;
    while (span != hidden.end() && span->end <= at) ++span;
    const bool shown = span == hidden.end() || end <= span->begin;
    result += shown ? text.substr(at, end - at) : "*";
    at = end;
  }
  return result;
}

/// A URL that was cut in its password has no `@` any more.
std::string with_cuts_as_ends(std::string text) {
  for (std::size_t at = text.find(cut_sign); at != std::string::npos;
       at = text.find(cut_sign, at)) {
    text.replace(at, cut_sign.size(), end_and_blanks);
  }
  return text;
}

}  // namespace

void Veil::learn(const Node& node) {
  if (node.kind == Kind::string) learn(node.text);
  for (const Node& item : node.items) learn(item);
  for (const Member& member : node.members) {
    learn(member.key);
    learn(member.value);
  }
}

void Veil::learn(const Text& text) {
  if (text.decoded().size() < shortest) return;
  for (const Secret& secret : find_secrets(text.decoded())) {
    const auto decoded =
        std::string_view(text.decoded()).substr(secret.part.begin, secret.part.size());
    hidden_.push_back(text.source_span(secret.part));
    if (decoded != written(hidden_.back())) add(decoded);
  }
}

std::string_view Veil::written(Span part) const {
  return std::string_view(source_.bytes()).substr(part.begin, part.size());
}

void Veil::learn(const std::vector<Finding>& findings) {
  const std::string_view bytes = source_.bytes();
  for (const Secret& secret : find_secrets(bytes)) hidden_.push_back(secret.part);
  for (const Finding& finding : findings) {
    if (finding.sensitive) hidden_.push_back(finding.span);
  }
  std::sort(hidden_.begin(), hidden_.end());
  hidden_.erase(std::unique(hidden_.begin(), hidden_.end()), hidden_.end());
  for (const Span& span : hidden_) add(written(span));
  const std::vector<Span> elsewhere = known_pieces(bytes);
  hidden_.insert(hidden_.end(), elsewhere.begin(), elsewhere.end());
}

void Veil::add(std::string_view secret) {
  std::string spelled(secret);
  for (unsigned undone = 0;; ++undone) {
    add_pieces(spelled);
    if (spelled.find_first_of("~/") != std::string::npos) add_pieces(in_pointer(spelled));
    if (undone == deepest_escapes || spelled.find('\\') == std::string::npos) return;
    spelled = undo_escapes(spelled).decoded();
  }
}

void Veil::add_pieces(std::string_view secret) {
  for (std::size_t i = 0; i + piece_size <= secret.size(); ++i) {
    if (!tells_something(secret.substr(i, piece_size))) continue;
    const std::uint64_t piece = piece_at(&secret[i]);
    pieces_.insert(piece);
    marks_.set(mark_of(piece));
  }
}

bool Veil::knows(const char* piece) const {
  const std::uint64_t number = piece_at(piece);
  return marks_.test(mark_of(number)) && pieces_.contains(number);
}

/// Where pieces of secrets stand in a text, in order and apart from each other.
std::vector<Span> Veil::known_pieces(std::string_view text) const {
  std::vector<Span> spans;
  if (pieces_.empty()) return spans;
  for (std::size_t i = 0; i + piece_size <= text.size(); ++i) {
    if (!knows(&text[i])) continue;
    if (spans.empty() || spans.back().end < i) spans.push_back({i, i});
    spans.back().end = i + piece_size;
  }
  return spans;
}

void Veil::cover(std::string& text) const {
  std::vector<Span> spans = known_pieces(text);
  if (!spans.empty()) text = starred(text, spans);
  spans.clear();
  for (const Secret& secret : find_secrets(with_cuts_as_ends(text))) spans.push_back(secret.part);
  if (!spans.empty()) text = starred(text, spans);
}

void Veil::cover(std::vector<Finding>& findings) const {
  for (Finding& finding : findings) {
    cover(finding.message);
    cover(finding.pointer);
    if (finding.inner_pointer) cover(*finding.inner_pointer);
    if (finding.template_id) cover(*finding.template_id);
    if (finding.address) cover(*finding.address);
    if (finding.suppressed) cover(finding.suppressed->reason);
    for (Related& related : finding.related) {
      cover(related.message);
      cover(related.pointer);
    }
  }
}

}  // namespace jtlint

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jtlint::aws {

/// `text` with every byte but `A-Z a-z 0-9 - _ . ~` percent-encoded, as Signature Version 4 asks.
std::string percent_encoded(std::string_view text);

/// The same, but for `/`: the path of an object of S3.
std::string encoded_path(std::string_view path);

/// `text` with its escapes undone; an escape that is none stays.
std::string percent_decoded(std::string_view text);

/// `name=value&…`, encoded and in the order in which it is signed.
std::string query_of(std::vector<std::pair<std::string, std::string>> parameters);

/// An http or https URL without user, query or fragment.
struct Url {
  std::string scheme;  ///< "http" or "https"
  std::string host;    ///< in lower case; an IPv6 address with its brackets
  std::string port;    ///< digits, or empty
  std::string path;    ///< empty or "/…", without a "/" at the end

  /// What the header Host says: without the port where it is the usual one.
  std::string authority() const;
  std::string text() const;
};

/// Nothing for what is no such URL. A query is left out.
std::optional<Url> parse_url(std::string_view text);

}  // namespace jtlint::aws

#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace jtlint {

using Json = nlohmann::ordered_json;

/// How JSON is set.
enum class Layout {
  lines,  ///< two spaces a level
  one_line,
};

/// JSON that may stand on a terminal and in the log of a build server, whatever its strings hold:
/// what cannot be shown there is escaped, and a stray byte becomes U+FFFD. Lines but the first
/// begin with `margin` spaces more.
std::string dump(const Json& json, Layout layout, std::size_t margin = 0);

/// Appends the same.
void append_json(std::string& out, const Json& json, Layout layout, std::size_t margin = 0);

/// An object that is made of members whose names differ: `operator[]` looks among those that there
/// are, and makes room one by one.
class Members {
 public:
  explicit Members(std::size_t count) { object_.reserve(count); }

  Members& add(std::string_view name, Json value) {
    object_.emplace_back(name, std::move(value));
    return *this;
  }

  Json object() { return Json(std::move(object_)); }

 private:
  Json::object_t object_;
};

}  // namespace jtlint

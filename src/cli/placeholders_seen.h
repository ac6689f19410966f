#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jtlint {

/// A way in which tools that fill in templates mark the places.
struct PlaceholderStyle {
  std::string_view expression;  ///< of RE2, as `unknown-values` takes them
  bool is_ours = false;  ///< CloudFormation or Terraform means something by it, which is known
};

/// The placeholders of one style that files hold.
struct PlaceholdersSeen {
  std::string_view expression;
  std::string example;  ///< the first one
  std::string place;    ///< and where it stands: `deploy/a.yaml:7`
  std::size_t count = 0;
};

/// Gathers placeholders from the files of a folder.
class PlaceholderSearch {
 public:
  /// Looks through a file that holds job templates.
  void look_at(const std::string& name, std::string_view bytes);

  /// The styles that have been met, in the order of their expressions' table.
  std::vector<PlaceholdersSeen> seen() const;

 private:
  std::vector<PlaceholdersSeen> by_style_;
};

}  // namespace jtlint

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "check/function.h"
#include "check/grammar/arn.h"

namespace jtlint::functions {

/// The strings at a path. Where that ends in a part of an ARN, as `./:arn.account`, and the ARN was
/// not read anyway, the part is taken from it without a lens, which would find all the others too.
class Texts {
 public:
  explicit Texts(const Path& path);

  const Path& path() const { return path_; }

  /// Tells of each string until `take` wants no more. Says whether it wanted all. Strings that are
  /// known in part are left out.
  template <typename Take>
  bool visit(const Subject& subject, Take take) const {
    bool wanted = true;
    const bool in_arns = arns_ && !subject.lenses.reads_ahead();
    const Path& path = in_arns ? *arns_ : path_;
    path.visit(subject.root, subject.value, subject.lenses, [&](const Value& value) {
      if (value.kind() != Kind::string) return true;
      const auto text = in_arns ? arn_part(value.text(), part_) : value.text();
      if (text) wanted = take(*text);
      return wanted;
    });
    return wanted;
  }

 private:
  Path path_;
  std::optional<Path> arns_;  ///< of which a part is asked
  ArnPart part_ = {};
};

std::vector<Texts> texts_at(const std::vector<Path>& paths);

}  // namespace jtlint::functions

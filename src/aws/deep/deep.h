#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "aws/deep/cache.h"
#include "aws/iot.h"
#include "aws/templates.h"

namespace jtlint::aws {

/// What only other calls can tell of a template: of its role, its package versions and its
/// document. One profile's, who may see some of it and not other. May be used by several threads at
/// once.
class Deep {
 public:
  Deep(Shared& shared, Session& session) : shared_(shared), session_(session) {}

  /// The facts, as JSON on one line. `count` is how many templates there are, if that is to be
  /// told.
  std::string facts(const Described& described, Iot& iot, std::optional<std::size_t> count);

 private:
  Json role(const std::string& arn, const std::string& account, const std::string& region);
  Json package_version(const Json& entry, const std::string& account, Iot& iot);
  Json document_source(const std::string& url, const std::string& region);

  Shared& shared_;
  Session& session_;
  Cache cache_;
};

}  // namespace jtlint::aws

#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "document/node.h"
#include "source/source.h"

namespace jtlint {

/// One job template in the vocabulary of the API, wherever and however it was written.
struct Template {
  std::string dialect;  ///< `api`, …: what is required, known and coerced
  std::shared_ptr<const Source> source;
  std::size_t document = 0;            ///< 0-based position of its document in the file
  Tree root;                           ///< API names, original spans
  std::string pointer;                 ///< of `root` in its document
  std::optional<std::string> id;       ///< jobTemplateId, where it is known
  std::optional<std::string> address;  ///< logical id or Terraform address
};

}  // namespace jtlint

#include "dialect/record.h"

#include "dialect/described.h"
#include "dialect/input.h"

namespace jtlint {

const Node* described_in_record(const Node& node) {
  if (node.kind != Kind::mapping) return nullptr;
  const Node* described = node.find("describe");
  const bool is_one = described != nullptr && described->kind == Kind::mapping &&
                      is_described(*described) && !is_other_input(*described);
  return is_one ? described : nullptr;
}

}  // namespace jtlint

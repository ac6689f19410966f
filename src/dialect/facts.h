#pragma once

#include <vector>

#include "document/node.h"
#include "document/not_checked.h"

namespace jtlint {

/// What a record says of that which its template names: the role, the package versions, the object
/// in S3; and how many templates the account has.
struct Facts {
  Tree tree;  ///< null where nothing was looked up
  std::vector<NotLookedAt> not_looked_at;
};

/// Reads the `facts` of a record, which may be null, beside the template that it describes.
///
/// In the tree, a fact that is unknown, missing or of another form is opaque, and so is one about
/// something else than the template names. A list of package versions has an entry for each of the
/// template's, in order, with its ARN. What is not known of here stays as it is.
Facts read_facts(const Node* given, const Node& described);

}  // namespace jtlint

#include "report/causes.h"

#include <algorithm>
#include <iterator>

namespace jtlint {

std::vector<Failure> causes(const Run& run) {
  std::vector<Failure> result;
  std::copy_if(run.failures.begin(), run.failures.end(), std::back_inserter(result),
               [](const Failure& failure) { return !failure.consequence; });
  return result;
}

}  // namespace jtlint

#include "aws/deep/fact.h"

namespace jtlint::aws {

Json unknown(std::string_view kind, std::string_view action, const std::string& message) {
  Json content = {{"kind", kind}};
  content["action"] = action.empty() ? Json() : Json(action);
  content["message"] = message;
  return {{"unknown", content}};
}

Json unknown(const Call& call, const CallError& error) {
  return unknown(word(error.failure.kind), call.action, error.failure.message);
}

}  // namespace jtlint::aws

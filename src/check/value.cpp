#include "check/value.h"

namespace jtlint {

Kind Value::kind() const {
  return model_ == nullptr ? Kind::null : model_->kind(handle_);
}

std::string_view Value::text() const {
  return model_ == nullptr ? std::string_view() : model_->text(handle_);
}

const Text* Value::located_text() const {
  return model_ == nullptr ? nullptr : model_->located_text(handle_);
}

std::size_t Value::size() const {
  return model_ == nullptr ? 0 : model_->size(handle_);
}

Value Value::child(std::size_t index) const {
  return {*model_, model_->child(handle_, index)};
}

std::string_view Value::name(std::size_t index) const {
  return model_->name(handle_, index);
}

Value Value::member(std::string_view name) const {
  if (model_ == nullptr) return {};
  if (kind() == Kind::opaque) return *this;
  const void* found = model_->member(handle_, name);
  return found == nullptr ? Value() : Value(*model_, found);
}

}  // namespace jtlint

#pragma once

#include <cstddef>
#include <string_view>

#include "check/member_name.h"
#include "document/node.h"

namespace jtlint {

class ValueModel;

/// What a rule may see of a value: its kind, its text, its children. A rule that is written over
/// this view judges any representation that offers it, so there is one implementation of each rule.
///
/// A default-constructed Value is "nothing there": it is false, of kind null, and has no children.
/// A Value of kind opaque is there, but nobody knows what it is.
class Value {
 public:
  Value() = default;
  Value(const ValueModel& model, const void* handle, Kind kind)
      : model_(&model), handle_(handle), kind_(kind) {}

  explicit operator bool() const { return model_ != nullptr; }
  const void* handle() const { return handle_; }

  Kind kind() const { return kind_; }

  /// The characters of a string, or a number or boolean as it was written.
  std::string_view text() const;

  /// The characters of a string with the place of each; null where the representation has none.
  const Text* located_text() const;

  /// The number of items or members.
  std::size_t size() const;
  Value child(std::size_t index) const;

  /// The name of a mapping's member.
  std::string_view name(std::size_t index) const;

  /// Whether it is known that no object in it, at any depth, has two members of one name. False
  /// says nothing.
  bool names_differ() const;

  /// The member called `name`; nothing if there is none or this is no mapping; opaque below opaque.
  Value member(const MemberName& name) const;

 private:
  const ValueModel* model_ = nullptr;
  const void* handle_ = nullptr;
  Kind kind_ = Kind::null;
};

/// A representation of values. The handle is the representation's own.
class ValueModel {
 public:
  virtual ~ValueModel() = default;
  virtual std::string_view text(const void* handle) const = 0;
  virtual std::size_t size(const void* handle) const = 0;
  virtual Value child(const void* handle, std::size_t index) const = 0;
  virtual std::string_view name(const void* handle, std::size_t index) const = 0;
  /// Nothing where there is no such member.
  virtual Value member(const void* handle, const MemberName& name) const = 0;

  /// Whether it is known that no object in this value, at any depth, has two members of one name.
  virtual bool names_differ(const void*) const { return false; }

  /// Null where the representation knows no places.
  virtual const Text* located_text(const void* handle) const = 0;
};

inline std::string_view Value::text() const {
  return model_ == nullptr ? std::string_view() : model_->text(handle_);
}

inline const Text* Value::located_text() const {
  return model_ == nullptr ? nullptr : model_->located_text(handle_);
}

inline std::size_t Value::size() const {
  return model_ == nullptr ? 0 : model_->size(handle_);
}

inline Value Value::child(std::size_t index) const {
  return model_->child(handle_, index);
}

inline std::string_view Value::name(std::size_t index) const {
  return model_->name(handle_, index);
}

inline bool Value::names_differ() const {
  return model_ != nullptr && model_->names_differ(handle_);
}

inline Value Value::member(const MemberName& name) const {
  if (model_ == nullptr) return {};
  return kind_ == Kind::opaque ? *this : model_->member(handle_, name);
}

}  // namespace jtlint

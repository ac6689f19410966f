#pragma once

#include <string>
#include <utility>
#include <variant>

namespace jtlint {

/// What went wrong, in words for the person at the terminal.
struct Error {
  std::string message;
};

/// Either a value or what went wrong.
template <typename T, typename E = Error>
class Result {
 public:
  Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}  // NOLINT
  Result(E error) : content_(std::in_place_index<1>, std::move(error)) {}  // NOLINT

  explicit operator bool() const { return content_.index() == 0; }
  const T& operator*() const { return std::get<0>(content_); }
  T& operator*() { return std::get<0>(content_); }
  const T* operator->() const { return &std::get<0>(content_); }
  T* operator->() { return &std::get<0>(content_); }
  const E& error() const { return std::get<1>(content_); }

 private:
  std::variant<T, E> content_;
};

}  // namespace jtlint

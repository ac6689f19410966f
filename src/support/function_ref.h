#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace jtlint {

template <typename Signature>
class FunctionRef;

/// A function that is called and not kept: unlike std::function it never allocates. What it refers
/// to must live as long as it does, as a lambda that is an argument of a call does.
template <typename Return, typename... Arguments>
class FunctionRef<Return(Arguments...)> {
 public:
  template <typename Callable>
  requires(!std::is_same_v<std::remove_cvref_t<Callable>, FunctionRef>)
      // Made of whatever can be called, as std::function is. NOLINTNEXTLINE(*-explicit-constructor)
      FunctionRef(Callable&& callable)
      : callable_(const_cast<void*>(static_cast<const void*>(std::addressof(callable)))),
        call_([](void* object, Arguments... arguments) -> Return {
          return (*static_cast<std::remove_reference_t<Callable>*>(object))(
              std::forward<Arguments>(arguments)...);
        }) {}

  Return operator()(Arguments... arguments) const {
    return call_(callable_, std::forward<Arguments>(arguments)...);
  }

 private:
  void* callable_;
  Return (*call_)(void*, Arguments...);
};

}  // namespace jtlint

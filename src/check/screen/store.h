#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace jtlint::screen {

/// Room for texts that live as long as a template is looked at.
class Store {
 public:
  /// Room for `size` bytes, which is nobody else's until `clear`.
  char* room(std::size_t size) {
    if (blocks_.empty() || used_ + size > blocks_.back().size) add_block(size);
    char* begin = blocks_.back().bytes.get() + used_;
    used_ += size;
    return begin;
  }

  /// Forgets all. The largest block is kept.
  void clear() {
    if (blocks_.size() > 1) blocks_.erase(blocks_.begin(), blocks_.end() - 1);
    used_ = 0;
  }

 private:
  struct Block {
    std::unique_ptr<char[]> bytes;
    std::size_t size;
  };

  void add_block(std::size_t least) {
    std::size_t size = blocks_.empty() ? std::size_t{64} << 10 : blocks_.back().size * 2;
    while (size < least) size *= 2;
    blocks_.push_back({std::make_unique_for_overwrite<char[]>(size), size});
    used_ = 0;
  }

  std::vector<Block> blocks_;
  std::size_t used_ = 0;  ///< of the last block
};

}  // namespace jtlint::screen

#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "dialect/terraform/folder.h"

namespace jtlint {

/// The Terraform files of folders, as far as they can be read, in the order of their names. Files
/// are checked folder by folder: so each folder is read once, and only a few are kept.
class TerraformFolders {
 public:
  /// `directory` is what relative names are relative to.
  explicit TerraformFolders(std::string directory) : directory_(std::move(directory)) {}

  /// The files in the folder of a file, with itself. Any thread may ask.
  std::shared_ptr<const terraform::Folder> of(const std::string& file);

 private:
  struct Known {
    std::string parent;
    std::shared_ptr<const terraform::Folder> folder;
  };

  std::string directory_;
  std::mutex mutex_;
  std::list<Known> known_;  ///< the last one first
};

}  // namespace jtlint

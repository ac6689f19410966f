#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>

#include "aws/iot.h"
#include "aws/templates.h"

namespace jtlint::aws {

/// Lists the job templates of an account and Region, page by page, each id once.
class Lister {
 public:
  /// `put` gets the ids. `goes_on` is asked before each page but the first.
  Lister(Iot& iot, std::function<void(std::string)> put, std::function<bool()> goes_on);

  /// Reads the list to its end; else why not. What was listed before a failure stands.
  std::optional<CallError> run();

  /// Whether the service has answered with at least one page.
  bool answered() const { return pages_ > 0; }

  /// Whether it was not read to its end because of `goes_on`.
  bool given_up() const { return given_up_; }

  /// How many job templates it has named.
  std::size_t size() const { return ids_.size(); }

  /// What is wrong with items of the list.
  const std::vector<std::string>& faults() const { return faults_; }

 private:
  std::optional<CallError> take_page();
  std::optional<CallError> take(const TemplatePage& page);

  Iot& iot_;
  std::function<void(std::string)> put_;
  std::function<bool()> goes_on_;
  std::string token_;
  std::set<std::string> tokens_;  // seen before
  std::set<std::string> ids_;
  std::vector<std::string> faults_;
  bool given_up_ = false;
  int pages_ = 0;
  int idle_pages_ = 0;  // the last so many named no new template
};

}  // namespace jtlint::aws

#include "aws/lister.h"

#include <algorithm>
#include <fmt/format.h>

#include "aws/url.h"

namespace jtlint::aws {
namespace {

/// The quota is 100 templates, and a page has up to 250.
constexpr int most_pages = 1000;
/// So many pages in a row may name no new template, as a page may be empty that is not the last.
constexpr int most_idle_pages = 10;
/// Of faulty items, so many are told of.
constexpr std::size_t most_faults = 20;

CallError bad_list(const std::string& what) {
  return {{FailureKind::bad_response,
           fmt::format("ListJobTemplates gives a list that cannot be read to its end: {}.", what)}};
}

/// A list that goes on and on.
CallError endless_list(const std::string& what) {
  CallError error = bad_list(what);
  error.failure.message += " AWS IoT gives none like that: check --endpoint-url, or try again.";
  return error;
}

}  // namespace

Lister::Lister(Iot& iot, std::function<void(std::string)> put, std::function<bool()> goes_on)
    : iot_(iot), put_(std::move(put)), goes_on_(std::move(goes_on)) {}

std::optional<CallError> Lister::run() {
  do {
    if (pages_ > 0 && !goes_on_()) {
      given_up_ = true;
      return std::nullopt;
    }
    if (pages_ == most_pages)
      return endless_list(fmt::format("it has more than {} pages", most_pages));
    if (auto error = take_page()) return error;
  } while (!token_.empty());
  return std::nullopt;
}

std::optional<CallError> Lister::take_page() {
  std::vector<std::pair<std::string, std::string>> query = {{"maxResults", "250"}};
  if (!token_.empty()) query.emplace_back("nextToken", token_);
  const auto response =
      iot_.get("ListJobTemplates", "/job-templates?" + query_of(std::move(query)));
  if (!response) {
    CallError error = response.error();
    if (pages_ > 0) error.failure.message += " The list of job templates was not read to its end.";
    return error;
  }
  const auto page = read_page(response->body, iot_.region());
  if (!page) return bad_list(page.error().message);
  return take(*page);
}

std::optional<CallError> Lister::take(const TemplatePage& page) {
  ++pages_;
  ++idle_pages_;
  iot_.set_account(page.account);
  for (const std::string& id : page.ids) {
    if (!ids_.insert(id).second) continue;
    idle_pages_ = 0;
    put_(id);
  }
  for (const std::string& fault : page.faults) {
    const bool known = std::find(faults_.begin(), faults_.end(), fault) != faults_.end();
    if (!known && faults_.size() < most_faults) faults_.push_back(fault);
  }
  token_ = page.next_token;
  if (token_.empty()) return std::nullopt;
  if (!tokens_.insert(token_).second)
    return endless_list("a page refers to one that was read before");
  if (idle_pages_ < most_idle_pages) return std::nullopt;
  return endless_list(fmt::format("{} pages in a row name nothing new", most_idle_pages));
}

}  // namespace jtlint::aws

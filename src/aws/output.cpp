#include "aws/output.h"

#include <fmt/format.h>

#include "aws/json.h"

namespace jtlint::aws {
namespace {

/// Of the ids in one message: there is room for the rest of it, and for escapes.
constexpr std::size_t most_bytes_of_ids = Output::max_line * 3 / 4;

Json or_null(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json();
}

Json about(std::string_view kind, const Place& place, std::string_view message) {
  return {{"kind", kind},
          {"profile", or_null(place.profile)},
          {"region", or_null(place.region)},
          {"template", or_null(place.template_id)},
          {"message", message}};
}

}  // namespace

bool Output::record(const Record& record) {
  // The text of the template is passed on as it came: no reader of ours has touched its numbers.
  std::string text = fmt::format(R"({{"describe":{},"region":{},"account":{})", record.describe,
                                 written(record.region), written(record.account));
  if (!record.facts.empty()) text += ",\"facts\":" + record.facts;
  text += '}';
  if (text.size() >= max_line) return false;
  line(std::move(text));
  return true;
}

void Output::progress(const Progress& progress) {
  const Json content = {{"profile", or_null(progress.profile)},
                        {"region", progress.region},
                        {"listed", progress.listed},
                        {"described", progress.described},
                        {"failed", progress.failed},
                        {"listing_done", progress.listing_done},
                        {"seconds_left", progress.seconds_left}};
  line(written({{"progress", content}}));
}

void Output::note(std::string_view kind, const Place& place, std::string_view message) {
  line(written({{"note", about(kind, place, message)}}));
}

void Output::failure(const Failure& failure, const Place& place,
                     const std::vector<std::string>& templates) {
  {
    const std::scoped_lock lock(mutex_);
    failed_ = true;
  }
  std::size_t told = 0;
  do {
    Json content = about(word(failure.kind), place, failure.message);
    for (std::size_t bytes = 0; told < templates.size() && bytes < most_bytes_of_ids; ++told) {
      content["templates"].push_back(templates[told]);
      bytes += written(templates[told]).size() + 1;
    }
    line(written({{"failure", content}}));
  } while (told < templates.size());
}

void Output::end(bool complete) {
  line(written({{"end", {{"complete", complete}}}}));
}

bool Output::failed() const {
  const std::scoped_lock lock(mutex_);
  return failed_;
}

bool Output::closed() const {
  const std::scoped_lock lock(mutex_);
  return closed_;
}

void Output::line(std::string text) {
  text += '\n';
  const std::scoped_lock lock(mutex_);
  closed_ = closed_ || !write_(text);
}

}  // namespace jtlint::aws

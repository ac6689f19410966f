// What the helper reads of others: configuration files, answers of services, URLs and commands.

#include <algorithm>

#include "aws/deep/s3_object.h"
#include "aws/explain.h"
#include "aws/ini.h"
#include "aws/json.h"
#include "aws/order.h"
#include "aws/shell_words.h"
#include "aws/templates.h"
#include "aws/url.h"
#include "fuzz/require.h"

using namespace jtlint;
using namespace jtlint::aws;

namespace {

void require_configuration(std::string_view bytes) {
  const auto sections = read_ini(bytes);
  if (!sections) {
    return fuzz::require(sections.error().message.substr(0, 5) == "line ", "a fault has a line");
  }
  for (const auto& [header, section] : *sections) {
    for (const auto& [name, value] : section) {
      fuzz::require(!name.empty(), "a value has a name");
      read_nested(value);
    }
  }
}

void require_answers(std::string_view bytes) {
  const auto page = read_page(bytes, "eu-west-1");
  const bool usable =
      !page || std::all_of(page->ids.begin(), page->ids.end(),
                           [](const std::string& id) { return is_template_id(id); });
  fuzz::require(usable, "a page has only ids that can stand in a path");
  const auto described = read_description(bytes, "a", "eu-west-1");
  if (!described) return;
  fuzz::require(described->json.find_first_of("\r\n") == std::string::npos, "it is one line");
  const auto before = read_json(bytes);
  const auto after = read_json(described->json);
  fuzz::require(before && after && *before == *after, "it is the same on one line");
}

void require_urls(const std::string& text) {
  fuzz::require(percent_decoded(percent_encoded(text)) == text, "escapes can be undone");
  if (const auto url = parse_url(text)) {
    const auto again = parse_url(url->text());
    fuzz::require(again && again->text() == url->text(), "a URL stays what it is");
  }
  if (const auto object = read_s3_url(text)) {
    fuzz::require(!object->bucket.empty() && !object->key.empty(), "an object has a key");
  }
}

void require_messages(const std::string& text) {
  read_error({400, {{"x-amzn-errortype", text}}, text});
  read_error({400, {}, text});
  const std::string said = harmless(text);
  fuzz::require(std::none_of(said.begin(), said.end(),
                             [](char c) { return static_cast<unsigned char>(c) < ' '; }),
                "a message is one line");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  require_configuration(bytes);
  require_answers(bytes);
  require_urls(std::string(bytes));
  require_messages(std::string(bytes));
  shell_words(bytes);
  read_order(bytes);
  return 0;
}

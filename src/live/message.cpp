#include "live/message.h"

#include <array>
#include <charconv>
#include <utility>

#include "document/node.h"
#include "parse/json.h"
#include "support/utf8.h"

namespace jtlint::live {
namespace {

std::string text_of(const Node& object, std::string_view name) {
  const Node* value = object.find(name);
  return value != nullptr && value->kind == Kind::string ? value->text.decoded() : "";
}

/// The strings of a list.
std::vector<std::string> texts_of(const Node& object, std::string_view name) {
  std::vector<std::string> texts;
  const Node* list = object.find(name);
  if (list == nullptr) return texts;
  for (const Node& item : list->items) {
    if (item.kind == Kind::string) texts.push_back(item.text.decoded());
  }
  return texts;
}

bool is_true(const Node& object, std::string_view name) {
  const Node* value = object.find(name);
  return value != nullptr && value->kind == Kind::boolean && value->text.decoded() == "true";
}

/// A whole number that is not negative.
std::optional<std::size_t> number_of(const Node& object, std::string_view name) {
  const Node* value = object.find(name);
  if (value == nullptr || value->kind != Kind::number) return std::nullopt;
  const std::string& text = value->text.decoded();
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole ? std::optional(number) : std::nullopt;
}

/// The part of an ARN with that number, from 0: `arn:partition:service:region:account:…`.
std::string part_of(std::string_view arn, std::size_t number) {
  for (; number > 0; --number) {
    const std::size_t colon = arn.find(':');
    if (colon == std::string_view::npos) return "";
    arn.remove_prefix(colon + 1);
  }
  return std::string(arn.substr(0, arn.find(':')));
}

/// What the record does not say of Region and account, its ARN does.
Result<Message> record(const Node& object, std::string line) {
  const Node& described = *object.find("describe");
  const std::string arn =
      described.kind == Kind::mapping ? text_of(described, "jobTemplateArn") : "";
  if (!arn.starts_with("arn:")) return Error{"its \"describe\" has no jobTemplateArn"};
  Resource resource{arn, text_of(object, "region"), text_of(object, "account")};
  if (resource.region.empty()) resource.region = part_of(arn, 3);
  if (resource.account.empty()) resource.account = part_of(arn, 4);
  return Message(Record{std::move(line), std::move(resource)});
}

Result<Message> progress(const Node& body) {
  return Message(Progress{
      text_of(body, "profile"), text_of(body, "region"), number_of(body, "listed").value_or(0),
      number_of(body, "described").value_or(0), number_of(body, "failed").value_or(0),
      is_true(body, "listing_done"), number_of(body, "seconds_left")});
}

Remark remark(const Node& body) {
  return {text_of(body, "kind"), text_of(body, "profile"), text_of(body, "region"),
          text_of(body, "template"), text_of(body, "message")};
}

Result<Message> note(const Node& body) {
  return Message(Note{remark(body)});
}

Result<Message> trouble(const Node& body) {
  return Message(Trouble{remark(body), texts_of(body, "templates")});
}

Result<Message> end(const Node& body) {
  return Message(End{is_true(body, "complete")});
}

struct Reader {
  std::string_view name;
  Result<Message> (*read)(const Node& body);
};

constexpr std::array<Reader, 4> readers = {
    {{"progress", progress}, {"note", note}, {"failure", trouble}, {"end", end}}};

}  // namespace

Result<Message> read_message(std::string line) {
  if (utf8::first_invalid(line)) return Error{"it is not UTF-8"};
  const auto tree = parse_json(line);
  if (!tree) return Error{"it is not JSON"};
  const Node& object = **tree;
  if (object.kind != Kind::mapping) return Error{"it is no object"};
  if (object.find("describe") != nullptr) return record(object, std::move(line));
  for (const Reader& each : readers) {
    const Node* body = object.find(each.name);
    if (body == nullptr) continue;
    if (body->kind == Kind::mapping) return each.read(*body);
    return Error{"its \"" + std::string(each.name) + "\" is no object"};
  }
  return Error{"it has none of the members describe, progress, note, failure and end"};
}

std::string name_of(const Remark& remark) {
  std::string name;
  for (const std::string& part : {remark.profile, remark.region, remark.template_id}) {
    if (part.empty()) continue;
    name += (name.empty() ? "" : "/") + part;
  }
  return name;
}

}  // namespace jtlint::live

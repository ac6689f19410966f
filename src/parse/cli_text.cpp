#include "parse/cli_text.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/decimal.h"
#include "parse/cli_text_sections.h"
#include "parse/encoding.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

constexpr std::string_view list_row = "JOBTEMPLATES\t";
constexpr std::string_view next_token = "NEXTTOKEN\t";

/// No time stamp is longer.
constexpr std::size_t time_size = 40;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Seconds since the epoch, as of this century, or a date.
bool is_time(std::string_view field) {
  constexpr std::size_t seconds_size = 9;
  const std::string_view seconds = field.substr(0, field.find('.'));
  if (seconds.size() >= seconds_size && Decimal::from(field)) return true;
  constexpr std::string_view date = "0000-00-00";
  return field.size() >= date.size() &&
         std::equal(date.begin(), date.end(), field.begin(),
                    [](char form, char c) { return form == '0' ? is_digit(c) : c == form; });
}

/// The template at `at` begins with the time of its creation.
bool begins_description(std::string_view bytes, std::size_t at) {
  const std::string_view start = bytes.substr(at, time_size);
  const std::size_t tab = start.find('\t');
  return tab != std::string_view::npos && is_time(start.substr(0, tab));
}

bool begins_list(std::string_view bytes, std::size_t at) {
  return bytes.substr(at).starts_with(list_row);
}

bool begins_output(std::string_view bytes, std::size_t at) {
  return begins_list(bytes, at) || begins_description(bytes, at);
}

/// The offset of the next line with something in it. Each of several texts that were put together
/// may have a byte order mark.
std::size_t skip_empty_lines(std::string_view bytes, std::size_t at) {
  while (at < bytes.size()) {
    const std::size_t mark = utf8::byte_order_mark_size(bytes.substr(at));
    if (mark == 0 && bytes[at] != '\n' && bytes[at] != '\r') break;
    at += mark == 0 ? 1 : mark;
  }
  return at;
}

Span line_at(std::string_view bytes, std::size_t at) {
  return {at, std::min(bytes.find_first_of("\r\n", at), bytes.size())};
}

std::size_t next_line(std::string_view bytes, std::size_t at) {
  return skip_empty_lines(bytes, line_at(bytes, at).end);
}

/// ARN and id, behind which the first line of a template ends. There is no telling from the front
/// where that is: a job document is printed with the tabs and line breaks that it has.
struct Identity {
  Span arn;
  Span id;
};

std::optional<Identity> next_identity(std::string_view bytes, std::size_t from) {
  constexpr std::string_view resource = ":jobtemplate/";
  std::size_t at = bytes.find("\tarn:", from);
  while (at != std::string_view::npos) {
    const Span arn = {at + 1, std::min(bytes.find_first_of("\t\r\n", at + 1), bytes.size())};
    const std::size_t name = bytes.substr(0, arn.end).find(resource, arn.begin);
    if (name != std::string_view::npos && bytes.substr(arn.end, 1) == "\t") {
      const Span id = {arn.end + 1,
                       std::min(bytes.find_first_of("\t\r\n", arn.end + 1), bytes.size())};
      const auto expected = bytes.substr(0, arn.end).substr(name + resource.size());
      const bool same = expected == bytes.substr(id.begin, id.size());
      const bool ends_line = bytes.substr(id.end, 1) != "\t";
      if (!id.empty() && (same || ends_line)) return Identity{arn, id};
    }
    at = bytes.find("\tarn:", arn.end);
  }
  return std::nullopt;
}

/// `https://…` or `s3://…`: a word and a colon with slashes begin no JSON.
bool is_url(std::string_view text) {
  const std::size_t scheme =
      text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");
  return scheme != std::string_view::npos && scheme > 0 && text.substr(scheme).starts_with("://") &&
         text.find_first_of("\t\r\n\"{}") == std::string_view::npos;
}

void add_identity(std::string_view bytes, const Identity& identity, Node& object) {
  add_cli_text_member(object, "jobTemplateArn", cli_text_value(bytes, identity.arn, Kind::string));
  Node id = cli_text_value(bytes, identity.id, Kind::string);
  add_cli_text_member(object, "jobTemplateId", std::move(id));
}

class Outputs {
 public:
  Outputs(std::string_view bytes, const TakeDocument& take) : bytes_(bytes), take_(take) {}

  void read() {
    at_ = skip_empty_lines(bytes_, 0);
    while (at_ < bytes_.size()) {
      auto output = begins_list(bytes_, at_) ? list() : description();
      if (output) {
        take_(make_tree(std::move(*output)));
        for (SyntaxFault& fault : std::exchange(faults_, {})) take_(std::move(fault));
      } else {
        pass_to_next();
        take_(output.error());
      }
    }
  }

 private:
  using Output = Result<Node, SyntaxFault>;

  void pass_to_next() {
    do {
      at_ = next_line(bytes_, at_);
    } while (at_ < bytes_.size() && !begins_output(bytes_, at_));
  }

  SyntaxFault fault_here(std::string message) const {
    return {line_at(bytes_, at_), std::move(message) + ": use --output json", std::nullopt};
  }

  /// ARN and id of the output at hand. Where there are none, there are none for later ones either.
  Result<Identity, SyntaxFault> identity() {
    if (!identity_ || identity_->arn.begin < at_) identity_ = next_identity(bytes_, at_);
    if (!identity_) {
      auto fault = fault_here("the output ends before the ARN and the id of its job template");
      at_ = bytes_.size();
      return fault;
    }
    if (const auto invalid = invalid_byte(bytes_, {at_, identity_->id.end})) {
      at_ = invalid->span.begin;
      return *invalid;
    }
    return *identity_;
  }

  Output list() {
    Node list;
    list.kind = Kind::sequence;
    list.key_span = {at_, at_ + list_row.size() - 1};
    list.span = {at_, at_};
    while (begins_list(bytes_, at_)) {
      const auto row = identity();
      if (!row) return row.error();
      Node item;
      item.kind = Kind::mapping;
      item.span = {at_, row->id.end};
      add_identity(bytes_, *row, item);
      list.items.push_back(std::move(item));
      list.span.end = row->id.end;
      at_ = skip_empty_lines(bytes_, row->id.end);
      if (bytes_.substr(at_).starts_with(next_token)) at_ = next_line(bytes_, at_);
    }
    Node root;
    root.kind = Kind::mapping;
    root.span = list.span;
    add_cli_text_member(root, "jobTemplates", std::move(list));
    return root;
  }

  Output description() {
    if (!begins_description(bytes_, at_)) {
      return fault_here("expected the time when a job template was created, and a tab");
    }
    const auto last = identity();
    if (!last) return last.error();
    Node root;
    root.kind = Kind::mapping;
    root.span = {at_, last->id.end};
    if (auto fault = add_first_scalars(last->arn.begin - 1, root)) return *fault;
    add_identity(bytes_, *last, root);
    at_ = last->id.end;
    if (!line_at(bytes_, at_).empty()) {
      faults_.push_back(fault_here("expected the end of the line behind the id"));
    }
    add_lines(root);
    return root;
  }

  /// The lines up to the next output. Those that cannot be read are one fault for as many of them
  /// as stand together: they do not take the template along.
  void add_lines(Node& root) {
    CliTextSections sections(bytes_, root);
    bool astray = false;
    at_ = next_line(bytes_, at_);
    while (at_ < bytes_.size() && !begins_output(bytes_, at_)) {
      const Span line = line_at(bytes_, at_);
      auto fault = invalid_byte(bytes_, line);
      if (!fault) fault = sections.add(line);
      if (!fault) root.span.end = line.end;
      if (fault && !astray) faults_.push_back(std::move(*fault));
      astray = fault.has_value();
      at_ = next_line(bytes_, at_);
    }
  }

  /// Time, description (which cannot be missing, nor hold a tab), and up to `end` the document.
  std::optional<SyntaxFault> add_first_scalars(std::size_t end, Node& root) const {
    const Span time = {at_, bytes_.find('\t', at_)};
    if (time.end == end) return fault_here("a description is expected before the ARN");
    const std::string_view seconds = bytes_.substr(time.begin, time.size());
    const Kind kind = Decimal::from(seconds) ? Kind::number : Kind::string;
    add_cli_text_member(root, "createdAt", cli_text_value(bytes_, time, kind));
    Node description;
    description.kind = Kind::string;
    description.span = {time.end + 1, std::min(bytes_.find('\t', time.end + 1), end)};
    const Span place = description.span;
    description.text.append_verbatim(bytes_.substr(place.begin, place.size()), place.begin);
    add_cli_text_member(root, "description", std::move(description));
    if (place.end < end) add_document({place.end + 1, end}, root);
    return std::nullopt;
  }

  /// The document, its source, or both in this order.
  void add_document(Span place, Node& root) const {
    const std::string_view text = bytes_.substr(place.begin, place.size());
    const std::size_t tab = text.rfind('\t');
    const std::size_t last = tab == std::string_view::npos ? 0 : tab + 1;
    const bool source = is_url(text.substr(last));
    const auto add = [&](std::string_view name, Span value) {
      add_cli_text_member(root, name, cli_text_value(bytes_, value, Kind::string));
    };
    if (!source) return add("document", place);
    if (last > 0) add("document", {place.begin, place.begin + last - 1});
    add("documentSource", {place.begin + last, place.end});
  }

  std::string_view bytes_;
  const TakeDocument& take_;
  std::size_t at_ = 0;
  std::vector<SyntaxFault> faults_;   ///< of lines of the output at hand
  std::optional<Identity> identity_;  ///< the last one found: many outputs may lack their own
};

}  // namespace

bool is_cli_text(std::string_view bytes) {
  if (!next_identity(bytes, 0)) return false;
  std::size_t at = skip_empty_lines(bytes, 0);
  while (at < bytes.size() && !begins_output(bytes, at)) at = next_line(bytes, at);
  return at < bytes.size() && next_identity(bytes, at);
}

void each_cli_text(std::string_view bytes, const TakeDocument& take) {
  Outputs(bytes, take).read();
}

}  // namespace jtlint

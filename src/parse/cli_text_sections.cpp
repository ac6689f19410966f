#include "parse/cli_text_sections.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "document/decimal.h"
#include "support/printable.h"

namespace jtlint {
namespace {

/// A member of an object, by its API name. Without a name it is an item of a list of strings.
struct Field {
  std::string_view name;
  Kind kind;
};

/// A line: where in the template its object stands, and the scalars of that in printed order.
struct Section {
  enum class Form {
    whole,  ///< an object with all of its members
    part,   ///< an object that may lack some
    row,    ///< one of several; a member that only others have is an empty field
  };

  std::string_view name;
  std::vector<std::string_view> path;
  Form form;
  std::vector<Field> fields;

  bool has_room_for(std::size_t values) const {
    return form == Form::part ? values > 0 && values <= fields.size() : values == fields.size();
  }
};

/// All sections in printed order.
const std::vector<Section>& sections() {
  using enum Section::Form;
  static const std::vector<Section> all = {
      {"CRITERIALIST",
       {"abortConfig", "criteriaList"},
       row,
       {{"action", Kind::string},
        {"failureType", Kind::string},
        {"minNumberOfExecutedThings", Kind::number},
        {"thresholdPercentage", Kind::number}}},
      {"DESTINATIONPACKAGEVERSIONS", {"destinationPackageVersions"}, row, {{"", Kind::string}}},
      {"CRITERIALIST",
       {"jobExecutionsRetryConfig", "criteriaList"},
       row,
       {{"failureType", Kind::string}, {"numberOfRetries", Kind::number}}},
      {"JOBEXECUTIONSROLLOUTCONFIG",
       {"jobExecutionsRolloutConfig"},
       whole,
       {{"maximumPerMinute", Kind::number}}},
      {"EXPONENTIALRATE",
       {"jobExecutionsRolloutConfig", "exponentialRate"},
       whole,
       {{"baseRatePerMinute", Kind::number}, {"incrementFactor", Kind::number}}},
      {"RATEINCREASECRITERIA",
       {"jobExecutionsRolloutConfig", "exponentialRate", "rateIncreaseCriteria"},
       part,
       {{"numberOfNotifiedThings", Kind::number}, {"numberOfSucceededThings", Kind::number}}},
      {"MAINTENANCEWINDOWS",
       {"maintenanceWindows"},
       row,
       {{"durationInMinutes", Kind::number}, {"startTime", Kind::string}}},
      {"PRESIGNEDURLCONFIG",
       {"presignedUrlConfig"},
       part,
       {{"expiresInSec", Kind::number}, {"roleArn", Kind::string}}},
      {"TIMEOUTCONFIG", {"timeoutConfig"}, whole, {{"inProgressTimeoutInMinutes", Kind::number}}},
  };
  return all;
}

std::vector<Span> split_at_tabs(std::string_view bytes, Span line) {
  std::vector<Span> fields;
  std::size_t begin = line.begin;
  while (true) {
    const std::size_t end = std::min(bytes.find('\t', begin), line.end);
    fields.push_back({begin, end});
    if (end == line.end) return fields;
    begin = end + 1;
  }
}

bool fits(std::string_view value, Kind kind) {
  return kind != Kind::number || value == "None" || Decimal::from(value);
}

/// A line of known form, and the values behind its name.
struct Line {
  const Section& section;
  Span name;
  std::vector<Span> values;
};

/// What the value at `index` is. Where an object lacks a member, the first that the value can be:
/// a criterion of a rollout is taken for `numberOfNotifiedThings`, as the output does not tell, and
/// the same is to be said of both.
const Field& field_of(std::string_view bytes, const Line& line, std::size_t index) {
  const auto& fields = line.section.fields;
  if (line.values.size() == fields.size()) return fields[index];
  const Span place = line.values[index];
  const auto field = std::find_if(fields.begin(), fields.end(), [&](const Field& each) {
    return fits(bytes.substr(place.begin, place.size()), each.kind);
  });
  return field == fields.end() ? fields[index] : *field;
}

/// The member `name`, made where it is new. As the lines are in order, it can only be the last one.
Node& member(Node& object, std::string_view name, const Line& line, Kind kind) {
  object.kind = Kind::mapping;
  if (object.members.empty() || object.members.back().key.decoded() != name) {
    Node value;
    value.kind = kind;
    value.span = line.name;
    value.key_span = line.name;
    add_cli_text_member(object, name, std::move(value));
  }
  Node& found = object.members.back().value;
  found.span.end = line.values.back().end;
  return found;
}

void fill(std::string_view bytes, const Line& line, Node& object) {
  for (std::size_t i = 0; i < line.values.size(); ++i) {
    if (line.values[i].empty() && line.section.form == Section::Form::row) continue;
    const Field& field = field_of(bytes, line, i);
    Node value = cli_text_value(bytes, line.values[i], field.kind);
    value.key_span = line.name;
    add_cli_text_member(object, field.name, std::move(value));
  }
}

void place(std::string_view bytes, const Line& line, Node& root) {
  const bool row = line.section.form == Section::Form::row;
  Node* object = &root;
  for (const std::string_view name : line.section.path) {
    const bool list = row && name == line.section.path.back();
    object = &member(*object, name, line, list ? Kind::sequence : Kind::mapping);
  }
  if (!row) return fill(bytes, line, *object);
  Node item;
  if (line.section.fields.front().name.empty()) {
    item = cli_text_value(bytes, line.values.front(), Kind::string);
  } else {
    item.kind = Kind::mapping;
    item.span = {line.name.begin, line.values.back().end};
    fill(bytes, line, item);
  }
  object->items.push_back(std::move(item));
}

}  // namespace

Node cli_text_value(std::string_view bytes, Span place, Kind kind) {
  Node value;
  value.span = place;
  const std::string_view text = bytes.substr(place.begin, place.size());
  if (text == "None") return value;
  value.kind = kind == Kind::number && !Decimal::from(text) ? Kind::string : kind;
  value.text.append_verbatim(text, place.begin);
  return value;
}

void add_cli_text_member(Node& object, std::string_view name, Node value) {
  if (value.key_span.empty()) value.key_span = value.span;
  Text key;
  key.append_encoded(name, value.key_span);
  object.members.push_back({std::move(key), std::move(value)});
}

std::optional<SyntaxFault> CliTextSections::add(Span place_of_line) {
  std::vector<Span> values = split_at_tabs(bytes_, place_of_line);
  const Span name_place = values.front();
  const std::string_view name = bytes_.substr(name_place.begin, name_place.size());
  values.erase(values.begin());
  const auto fault = [&](std::string_view what) {
    return SyntaxFault{name_place,
                       fmt::format("{}, got \"{}\": use --output json", what, printable(name, 60)),
                       {}};
  };
  const auto& all = sections();
  const auto named = [&](const Section& each) { return each.name == name; };
  if (std::none_of(all.begin(), all.end(), named)) {
    return fault("expected a line of a job template that this version can read");
  }
  const auto section = std::find_if(all.begin(), all.end(), [&](const Section& each) {
    return named(each) && each.has_room_for(values.size());
  });
  if (section == all.end()) {
    return fault(fmt::format("expected a line that says which of its {} value{} is which",
                             values.size(), values.size() == 1 ? "" : "s"));
  }
  const auto index = static_cast<std::size_t>(section - all.begin());
  if (index < next_) return fault("expected each line once, in the order of the AWS CLI");
  next_ = section->form == Section::Form::row ? index : index + 1;
  const Line line = {*section, name_place, std::move(values)};
  place(bytes_, line, root_);
  return std::nullopt;
}

}  // namespace jtlint

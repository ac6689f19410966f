#include "check/editor/editor_schema.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <vector>

#include "check/arguments.h"
#include "check/editor/constraint.h"
#include "check/editor/dialect_values.h"
#include "check/editor/place.h"
#include "check/editor/shape_schema.h"
#include "check/editor/stand_ins.h"
#include "check/editor/whole_file.h"
#include "check/fragment.h"
#include "check/shape/vocabulary.h"

namespace jtlint {
namespace {

using editor::Constraint;
using editor::Steps;

/// The schema of one template, as it is put together in the API's names.
class TemplateSchema {
 public:
  TemplateSchema(const Catalogue& catalogue, const std::string& dialect)
      : catalogue_(catalogue),
        dialect_(dialect),
        is_document_(dialect == "document"),
        vocabulary_(catalogue.schema(), dialect),
        shape_(is_document_ ? json::object({{"title", json::text("Job document")}})
                            : editor::shape_schema(catalogue, dialect)),
        schema_(shape_) {
    const Rule* unknown = catalogue.find("unknown-property");
    has_strangers_ = !is_document_ && unknown->severity_in(dialect) != Severity::error;
  }

  Node made() {
    if (has_strangers_) {
      if (auto needed = editor::take_required(schema_)) of_presence_.push_back(*std::move(needed));
    }
    for (const Rule& rule : catalogue_.rules()) {
      if (speaks_of_errors(rule)) add(rule);
    }
    for (Node& each : at_root_) json::also(schema_, std::move(each));
    if (!of_presence_.empty()) {
      json::also(schema_,
                 json::object({{"if", editor::known_names(shape_)},
                               {"then", json::object({{"allOf", json::list(of_presence_)}})}}));
    }
    return editor::in_dialect(schema_, shape_, catalogue_.schema(), dialect_);
  }

 private:
  bool speaks_of_errors(const Rule& rule) const {
    const auto& dialects = rule.dialects;
    const bool here =
        dialects.empty() || std::find(dialects.begin(), dialects.end(), dialect_) != dialects.end();
    return here && rule.found_by == FoundBy::check && rule.on_by_default &&
           rule.severity_in(dialect_) == Severity::error;
  }

  void add(const Rule& rule) {
    for (const Path& path : rule.given) describe(rule, path);
    for (Constraint& each : editor::constraints_of(catalogue_.source_of(rule.id), is_document_)) {
      const Steps steps = *editor::steps_in(each.path, is_document_);
      Node* place = editor::place_in(schema_, steps);
      if (place == nullptr && !is_document_) continue;
      if (has_strangers_ && speaks_of_presence(each.whole ? *each.whole : *each.here)) {
        of_presence_.push_back(each.whole ? *std::move(each.whole)
                                          : editor::everywhere(steps, *each.here));
      } else if (each.whole) {
        at_root_.push_back(*std::move(each.whole));
      } else if (place != nullptr && editor::is_plain(steps)) {
        put(*place, *std::move(each.here));
      } else {
        at_root_.push_back(editor::everywhere(steps, *each.here));
      }
    }
  }

  /// Whether a schema says that a member must be there, or what holds where one is.
  static bool speaks_of_presence(const Node& schema) {
    const auto in_item = [](const Node& item) { return speaks_of_presence(item); };
    const auto in_member = [](const Member& member) {
      return member.key.decoded() == "required" || speaks_of_presence(member.value);
    };
    return std::any_of(schema.items.begin(), schema.items.end(), in_item) ||
           std::any_of(schema.members.begin(), schema.members.end(), in_member);
  }

  /// Says in words what a rule asks of the values at a path.
  void describe(const Rule& rule, const Path& path) {
    const auto steps = editor::steps_in(path, is_document_);
    if (!steps || steps->empty() || !editor::is_plain(*steps)) return;
    Node* place = editor::place_in(schema_, *steps);
    if (place == nullptr) return;
    const RuleTexts& texts = catalogue_.texts(rule);
    const std::string asked =
        vocabulary_.respelled(texts.summary, Vocabulary::Names::compound) + ".";
    const std::string url = texts.sources.empty() ? "" : "\n" + texts.sources.front().url;
    Node& words = json::member(*place, "description");
    const std::string before =
        words.kind == Kind::string
            ? vocabulary_.respelled(words.text.decoded(), Vocabulary::Names::compound) + "\n\n"
            : "";
    words = json::text(fmt::format("{}{}: {}{}", before, rule.id, asked, url));
  }

  /// Adds what a schema asks to another one. What that asks already stands beside it.
  static void put(Node& place, Node schema) {
    const Node* type = place.find("type");
    const bool is_list = type != nullptr && type->text.decoded() == "array";
    if (is_list) {
      std::erase_if(schema.members, [](const Member& member) {
        return member.key.decoded().ends_with("Properties");
      });
    }
    const bool clash = std::any_of(
        schema.members.begin(), schema.members.end(),
        [&](const Member& member) { return place.find(member.key.decoded()) != nullptr; });
    if (clash) return json::also(place, std::move(schema));
    for (Member& member : schema.members) place.members.push_back(std::move(member));
  }

  const Catalogue& catalogue_;
  const std::string& dialect_;
  bool is_document_;
  Vocabulary vocabulary_;
  Node shape_;
  Node schema_;
  std::vector<Node> at_root_;

  /// Whether an unknown name is no error. It may have been meant for any that is missing, of which
  /// jtlint says nothing then.
  bool has_strangers_ = false;
  std::vector<Node> of_presence_;  ///< what is asked where there is no unknown name
};

}  // namespace

Node editor_schema(const Catalogue& catalogue, const std::string& dialect) {
  Node single = TemplateSchema(catalogue, dialect).made();
  const std::string title = single.find("title")->text.decoded();
  json::Members definitions;
  definitions.emplace_back("template", editor::with_meta_arguments(std::move(single), dialect));
  const auto unknown = editor::unknown_value(dialect);
  if (unknown) definitions.emplace_back("unknown", *unknown);
  const auto unset = editor::unset_value(dialect);
  if (unset) definitions.emplace_back("unset", *unset);
  Node whole = json::object(
      {{"$schema", json::text("http://json-schema.org/draft-07/schema#")},
       {"$id", json::text(fmt::format("urn:jtlint:schema:{}", dialect))},
       {"title", json::text(title)},
       {"description",
        json::text(fmt::format("Made by jtlint schema --dialect {}. It says less than jtlint "
                               "check does.",
                               dialect))}});
  Node file = editor::whole_file(dialect);
  for (Member& member : file.members) whole.members.push_back(std::move(member));
  json::member(whole, "definitions") = json::object(definitions);
  return whole;
}

}  // namespace jtlint

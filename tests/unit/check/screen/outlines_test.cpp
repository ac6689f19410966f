#include "check/screen/outlines.h"

#include <optional>
#include <string>

#include "check/embedded.h"
#include "check/screen/json_slots.h"
#include "parse/json.h"
#include "support/catch.h"
#include "support/lint.h"

using namespace jtlint;
using namespace jtlint::screen;

// What is read by an outline comes to the same slots as what is read without one.

namespace {

/// Slots in words. What a string reads as stands behind it.
std::string told(const Slots& slots, std::size_t index) {
  const Slot& slot = slots[index];
  std::string all = std::string(slot.name()) + '=' + std::string(slot.text());
  all += " kind " + std::to_string(static_cast<int>(slot.kind)) + " shape " +
         std::to_string(slot.shape);
  const std::uint16_t reading = slot.reading(Lens::json);
  if (reading != 0) all += " reads as <" + told(slots, reading) + '>';
  all += " (";
  const Slot* child = &slot + 1;
  for (unsigned i = 0; i < slot.size; ++i, child = next_sibling(child)) {
    all += told(slots, slots.index_of(*child)) + ", ";
  }
  return all + ')';
}

struct Reader {
  std::string host = "document";  ///< the string that rules read as JSON
  ShapePlan plan{**parse_json(test::catalogue().shape_schema()), "describe"};
  Slots slots;
  Store store;
  Places places = Places(plan.size());
  Outlines outlines{plan};

  void start() {
    slots.clear();
    store.clear();
    places.assign(plan.size(), 0);
  }

  /// What a line is when it is read without an outline; its document is read too.
  std::string plainly(const std::string& line) {
    start();
    REQUIRE(read_template(line, plan, slots, store, places) == Scan::sound);
    const std::uint16_t at = host_in(line);
    if (at != 0) {
      const auto root = static_cast<std::uint16_t>(slots.used());
      REQUIRE(read_any(slots[at].text(), slots, store) == Scan::sound);
      slots.set_reading(slots[at], Lens::json, root);
    }
    return told(slots, 1) + told_places();
  }

  /// What it is by its outline, if that is known.
  std::optional<std::string> by_outline(const std::string& line) {
    start();
    const Outlines::Known known = outlines.read(line, slots, store, places);
    if (known.whole == nullptr) return std::nullopt;
    CHECK((known.inner != nullptr) == (known.whole->host != 0));
    return told(slots, 1) + told_places();
  }

  void learn(const std::string& line) {
    const std::uint16_t at = host_in(line);
    start();
    outlines.learn(line, at, slots, store);
  }

  /// The slot of the document.
  std::uint16_t host_in(const std::string& line) {
    start();
    REQUIRE(read_template(line, plan, slots, store, places) == Scan::sound);
    for (std::uint16_t i = 1; i < slots.used(); ++i) {
      if (slots[i].name() == host && slots[i].text().starts_with('{')) return i;
    }
    return 0;
  }

 private:
  std::string told_places() const {
    std::string all;
    for (const std::uint16_t place : places) all += ' ' + std::to_string(place);
    return all;
  }
};

const std::string first =
    R"({"jobTemplateArn": "arn", "description":"d", "document": "{\"a\": [1, \"b\", true, null]}",)"
    R"( "abortConfig": {"criteriaList": [{"failureType": "FAILED", "action": "CANCEL",)"
    R"( "thresholdPercentage": 1.5, "minNumberOfExecutedThings": 1}]}, "timeoutConfig": null})";

std::string changed(std::string text, const std::string& from, const std::string& to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

}  // namespace

TEST_CASE("a text whose outline is known has the slots that it has without one") {
  Reader reader;
  CHECK_FALSE(reader.by_outline(first));
  reader.learn(first);
  for (const std::string& line :
       {first, changed(first, "1.5", "22"), changed(first, "FAILED", "ALL"),
        changed(first, "\"d\"", R"("an \"escaped\" text \\ ")"), changed(first, "true", "false"),
        changed(first, R"(\"b\")", R"(\"\")"), changed(first, R"(\"b\")", "\\\"\xC3\xA9\\\""),
        changed(first, "[1,", "[-0.25,")}) {
    INFO(line);
    const std::string expected = reader.plainly(line);
    CHECK(reader.by_outline(line) == expected);
  }
}

TEST_CASE("a text of another outline, or of another shape, is not read by one") {
  Reader reader;
  reader.learn(first);
  for (const std::string& line : {changed(first, "1.5", "\"1.5\""),
                                  changed(first, "1.5", "null"),
                                  changed(first, "1.5", "1e1"),
                                  changed(first, "FAILED", "failed"),
                                  changed(first, "\"d\"", R"("\u0064")"),
                                  changed(first, "\"d\"", "\"\xFF\""),
                                  changed(first, "\"d\"", "\"\xEF\xB7\x90\""),
                                  changed(first, "\"description\":", "\"description\": "),
                                  first + " ",
                                  first + "}",
                                  first.substr(0, first.size() - 1),
                                  changed(first, R"(\"b\")", R"(\"\\n\")"),
                                  changed(first, R"(\"b\")", "\"b\""),
                                  changed(first, "[1,", "[1.,"),
                                  changed(first, "[1,", "[01,"),
                                  changed(first, "null]", "nul]"),
                                  changed(first, R"(}", )", R"( }", )"),
                                  changed(first, "[1,", "[\t1,"),
                                  changed(first, "Things\": 1", "Things\": 1.5"),
                                  std::string()}) {
    INFO(line);
    CHECK_FALSE(reader.by_outline(line));
  }
}

TEST_CASE("several outlines are known at once, and forgotten together") {
  Reader reader;
  const std::string other = changed(first, "\"d\"", "null");
  const std::string without = R"({"jobTemplateArn": "arn", "description": "d"})";
  const std::string empty = R"({"jobTemplateArn": "arn", "document": "{}"})";
  for (const std::string& line : {first, other, without, empty, first}) reader.learn(line);
  CHECK(reader.outlines.size() == 6);  // and those of two documents
  for (const std::string& line : {first, other, without, empty}) {
    const std::string expected = reader.plainly(line);
    CHECK(reader.by_outline(line) == expected);
  }
  reader.outlines.clear();
  CHECK_FALSE(reader.by_outline(first));
}

TEST_CASE("what was read by an outline that is forgotten is taken for nothing else") {
  Reader reader;
  Reader plain;
  Slots elsewhere;  // so that copies stay where they are while others are learned
  for (char name = 'a'; name <= 'z'; ++name) {
    const std::string line = changed(first, R"(\"a\")", R"(\")" + std::string(1, name) + R"(\")");
    const std::uint16_t at = plain.host_in(line);
    reader.outlines.clear();
    elsewhere.clear();
    reader.outlines.learn(line, at, elsewhere, reader.store);
    CHECK(reader.by_outline(line) == plain.plainly(line));
  }
}

TEST_CASE("a name that has an escape is not learned") {
  Reader reader;
  const std::string line = R"({"jobTemplateArn": "arn", "ResponseMetadata": {"a\tb": 1}})";
  reader.learn(line);
  CHECK_FALSE(reader.by_outline(line));
}

TEST_CASE("outlines that begin alike may have JSON in different strings") {
  const std::string begin =
      R"({"jobTemplateArn": "arn", "description": "{\"a\": \"x\"}", "document": "{\"a\": \"y\"}")";
  const std::string described = begin + "}";
  const std::string documented = begin + R"(, "jobTemplateId": "i"})";
  for (const bool described_first : {true, false}) {
    Reader reader;
    for (int i = 0; i < 2; ++i) {
      const bool is_described = (i == 0) == described_first;
      reader.host = is_described ? "description" : "document";
      reader.learn(is_described ? described : documented);
    }
    for (const std::string& line : {described, documented}) {
      reader.host = line == described ? "description" : "document";
      const std::string expected = reader.plainly(line);
      const auto read = reader.by_outline(line);
      CHECK((!read || *read == expected));
    }
    reader.host = "document";
    CHECK(reader.by_outline(documented));
  }
}

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/json_schema_view.h"

// What is wrong with a schema is said before it judges anything, at its place.

using jtlint::test::faults_of_schema;

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a sound schema has no faults") {
  CHECK(faults_of_schema("{}") == Lines{});
  CHECK(faults_of_schema("true") == Lines{});
  CHECK(faults_of_schema("{$schema: 'http://json-schema.org/draft-07/schema#', $id: x, title: t, "
                         "description: d, $comment: c, default: [1], examples: [], readOnly: true, "
                         "writeOnly: false, contentMediaType: a/b, contentEncoding: base64}") ==
        Lines{});
}

TEST_CASE("a keyword that there is not") {
  CHECK(faults_of_schema("{propertes: {}}") ==
        Lines{"<propertes> JSON Schema, draft-07, has no keyword 'propertes'; did you mean "
              "properties?"});
  CHECK(faults_of_schema("{items: {unevaluatedItems: false}}") ==
        Lines{"<unevaluatedItems> JSON Schema, draft-07, has no keyword 'unevaluatedItems'"});
  CHECK(faults_of_schema("{properties: {propertes: {}}}") == Lines{});
}

TEST_CASE("a keyword with a value that it cannot have") {
  CHECK(faults_of_schema("{minimum: '3'}") == Lines{"<'3'> must be a number"});
  CHECK(faults_of_schema("{multipleOf: 0}") ==
        Lines{"<0> must be a number above 0 of at most 15 digits other than zeros"});
  CHECK(faults_of_schema("{multipleOf: 1.234567890123456789}").size() == 1);
  CHECK(faults_of_schema("{maxItems: 1.5}") == Lines{"<1.5> must be a whole number, at least 0"});
  CHECK(faults_of_schema("{maxItems: 2.0}") == Lines{});
  CHECK(faults_of_schema("{required: name}") == Lines{"<name> must be a list of strings"});
  CHECK(faults_of_schema("{required: [1]}") == Lines{"<1> must be a string"});
  CHECK(faults_of_schema("{enum: []}") == Lines{"<enum> must be a list of values, at least one"});
  CHECK(faults_of_schema("{anyOf: {}}") ==
        Lines{"<anyOf> must be a list of schemas, at least one"});
  CHECK(faults_of_schema("{uniqueItems: 1}") == Lines{"<1> must be true or false"});
  CHECK(faults_of_schema("{properties: [a]}") ==
        Lines{"<properties> must be an object of schemas"});
  CHECK(faults_of_schema("{items: 5}") ==
        Lines{"<5> a schema is an object, true or false; this is a number"});
  CHECK(faults_of_schema("{dependencies: 5}") ==
        Lines{"<5> must be an object of schemas and lists of names"});
}

TEST_CASE("a type or format that there is not") {
  CHECK(faults_of_schema("{type: strin}") ==
        Lines{"<strin> no type is called 'strin'; did you mean string?"});
  CHECK(faults_of_schema("{type: [string, float]}") ==
        Lines{"<float> no type is called 'float'; there is object, array, string, number, integer, "
              "boolean or null"});
  CHECK(faults_of_schema("{type: []}") ==
        Lines{"<type> must be the name of a type, or a list of them"});
  CHECK(faults_of_schema("{format: datetime}") ==
        Lines{"<datetime> the format 'datetime' is not judged here; did you mean date-time?"});
}

TEST_CASE("a pattern that RE2 refuses") {
  CHECK(faults_of_schema("{pattern: '(?=a)'}") == Lines{"<(?=> invalid perl operator: (?="});
  CHECK(faults_of_schema("{patternProperties: {'[a': {}}}") == Lines{"<[a> missing ]: [a"});
  CHECK(faults_of_schema("{pattern: 'a{900}{900}'}").size() == 1);
}

TEST_CASE("another draft") {
  CHECK(faults_of_schema("{$schema: 'https://json-schema.org/draft/2020-12/schema'}") ==
        Lines{"<'https://json-schema.org/draft/2020-12/schema'> jtlint reads draft-07 alone, "
              "http://json-schema.org/draft-07/schema#"});
  CHECK(faults_of_schema("{items: {$id: x}}") ==
        Lines{"<$id> only the whole schema may have an '$id'"});
}

TEST_CASE("a $ref that leads elsewhere or nowhere") {
  CHECK(faults_of_schema("{items: {$ref: 'https://a.b/c.json'}}") ==
        Lines{"<'https://a.b/c.json'> 'https://a.b/c.json' is elsewhere, and nothing is fetched; a "
              "$ref leads to a place in this schema, such as #/definitions/step"});
  CHECK(faults_of_schema("{items: {$ref: '#/definitions/stp'}, definitions: {step: {}}}") ==
        Lines{"<'#/definitions/stp'> nothing stands at #/definitions/stp in this schema; did you "
              "mean step?"});
  CHECK(faults_of_schema("{items: {$ref: '#step'}}") ==
        Lines{"<'#step'> a $ref is # or begins with #/, as in #/definitions/step"});
  CHECK(faults_of_schema("{items: {$ref: '#/definitions'}, definitions: {step: {}}}") ==
        Lines{"<'#/definitions'> what stands at #/definitions is no schema"});
  CHECK(faults_of_schema("{items: {$ref: 5}}") == Lines{"<5> must be a string"});
  CHECK(faults_of_schema("{$id: 'http://x/y', items: {$ref: 'http://x/y#/definitions/a~1b%25'}, "
                         "definitions: {a/b%: {}}}") == Lines{});
}

TEST_CASE("what stands beside a $ref would be ignored") {
  CHECK(faults_of_schema("{items: {$ref: '#', minItems: 1, title: t}}") ==
        Lines{"<minItems> draft-07 ignores 'minItems' beside '$ref'; put both into an 'allOf'"});
}

TEST_CASE("a $ref that goes round in a circle") {
  const std::string circle =
      "this $ref goes round in a circle and never goes on to a part of the value";
  CHECK(faults_of_schema("{$ref: '#'}") == Lines{"<'#'> " + circle});
  CHECK(faults_of_schema("{allOf: [{$ref: '#'}]}") == Lines{"<'#'> " + circle});
  CHECK(faults_of_schema("{not: {$ref: '#'}}").size() == 1);
  CHECK(faults_of_schema("{if: {}, else: {$ref: '#'}}").size() == 1);
  CHECK(faults_of_schema("{dependencies: {a: {$ref: '#'}}}").size() == 1);
  CHECK(faults_of_schema("{definitions: {a: {$ref: '#/definitions/b'}, b: {anyOf: [{$ref: "
                         "'#/definitions/a'}]}}}")
            .size() == 1);
}

TEST_CASE("a schema may refer to itself for the parts of a value") {
  CHECK(faults_of_schema("{properties: {next: {$ref: '#'}}}") == Lines{});
  CHECK(faults_of_schema("{items: {anyOf: [{$ref: '#'}]}, propertyNames: {$ref: '#'}}") == Lines{});
}

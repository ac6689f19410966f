#include "check/functions/functions.h"
#include "check/json_schema/json_schema.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  return [schema = arguments.schema("schema")](const Subject& subject, std::vector<Fault>& faults) {
    return schema->judge(subject, faults);
  };
}

}  // namespace

Function schema() {
  return {"schema",
          "A value is as a JSON Schema (draft-07) asks. Each place where it is not is a fault.",
          {{"schema", ParameterType::schema}},
          {"problem"},
          compile};
}

}  // namespace jtlint::functions

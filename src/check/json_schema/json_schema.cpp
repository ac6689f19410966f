#include "check/json_schema/json_schema.h"

#include "check/json_schema/evaluation.h"
#include "check/json_schema/reader.h"

namespace jtlint {

using json_schema::Evaluation;
using json_schema::Reader;
using json_schema::Subschema;

std::shared_ptr<const JsonSchema> JsonSchema::read(const Node& root,
                                                   std::vector<SyntaxFault>& faults) {
  const std::size_t before = faults.size();
  Reader reader(faults);
  reader.read(root);
  std::vector<Subschema> subschemas = reader.finish(root);
  if (faults.size() > before) return nullptr;
  return std::make_shared<const JsonSchema>(std::move(subschemas));
}

Verdict JsonSchema::judge(const Subject& subject, std::vector<Fault>& faults) const {
  Evaluation evaluation(subschemas_, subject.lenses.effort());
  const Verdict verdict = evaluation.judge(0, subject.value, &faults);
  if (!evaluation.is_too_deep()) return verdict;
  return json_schema::fail(&faults, subject.value, "nests too deep for its schema to be followed");
}

JsonSchema::JsonSchema(std::vector<Subschema> subschemas) : subschemas_(std::move(subschemas)) {}
JsonSchema::~JsonSchema() = default;

}  // namespace jtlint

#include "cli/surroundings.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <system_error>

namespace jtlint {
namespace {

constexpr std::array<Integration, 6> known = {{
    {".pre-commit-config.yaml", "In .pre-commit-config.yaml, as one of 'repos'",
     R"(  - repo: local
    hooks:
      - id: jtlint
        name: jtlint
        entry: jtlint check
        language: system
        files: (?i)\.(ya?ml|json|jsonl|ndjson|template|tf|tfstate)$
        require_serial: true
)"},
    {".github/workflows", "In .github/workflows, as one of the 'steps' of a job that has jtlint",
     R"(      # permissions: {contents: read, security-events: write}
      - run: jtlint check --format sarif=jtlint.sarif
      - uses: github/codeql-action/upload-sarif@v3
        if: always()
        with: {sarif_file: jtlint.sarif}
)"},
    {".gitlab-ci.yml", "In .gitlab-ci.yml, for an image that has jtlint",
     R"(jtlint:
  script:
    - jtlint check --format gitlab=gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
)"},
    {"Jenkinsfile", "In the Jenkinsfile, as one of the 'stages'",
     R"(stage('jtlint') {
  steps { sh 'jtlint check --format junit=jtlint.xml' }
  post { always { junit 'jtlint.xml' } }
}
)"},
    {"azure-pipelines.yml", "In azure-pipelines.yml, as one of the 'steps'",
     R"(- script: jtlint check --format azure
  displayName: jtlint
)"},
    {".circleci/config.yml", "In .circleci/config.yml, as one of the 'steps' of a job",
     R"(- run: mkdir -p test-results && jtlint check --format junit=test-results/jtlint.xml
- store_test_results: {path: test-results}
)"},
}};

}  // namespace

std::vector<Integration> integrations_in(const std::filesystem::path& folder) {
  std::vector<Integration> found;
  std::copy_if(known.begin(), known.end(), std::back_inserter(found), [&](const Integration& each) {
    std::error_code unknown;
    return std::filesystem::exists(folder / each.path, unknown);
  });
  return found;
}

}  // namespace jtlint

#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/fake_helper.h"
#include "support/program.h"
#include "support/temp_dir.h"

/// Audits with helpers that stand in for the one that talks to AWS.
namespace jtlint::test {

using Words = std::vector<std::string>;

/// Templates of several accounts and Regions, the last of them first.
inline const std::string west = "eu-west-1";
inline const std::string faulty = record("faulty", std::string(wrong), "us-east-1", "222222222222");
inline const std::string clean = record("clean", std::string(right), "us-east-1", "111111111111");
inline const std::string other = record(
    "other", R"("presignedUrlConfig":{"roleArn":"x","expiresInSec":1},)", west, "222222222222");
inline const std::string again = record(
    "again", R"("presignedUrlConfig":{"roleArn":"y","expiresInSec":2},)", west, "111111111111");
inline const std::string all = says(faulty) + says(clean) + says(other) + says(again);

/// Runs an audit in a folder, with a helper that does what a script of the shell says.
inline Outcome audit(const TempDir& directory, const std::string& script, Words words = {},
                     World world = {}) {
  world.directory = directory.path();
  fake_helper(directory, script);
  words.insert(words.begin(), {"audit", "--helper", "./helper"});
  return run_program(words, world);
}

inline nlohmann::json json_of(const TempDir& directory, const std::string& script,
                              Words words = {}) {
  words.insert(words.end(), {"-f", "json"});
  return nlohmann::json::parse(audit(directory, script, words).out);
}

}  // namespace jtlint::test

"""Validates a SARIF log against its schema, and against what it says of itself.

usage: validate_sarif.py SCHEMA LOG.sarif
"""

import json
import sys

import jsonschema


def main():
    schema_path, log_path = sys.argv[1:]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft4Validator.check_schema(schema)
    with open(log_path, encoding="utf-8") as file:
        log = json.load(file)
    checker = jsonschema.FormatChecker()
    jsonschema.Draft4Validator(schema, format_checker=checker).validate(log)

    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        fingerprints = set()
        for result in run["results"]:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
            fingerprint = json.dumps(result["partialFingerprints"], sort_keys=True)
            assert fingerprint not in fingerprints, "a fingerprint stands twice"
            fingerprints.add(fingerprint)
            for location in result["locations"]:
                region = location["physicalLocation"]["region"]
                start = (region["startLine"], region["startColumn"])
                assert start < (region["endLine"], region["endColumn"]), "a region is empty"


main()

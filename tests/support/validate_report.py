"""Validates reports against schemas/report.schema.json.

usage: validate_report.py SCHEMA REPORT.json REPORT.jsonl
"""

import json
import sys

import jsonschema


def main():
    schema_path, json_path, jsonl_path = sys.argv[1:]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft7Validator.check_schema(schema)
    with open(json_path, encoding="utf-8") as file:
        jsonschema.Draft7Validator(schema).validate(json.load(file))

    line_schema = {"definitions": schema["definitions"], "allOf": [{"$ref": "#/definitions/line"}]}
    validator = jsonschema.Draft7Validator(line_schema)
    with open(jsonl_path, encoding="utf-8", newline="\n") as file:
        for line in file:
            validator.validate(json.loads(line))


main()

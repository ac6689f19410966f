#!/usr/bin/env python3
"""What `jtlint schema` prints, held against what `jtlint check` says, by an independent validator.

Usage: editor_schema_test.py JTLINT REPOSITORY

Takes the examples of all rule files, in every dialect in which they can be written, and the files
in examples/. What jtlint finds no error in must be accepted; what breaks a range, a count, an enum
or leaves out what is required must be rejected.

Skipped, by name and with exit code 77, where jsonschema or PyYAML is not installed.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
SKIPPED = 77

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"skipped: {missing.name} is not installed (pip install jsonschema PyYAML)")
    sys.exit(SKIPPED)

DIALECTS = ["api", "describe", "cloudformation", "terraform", "cloudcontrol", "job", "document"]
JUDGED_BY_SCHEMA = {"range", "count", "one-of", "required", "exactly-one-of", "any-of", "length"}
OF_THE_SHAPE = {"required", "enum-value", "type", "unknown-property"}
CLOUDFORMATION_NAMES = {"exponentialRate": "ExponentialRolloutRate", "jobTemplateArn": "Arn"}


class Core(yaml.SafeLoader):
    """YAML 1.2, and the short forms of functions as the long ones."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("null", r"^(?:~|null|Null|NULL|)$", "~nN\0"),
]:
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first) + [""])
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))


def function(loader, suffix, node):
    kinds = {
        yaml.ScalarNode: loader.construct_scalar,
        yaml.SequenceNode: lambda each: loader.construct_sequence(each, deep=True),
        yaml.MappingNode: lambda each: loader.construct_mapping(each, deep=True),
    }
    name = suffix if suffix in ("Ref", "Condition") else f"Fn::{suffix}"
    return {name: kinds[type(node)](node)}


Core.add_multi_constructor("!", function)


def read(text):
    """The documents of a YAML text, or nothing where PyYAML cannot read it."""
    try:
        return list(yaml.load_all(text, Loader=Core))
    except (yaml.YAMLError, ValueError):
        return []


def stretched(value):
    """Strings that a rule file does not write out."""
    if isinstance(value, dict) and set(value) == {"stretch", "to"}:
        before, after = value["stretch"].split("…")
        return before + before[-1] * (value["to"] - len(before) - len(after)) + after
    if isinstance(value, dict):
        return {name: stretched(member) for name, member in value.items()}
    return [stretched(item) for item in value] if isinstance(value, list) else value


def merged(target, patch):
    """RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = merged(result.get(name), value)
    return result


def spelled(value, dialect, parent=""):
    """A template in the names of a dialect."""
    if isinstance(value, list):
        return [spelled(item, dialect, parent) for item in value]
    if not isinstance(value, dict):
        return value

    def name_of(name):
        retry = parent == "jobExecutionsRetryConfig" and name == "criteriaList"
        other = "RetryCriteriaList" if retry else CLOUDFORMATION_NAMES.get(name)
        own = other or name[:1].upper() + name[1:]
        return own if dialect == "cloudformation" else re.sub(r"(?<=.)([A-Z])", r"_\1", own).lower()

    return {name_of(name): spelled(inner, dialect, name) for name, inner in value.items()}


def in_dialect(template, dialect):
    """The file that a template in the API's names stands for, or None."""
    if dialect == "api":
        return template
    if dialect == "describe":
        return {"jobTemplateArn": "arn:aws:iot:eu-west-1:123456789012:jobtemplate/gateway-firmware",
                **template}
    if dialect == "cloudformation":
        resource = {"Type": "AWS::IoT::JobTemplate", "Properties": spelled(template, dialect)}
        return {"Resources": {"Template": resource}}
    if dialect == "terraform":
        block = spelled(template, dialect)
        return {"resource": {"awscc_iot_job_template": {"template": block}}}
    return None


class Cases:
    """Every file to be judged: its name, what it holds, its dialect, whether it must be rejected."""

    def __init__(self, repository):
        self.cases = []
        base = read((repository / "rules/base.yaml").read_text(encoding="utf-8"))[0]
        for path in sorted((repository / "rules").glob("*.yaml")):
            if path.name != "base.yaml":
                self.add_rule(read(path.read_text(encoding="utf-8"))[0], base)
        for path in sorted((repository / "examples").rglob("*")):
            self.add_file(path)

    def add_rule(self, rule, base):
        asked = next(iter(rule.get("check", {"": None})))
        given = json.dumps(rule.get("given", ""))
        numbers = "path" not in json.dumps(rule.get("check"))
        whole = ":" not in given.replace("document:json", "") and "**" not in given
        guessed = "spelled" in json.dumps(rule.get("when", ""))  # of which no schema can tell
        said_by_schema = asked in JUDGED_BY_SCHEMA and numbers and whole and not guessed
        for kind, examples in rule.get("examples", {}).items():
            for number, example in enumerate(examples):
                name = f"{rule['id']} {kind} {number}"
                wrong = kind == "bad" and (said_by_schema or rule["id"] in OF_THE_SHAPE)
                self.add_example(name, example, base, rule["id"] if wrong else None, given)

    def add_example(self, name, example, base, wrong, given):
        inside = ":json" in given
        if "text" in example:
            for content in read(example["text"])[:1]:
                dialect = example.get("dialect", "api")
                self.add(name, content, dialect, None if inside and dialect != "document" else wrong)
            return
        if "facts" in example:  # a record, of which a schema says nothing
            return
        template = merged(base, stretched(example))
        for dialect in DIALECTS:
            content = in_dialect(template, dialect)
            if content is not None:
                self.add(f"{name} {dialect}", content, dialect, None if inside else wrong)
        try:
            document = json.loads(template.get("document", ""))
        except (ValueError, TypeError):
            return
        self.add(f"{name} document", document, "document", wrong if inside else None)

    def add_file(self, path):
        if path.suffix not in (".json", ".yaml", ".yml") or ".terraform" in str(path):
            return
        for content in read(path.read_text(encoding="utf-8"))[:1]:
            for dialect in DIALECTS:
                self.add(f"{path.name} as {dialect}", content, dialect, None)

    def add(self, name, content, dialect, wrong):
        self.cases.append((name, content, dialect, wrong))


def errors_found(jtlint, directory, cases):
    """For each case the rules that speak of errors, and whether unknown-property has spoken: then other
    rules are silent of what may have been meant, and nothing can be compared."""
    found = {}
    for dialect in DIALECTS:
        folder = Path(directory) / dialect
        folder.mkdir()
        for index, (_, content, own, _) in enumerate(cases):
            if own == dialect:
                suffix = ".tf.json" if dialect == "terraform" else ".json"
                text = json.dumps(content, indent=1)
                sub = folder / str(index)  # Terraform files of one folder belong together
                sub.mkdir()
                (sub / f"file{suffix}").write_text(text, encoding="utf-8")
        command = [jtlint, "check", "--dialect", dialect, "-f", "json", "--today", "2026-11-23", "."]
        run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        report = json.loads(run.stdout)
        for index, case in enumerate(cases):
            if case[2] == dialect:
                found[index] = []
        for each in report["diagnostics"]:
            index = int(Path(each["range"]["filename"]).parts[0])
            if each["severity"] == "error":
                found[index].append(each["rule"])
            elif each["rule"] == "unknown-property":
                found[index].append("?")
    return found


def compare(jtlint, cases):
    """Says where schema and linter disagree."""
    complaints = []
    validators = {}
    for dialect in DIALECTS:
        run = subprocess.run([jtlint, "schema", "--dialect", dialect], capture_output=True,
                             text=True, check=True)
        schema = json.loads(run.stdout)
        jsonschema.Draft7Validator.check_schema(schema)
        validators[dialect] = jsonschema.Draft7Validator(schema)
    with tempfile.TemporaryDirectory() as directory:
        found = errors_found(jtlint, directory, cases)
    rejected = 0
    for index, (name, content, dialect, wrong) in enumerate(cases):
        errors = list(validators[dialect].iter_errors(content))
        if errors and not found[index]:
            first = jsonschema.exceptions.best_match(errors)
            complaints.append(f"{name} ({dialect}) is rejected, though jtlint finds no error: "
                              f"{list(first.absolute_path)} {first.message[:200]}")
        if wrong in found[index]:
            rejected += 1
            if not errors:
                complaints.append(f"{name} ({dialect}) is accepted, though jtlint says {wrong}")
    print(f"{len(cases)} files, {rejected} of them to be rejected")
    if rejected < 100:
        complaints.append("so little is to be rejected that nothing is compared")
    return complaints


def main():
    complaints = compare(sys.argv[1], Cases(Path(sys.argv[2])).cases)
    for complaint in complaints:
        print(complaint)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())

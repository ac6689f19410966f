#!/usr/bin/env python3
"""Full templates in which one value at a time is another one, in every dialect: what `jtlint schema`
says of them, held against what `jtlint check` says.

Usage: changed_values_test.py JTLINT REPOSITORY [DIALECT...]

What jtlint finds no error in must be accepted; where it finds an error of a kind that a schema can
say, the file must be rejected, but for what docs/editors.md lists.
"""

import copy
import json
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True

from editor_schema_test import (  # noqa: E402 (it looks for the libraries, and may skip)
    DIALECTS, JUDGED_BY_SCHEMA, OF_THE_SHAPE, jsonschema, read, spelled)

ROLE = "arn:aws:iam::123456789012:role/signer"
PACKAGE = "arn:aws:iot:eu-west-1:123456789012:package/app/version/"
WINDOW = {"startTime": "cron(0 2 ? * MON *)", "durationInMinutes": 60}
ABORT = {"failureType": "FAILED", "action": "CANCEL", "thresholdPercentage": 20.5,
         "minNumberOfExecutedThings": 3}
RATE = {"baseRatePerMinute": 5, "incrementFactor": 1.5,
        "rateIncreaseCriteria": {"numberOfNotifiedThings": 10}}
DOCUMENT = {
    "version": "1.0", "includeStdOut": True,
    "conditions": [{"key": "operatingSystem", "value": ["ubuntu"]}],
    "steps": [{"action": {"name": "Install", "type": "runHandler", "runAsUser": "root",
                          "input": {"handler": "install.sh", "args": ["a"], "path": "default"}}}],
    "finalStep": {"action": {"name": "End", "type": "runCommand", "input": {"command": "echo,a"}}},
}
COMMON = {
    "description": "Installs the firmware",
    "presignedUrlConfig": {"roleArn": ROLE, "expiresInSec": 600},
    "jobExecutionsRolloutConfig": {"maximumPerMinute": 50, "exponentialRate": RATE},
    "abortConfig": {"criteriaList": [ABORT]},
    "timeoutConfig": {"inProgressTimeoutInMinutes": 30},
    "jobExecutionsRetryConfig": {
        "criteriaList": [{"failureType": "TIMED_OUT", "numberOfRetries": 2}]},
    "destinationPackageVersions": [PACKAGE + "1.0"],
}
TAGS = {"tags": [{"Key": "team", "Value": "fleet"}]}
TEMPLATE = {"jobTemplateId": "gateway", "document": json.dumps(DOCUMENT),
            "maintenanceWindows": [WINDOW], **COMMON}
ARN = "arn:aws:iot:eu-west-1:123456789012:jobtemplate/gateway"
JOB = {"jobId": "gateway-1", "targets": ["arn:aws:iot:eu-west-1:123456789012:thing/gateway"],
       "targetSelection": "CONTINUOUS", "document": json.dumps(DOCUMENT), "namespaceId": "ns",
       "schedulingConfig": {"startTime": "2027-01-02T10:00", "endTime": "2027-02-02T10:00",
                            "endBehavior": "CANCEL", "maintenanceWindows": [WINDOW]},
       **COMMON, **TAGS}
SUBJECTS = {
    "api": {**TEMPLATE, **TAGS},
    "describe": {"jobTemplateArn": ARN, "createdAt": 1767225600, **TEMPLATE},
    "cloudformation": {**TEMPLATE, **TAGS},
    "terraform": {**TEMPLATE, **TAGS},
    "cloudcontrol": {"jobTemplateArn": ARN, **TEMPLATE, **TAGS},
    "job": JOB,
    "document": DOCUMENT,
}

EVERYWHERE = [None, {}, [], "", True, False, 0, 1, -1, 1.5, 100, 10 ** 12, "x", "a\nb", "${x}", "1",
              "0", "300", "00", "60.0", "60.5", "6e1", "+5", "1.", ".5", "1e", "true", [None], [{}],
              [[]], ["x"], {"a": 1}, {"a": None}, {"a": {"b": None}}]
NOTHING = {"Ref": "AWS::NoValue"}
FUNCTIONS = [NOTHING, {"Ref": "Known"}, {"Fn::Sub": "a-${Known}"}, [NOTHING], [{"Ref": "Known"}],
             {"Fn::If": ["Chosen", {"Ref": "Known"}, NOTHING]}, {"Fn::If": ["Never", 1, NOTHING]},
             "{{resolve:ssm:name}}", {"a": NOTHING}, {"a": {"Ref": "Known"}}]
REFERENCES = ["${var.known}", "a-${var.known}", "%{ if var.known }a%{ endif }", ["${var.known}"]]
STRANGERS = [("somethingNew", 1), ("somethingNew", None), ("somethingNew", {}),
             ("somethingNew", {"a": 1}), ("//", "comment"), ("failureType", "FAILED"),
             ("failure_type", "FAILED"), ("timeoutConfg", {}), ("maximumPerMinut", 5)]


SAYABLE = JUDGED_BY_SCHEMA | {"pattern", "characters", "names", "type"}
OF_PRESENCE = {"required", "exactly-one-of", "any-of"}
STRANGER = "?"  # an unknown name that is no error
STRING_RULES = {"pattern", "characters"}  # which numbers in place of a string may break as well


class Case:
    """A file, the value that is new in it, and what docs/editors.md says of such."""

    def __init__(self, name, content, changed_to=None):
        self.name, self.content = name, content
        written = json.dumps(changed_to)
        if isinstance(changed_to, dict) and changed_to == NOTHING:
            written = ""  # which is no function of which nobody knows the result
        functions = re.search(r'"(Ref|Fn::\w+)"', written.replace(json.dumps(NOTHING), ""))
        self.is_evaluated = bool(functions) or "${" in written or "%{" in written
        self.has_exponent = isinstance(changed_to, str) and bool(re.search("[0-9][eE]", changed_to))
        self.is_no_text = isinstance(changed_to, (int, float, bool))

    def may_be_accepted(self, rule, kind, dialect, has_stranger):
        """Whether the schema cannot say what jtlint does."""
        coerces = dialect in ("cloudformation", "terraform", "cloudcontrol")
        evaluated = self.is_evaluated and dialect in ("cloudformation", "terraform")
        text = coerces and (self.has_exponent or (self.is_no_text and kind in STRING_RULES))
        missing = has_stranger and (rule == "required" or kind in OF_PRESENCE)
        return evaluated or text or missing


class Limits:
    """The numbers that rules name, by the paths that they are about."""

    def __init__(self, rules):
        self.limits = {}
        for rule in rules:
            asked = rule.get("check", {})
            for name in asked:
                given = rule["given"]
                for path in given if isinstance(given, list) else [given]:
                    self.limits.setdefault(path, []).append((name, asked[name]))

    def values_at(self, path, value):
        """What is at a limit, and beyond it."""
        found = []
        for name, asked in self.limits.get(path, []):
            literals = [asked[key] for key in ("min", "max", "above") if key in asked] \
                if isinstance(asked, dict) else []
            for limit in literals:
                if not isinstance(limit, (int, float)):
                    continue
                if name == "range":
                    found += numbers_around(limit)
                if name == "length" and isinstance(value, str):
                    found += ["x" * size for size in around(limit)]
                if name == "count" and isinstance(value, list):
                    found += [several(value[0], size) for size in around(limit)]
        return found


def around(limit):
    return [size for size in (limit - 1, limit, limit + 1) if 0 <= size < 40000]


def several(item, size):
    """A list of different things."""
    if isinstance(item, str):
        return [item.replace("1.0", f"1.{i}") for i in range(size)]
    named = isinstance(item, dict) and "Key" in item
    return [{**item, "Key": f"key{i}"} if named else item for i in range(size)]


def numbers_around(limit):
    step = 1 if isinstance(limit, int) else 0.1
    numbers = [round(limit + k * step, 1) for k in (-1, 0, 1)] + [limit * 10, -limit]
    texts = [str(number) for number in numbers]
    first, own, next_one = texts[:3]
    return numbers + texts + ["0" + own, "00" + next_one, own + ".0", next_one + ".0", first + ".99",
                              own + ".01", "+" + own, own + "e0", own + " ", "-" + own + ".00"]


def places(value, path="", steps=()):
    """Every place: its path as rules write it, and the steps that lead there."""
    yield path, steps, value
    if isinstance(value, dict):
        for name, member in value.items():
            yield from places(member, f"{path}.{name}" if path else name, (*steps, name))
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(item, path + "[]", (*steps, index))


class Placeholder(str):
    """A value that is put in once the names are those of a dialect."""


HOLE = Placeholder("hole")


def changed(subject, steps, change):
    """A copy in which something else stands at a place."""
    copied = copy.deepcopy(subject)
    if not steps:
        return change(copied)
    container = copied
    for step in steps[:-1]:
        container = container[step]
    container[steps[-1]] = change(container[steps[-1]])
    return copied


def without(subject, steps):
    copied = copy.deepcopy(subject)
    container = copied
    for step in steps[:-1]:
        container = container[step]
    del container[steps[-1]]
    return copied


def filled(value, content):
    if isinstance(value, Placeholder):
        return content
    if isinstance(value, dict):
        return {name: filled(member, content) for name, member in value.items()}
    return [filled(item, content) for item in value] if isinstance(value, list) else value


def in_dialect(subject, dialect):
    """The file that holds a template."""
    if dialect in ("api", "describe", "job", "document"):
        return subject
    names = "terraform" if dialect == "terraform" else "cloudformation"
    own = spelled(subject, names)
    if dialect == "cloudformation":
        return {"Parameters": {"Known": {"Type": "String"}, "Way": {"Type": "String"}},
                "Conditions": {"Chosen": {"Fn::Equals": [{"Ref": "Way"}, "a"]},
                               "Never": {"Fn::Equals": ["a", "b"]}},
                "Resources": {"Job": {"Type": "AWS::IoT::JobTemplate", "Properties": own}}}
    if dialect == "terraform":
        return {"variable": {"known": {}}, "resource": {"awscc_iot_job_template": {"job": own}}}
    return own


def near(subject, steps):
    """The template with what is required, and with the branch of a place: the others take time."""
    needed = ("jobTemplateId", "description", "document", "jobId", "targets", "targetSelection",
              "timeoutConfig", "jobTemplateArn", "version", "steps")
    kept = {name: value for name, value in subject.items()
            if name in needed or (steps and steps[0] == name)}
    return kept


def cases_of(dialect, limits):
    """The files in which one value is another one."""
    subject = SUBJECTS[dialect]
    extra = {"cloudformation": FUNCTIONS, "terraform": REFERENCES}.get(dialect, [])
    prefix = "document:json." if dialect == "document" else ""
    yield Case("as it is", in_dialect(subject, dialect))
    for path, steps, value in places(subject):
        base = near(subject, steps)
        spelled_base = in_dialect(changed(base, steps, lambda _: HOLE), dialect)
        for other in EVERYWHERE + extra + limits.values_at(prefix + path, value):
            if not steps and not isinstance(other, dict):
                continue  # which is no template
            own = respelled(other, dialect) if isinstance(other, list) else other
            yield Case(f"{path} = {json.dumps(other)}", filled(spelled_base, own), other)
        if isinstance(value, list):
            for item in extra:  # beside others
                content = in_dialect(changed(base, steps, lambda old: [*old, *old, HOLE]), dialect)
                yield Case(f"{path} + {json.dumps(item)}", filled(content, item), item)
        if isinstance(value, dict):
            for name, stranger in STRANGERS:
                content = in_dialect(
                    changed(base, steps, lambda old, n=name, s=stranger: {**old, n: s}), dialect)
                yield Case(f"{path} with {name}: {json.dumps(stranger)}", content)
        if steps:
            yield Case(f"without {path}", in_dialect(without(subject, steps), dialect))


def respelled(items, dialect):
    plain = dialect in ("api", "describe", "job", "document")
    return items if plain else spelled(items, "terraform" if dialect == "terraform" else "cloudformation")


def errors_found(jtlint, dialect, cases):
    """For each case, the rules that speak of errors; and unknown-property, if it warns of a name."""
    found = [set() for _ in cases]
    with tempfile.TemporaryDirectory() as directory:
        for index, case in enumerate(cases):
            path = Path(directory) / f"{index}.json"
            if dialect == "terraform":  # whose files of one folder belong together
                path = Path(directory) / str(index) / "file.tf.json"
                path.parent.mkdir()
            path.write_text(json.dumps(case.content), encoding="utf-8")
        command = [jtlint, "check", "--no-config", "--dialect", dialect, "-f", "compact", "-q",
                   "--today", "2026-11-23", "."]
        run = subprocess.run(command, cwd=directory, capture_output=True, text=True, check=False)
    for line in run.stdout.splitlines():
        told = re.fullmatch(r"(\d+)[^:]*:\d+:\d+: (\w+): .* \[([a-z0-9-]+)\]", line)
        index, severity, rule = told.groups()
        if severity == "error":
            found[int(index)].add(rule)
        elif rule == "unknown-property":
            found[int(index)].add(STRANGER)
    return found


def said_by_schema(rules, dialect):
    """The rules that a schema of a dialect can say, each with its function."""
    said = {rule: "" for rule in OF_THE_SHAPE}
    for rule in rules:
        asked = next(iter(rule.get("check", {"": None})))
        written = json.dumps(rule.get("check"))
        unicode = re.search(r"\\\\[ps]", written)  # of which ECMA-262 has other ideas than RE2
        if asked not in SAYABLE or "path" in written or unicode:
            continue
        given, condition = json.dumps(rule["given"]), json.dumps(rule.get("when", ""))
        if dialect == "document":
            inside = "document:json" in given and "spelled" not in condition
            plain = ":" not in given.replace("document:json", "") and "**" not in given
            if inside and plain and '"at": "document"' not in condition:
                said[rule["id"]] = asked
        elif ":" not in given and "when" not in rule:
            said[rule["id"]] = asked
    return said


def compare(jtlint, dialect, cases, said):
    """Says where schema and linter disagree."""
    run = subprocess.run([jtlint, "schema", "--dialect", dialect], capture_output=True, text=True,
                         check=True)
    validator = jsonschema.Draft7Validator(json.loads(run.stdout))
    rejected = accepted = 0
    for case, found in zip(cases, errors_found(jtlint, dialect, cases)):
        valid = validator.is_valid(case.content)
        errors = found - {STRANGER}
        to_be_rejected = sorted(
            rule for rule in errors & set(said)
            if not case.may_be_accepted(rule, said[rule], dialect, STRANGER in found))
        rejected += bool(to_be_rejected)
        accepted += not errors
        if not errors and not valid:
            yield f"{dialect}: rejected, though jtlint finds no error: {case.name}"
        if to_be_rejected and valid:
            yield f"{dialect}: accepted, though jtlint says {', '.join(to_be_rejected)}: {case.name}"
    print(f"{dialect}: {len(cases)} files, {accepted} to be accepted, {rejected} to be rejected")
    if min(accepted, rejected) < 100:
        yield f"{dialect}: so little is to be judged that nothing is compared"


def main():
    jtlint, repository = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
    rules = [read(path.read_text(encoding="utf-8"))[0]
             for path in sorted((repository / "rules").glob("*.yaml")) if path.name != "base.yaml"]
    limits = Limits(rules)

    def complaints_about(dialect):
        cases = {json.dumps(case.content): case for case in cases_of(dialect, limits)}
        said = said_by_schema(rules, dialect)
        return list(compare(jtlint, dialect, list(cases.values()), said))

    with ThreadPoolExecutor(2) as pool:
        dialects = sys.argv[3:] or DIALECTS
        complaints = [each for some in pool.map(complaints_about, dialects) for each in some]
    for complaint in complaints:
        print(complaint)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())

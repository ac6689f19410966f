"""Texts against the patterns of the rules, for bench/growth: long runs of what a pattern repeats,
without the end that it asks for. An engine that backtracks does not come back from these."""

import glob
import json
import os
import re
import warnings

import yaml
from bomb_files import ROOT, among_others, described

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import sre_parse  # the parts of a regular expression, as Python's own engine sees them

FUNCTIONS = ("pattern", "characters", "names", "like")
LENGTH = 800_000

# Classes of RE2 that Python has not.
CLASSES = {r"\p{C}": r"\x00-\x1f", r"\p{L}": "a-zA-Zé", r"\p{Z}": " ", r"\p{N}": "0-9"}

# What has a grammar by hand instead, and where it stands.
BY_HAND = {
    "maintenanceWindows[].startTime": ["cron(", "cron(1,", "cron(1-", "cron(*/", "cron(? ",
                                       "cron(#L"],
    "presignedUrlConfig.roleArn": [":", "arn:", "arn:aws:iam::1",
                                   "arn:aws:iam::123456789012:role/a/"],
    "destinationPackageVersions[]": ["arn:aws:iot:a:b:package/", "$", "/version/"],
    "documentSource": ["https://", "s3://a.", "https://s3.", "https://a.s3.a/%4", "?versionId=",
                       "%"],
    "document:json.x": ["${aws:iot:", "${aws:iot:s3-presigned-url:", "${aws:iot:parameter:a", "}${",
                        "${aws:iot:s3-presigned-url:${", "$", "{{", "\\"],
    "document": ["AKIA", "AKIA0123456789ABCDE", "secretAccessKey=", "secret_key:value:", "eyJ",
                 "eyJaaaaa.", "://", "://a", "://a:", "://${", "bearer ", "xoxb-", "ghp_",
                 "-----BEGIN PRIVATE KEY-----", "session_token=%4", "X-Amz-Signature=",
                 "\\n", "\\\\", "'\"", "\u00e9", "\u202e", "[1,", '{"a":'],
    "description": ["a.", "a@", "a@b.", "<", "&amp;", "\u0301", "\t", "\r", "\n",
                    "\U0001f469\u200d"],
}


def steps_of(path):
    """The steps of a path: names, and what stands in brackets or behind a colon."""
    return re.findall(r"\[[^]]*\]|:[a-z0-9-]+|\*\*|[A-Za-z0-9]+", path)


def placed(steps, text):
    """The value at whose `steps` a text stands, and nothing else."""
    if not steps:
        return text
    step, rest = steps[0], steps[1:]
    if step == ":json":
        return json.dumps(placed(rest, text), ensure_ascii=False)
    if step == ":placeholders":
        kind = re.search(r"kind=([a-z0-9-]+)", rest[0] if rest else "")
        return "${aws:iot:" + (kind.group(1) if kind else "a") + ":" + text + "}"
    if step == ":arn":
        return "arn:aws:iot:eu-west-1:123456789012:jobtemplate/" + text
    if step.startswith(":"):
        return text
    if step.startswith("[") and "=" in step:
        name, value = step[1:-1].split("=")
        inner = placed(rest, text)
        return inner | {name: value.split("|")[0]} if isinstance(inner, dict) else inner
    if step.startswith("["):
        return [placed(rest, text)]
    if step == "**":
        return {"a": placed(rest, text)}
    return {step: placed(rest, text)}


def sample(parts):
    """A short text that a part of a pattern matches."""
    result = ""
    for name, value in parts:
        name = str(name)
        if name == "LITERAL":
            result += chr(value)
        elif name == "IN":
            result += first_of(value)
        elif name in ("MAX_REPEAT", "MIN_REPEAT"):
            result += sample(value[2]) * value[0]
        elif name == "SUBPATTERN":
            result += sample(value[-1])
        elif name == "BRANCH":
            result += sample(value[1][0])
        elif name in ("ANY", "NOT_LITERAL"):
            result += "x"
    return result


def first_of(items):
    """A character of a class."""
    name, value = str(items[0][0]), items[0][1]
    if name == "NEGATE":
        return "~"
    return {"LITERAL": lambda: chr(value), "RANGE": lambda: chr(value[0])}.get(name, lambda: " ")()


def runs(parts, before=""):
    """What stands before each part that may repeat, and one turn of it."""
    for part in parts:
        name, value = str(part[0]), part[1]
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            yield before, sample(value[2]) or sample(value[2][:1])
            yield from runs(value[2], before)
        elif name == "SUBPATTERN":
            yield from runs(value[-1], before)
        elif name == "BRANCH":
            for branch in value[1]:
                yield from runs(branch, before)
                yield before, sample(branch)
        before += sample([part])


def units(pattern):
    """The beginnings and repeated parts against a pattern, each once; the whole of it as well."""
    for name, characters in CLASSES.items():
        pattern = pattern.replace(name, characters)
    parts = sre_parse.parse(pattern)
    whole = sample(parts)
    return sorted({(before, unit) for before, unit in runs(parts) if unit} | {("", whole or "x")})


def used(value, at=None):
    """The patterns in a check or a condition, each with the path that it is asked at."""
    if isinstance(value, dict):
        at = value.get("at", at)
        for name, inner in value.items():
            if name in FUNCTIONS and isinstance(inner, str):
                yield at, inner
            yield from used(inner, at)
    elif isinstance(value, list):
        for inner in value:
            yield from used(inner, at)


def rule_patterns():
    """Id, path and pattern of each use in the rules."""
    for file in sorted(glob.glob(f"{ROOT}/rules/*.yaml")):
        with open(file, encoding="utf-8") as stream:
            rule = yaml.safe_load(stream)
        given = rule.get("given") or "."
        paths = given if isinstance(given, list) else [given]
        for at, pattern in [*used(rule.get("check")), *used(rule.get("when"))]:
            for path in [at] if at and not at.startswith(".") else paths:
                yield os.path.basename(file)[:-5], path, pattern


def places(path):
    """Where a text is put for a path. The rules about the whole template that have patterns are
    about parts of ARNs."""
    if path != ".":
        return [lambda text: placed(steps_of(path), text)]
    return [lambda text: {"jobTemplateArn": f"arn:{text}:iot:eu-west-1:1:jobtemplate/a"},
            lambda text: {"presignedUrlConfig": {"roleArn": f"arn:aws:iam:{text}:1:role/a"}},
            lambda text: {"presignedUrlConfig": {"roleArn": f"arn:aws:iam::{text}:role/a"}}]


def spelled(members):
    """The beginnings and endings of file names, and the texts, in which a template is written, or a
    job. bench/bombs tells these apart by their names."""
    job = "documentParameters" in members or "jobId" in members
    whole = {"jobId": "a", "targets": ["a"]} if job else {"jobTemplateId": "a"}
    whole |= {"description": "b"} | members
    name = "job-" if job else ""
    yield name, ".json", json.dumps(whole, ensure_ascii=False)
    yield name, ".yaml", "".join(f"{member}: {json.dumps(value, ensure_ascii=False)}\n"
                                 for member, value in whole.items())
    if not job:
        yield "live-", ".jsonl", among_others(described(1000, **members))


def pattern_bombs(n):
    """Name, text and unit of each; `n` divides the length."""
    tasks = []
    for rule, path, pattern in rule_patterns():
        for place in places(path):
            tasks += [(rule, place, before, unit) for before, unit in units(pattern)]
        if path.startswith("documentParameters") and not path.endswith("**"):
            tasks += [(rule, lambda text: {"documentParameters": {text: "a"}}, before, unit)
                      for before, unit in units(pattern)]
    for path, texts in BY_HAND.items():
        tasks += [(path.split(":")[0].split("[")[0], places(path)[0], "", text) for text in texts]
    for number, (name, place, before, unit) in enumerate(tasks):
        text = before + unit * (LENGTH // n // len(unit.encode())) + "\x7f"
        for beginning, ending, content in spelled(place(text)):
            yield f"{beginning}{name}-{number}{ending}", content, f"{before}{unit}"

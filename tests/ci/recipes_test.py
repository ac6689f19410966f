#!/usr/bin/env python3
"""Holds the recipes of docs/ci.md against what can be known of them without the services.

Usage: recipes_test.py JTLINT

Every block is parsed; its keys are held against those that the service documents; every command
line of jtlint in it is run, and must write the reports that the recipe goes on to publish.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import yaml
except ImportError:
    print("skipped: the recipes of docs/ci.md: python3-yaml is not installed")
    sys.exit(77)

sys.dont_write_bytecode = True
import services  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/ci.md"


def helper_in(folder):
    """A program that stands in for the one that talks to AWS, with a template that has a fault."""
    template = {"jobTemplateArn": "arn:aws:iot:eu-west-1:123456789012:jobtemplate/a",
                "jobTemplateId": "a", "description": "d", "document": "{}",
                "timeoutConfig": {"inProgressTimeoutInMinutes": 0}}
    lines = [{"describe": template}, {"end": {"complete": True}}]
    path = folder / "helper"
    path.write_text("#!/bin/sh\ncat <<END\n" + "\n".join(map(json.dumps, lines)) + "\nEND\n")
    path.chmod(0o755)
    return path


class Recipes:
    def __init__(self, jtlint):
        self.jtlint = str(Path(jtlint).resolve())
        self.faults = []
        self.without = set()  # formats that this jtlint does not have

    def check(self, heading, language, text):
        """One block of the page, below that heading."""
        if language == "yaml":
            try:
                recipe = yaml.safe_load(text)
            except yaml.YAMLError as error:
                return self.faults.append(f"{heading}: {error}")
            self.faults += [f"{heading}: {fault}" for fault in services.faults(heading, recipe)]
            self.check_hooks(heading, recipe, text)
        elif language == "groovy":
            self.faults += [f"{heading}: {fault}" for fault in services.groovy_faults(text)]
        for command in re.findall(r"\bjtlint (?:check|audit) [^\n'`|]*", text):
            self.run(heading, command, text)
        return None

    def check_hooks(self, heading, recipe, text):
        """What pre-commit itself makes of its recipes, and whether there are such hooks."""
        if "repos" not in recipe:
            return
        ids = {each["id"] for each in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
        for hook in recipe["repos"][0]["hooks"]:
            if hook["id"] not in ids:
                self.faults.append(f"{heading}: there is no hook {hook['id']}")
            if hook.get("args", ["--"])[-1] != "--":
                self.faults.append(f"{heading}: args do not end with --")
        version = subprocess.run([self.jtlint, "--version"], capture_output=True, text=True,
                                 check=True).stdout.split()[1]
        if recipe["repos"][0]["rev"] != f"v{version}":
            self.faults.append(f"{heading}: rev is not that of this version, v{version}")
        self.ask("pre-commit", ["validate-config"], heading, text)

    def ask(self, tool, arguments, heading, text):
        """What a tool for files of that kind makes of a recipe, where it is installed."""
        if shutil.which(tool) is None:
            print(f"skipped: docs/ci.md with {tool}: it is not installed")
            return
        with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
            file.write(text)
            file.flush()
            done = subprocess.run([tool, *arguments, file.name], capture_output=True, text=True,
                                  check=False)
        if done.returncode != 0:
            self.faults.append(f"{heading}: {tool} says {done.stdout}{done.stderr}")

    def has_format(self, name):
        done = subprocess.run([self.jtlint, "check", "--format", name, "-"], input="", text=True,
                              capture_output=True, check=False)
        if done.returncode == 2:
            self.without.add(name)
        return done.returncode != 2

    def run(self, heading, command, text):
        """A command line, where there is something to find."""
        words = shlex.split(command)[1:]
        formats = [words[i + 1] for i, word in enumerate(words) if word == "--format"]
        if not all([self.has_format(each.split("=")[0]) for each in formats]):
            return
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            shutil.copytree(ROOT / "examples", folder / "examples")
            (folder / "results").mkdir()
            world = os.environ | {"JTLINT_AWS_HELPER": str(helper_in(folder))}
            done = subprocess.run([self.jtlint, *words], cwd=folder, capture_output=True, text=True,
                                  check=False, env=world)
            said = [line for line in done.stderr.splitlines()
                    if not line.startswith("jtlint: Not checked: ")]
            if done.returncode != 1 or said:
                self.faults.append(f"{heading}: {command}: {done.returncode} {done.stderr}")
            for file in [each.split("=")[1] for each in formats if "=" in each]:
                self.check_report(heading, folder / file, file, text)

    def check_report(self, heading, path, file, text):
        if not path.is_file() or path.stat().st_size == 0:
            self.faults.append(f"{heading}: {file} is not written")
        told = re.sub(r"hashFiles\(.*?\)", "", text)
        if heading in services.PUBLISHING and len(re.findall(rf"\b{re.escape(file)}\b", told)) < 2:
            self.faults.append(f"{heading}: {file} is written, and published nowhere")


def blocks(page):
    """Heading, language and text of each block, and of the text without blocks."""
    for section in re.split(r"(?m)^## ", page)[1:]:
        heading, body = section.split("\n", 1)
        found = re.findall(r"(?ms)^```(\w+)\n(.*?)^```", body)
        for language, text in found:
            yield heading, language, text
        yield heading, "text", re.sub(r"(?ms)^```.*?^```", "", body)


def main():
    recipes = Recipes(sys.argv[1])
    headings = set()
    for heading, language, text in blocks(PAGE.read_text(encoding="utf-8")):
        headings.add(heading)
        recipes.check(heading, language, text)
        if heading in ("GitHub Actions", "Live templates") and language == "yaml":
            recipes.ask("actionlint", [], heading, text)
    for name in services.PUBLISHING - headings:
        recipes.faults.append(f"there is no recipe for {name}")
    for name in sorted(recipes.without):
        print(f"skipped: the recipes of docs/ci.md with {name}: this jtlint has no such format")
    sys.exit("\n".join(recipes.faults) or 0)


if __name__ == "__main__":
    main()

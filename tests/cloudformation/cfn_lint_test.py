#!/usr/bin/env python3
"""Whatever cfn-lint calls an error in the properties of a job template, jtlint does too.

Usage: cfn_lint_test.py JTLINT

Skipped, by name and with exit code 77, where cfn-lint is not installed.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
import templates  # noqa: E402

SKIPPED = 77


def report_of(command):
    """What a linter prints as JSON, whatever its exit code says."""
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        return json.loads(run.stdout)
    except json.JSONDecodeError:
        sys.exit(f"{command[0]} printed no JSON, but {run.stdout[:200]!r} {run.stderr[:500]!r}")


def errors_of_cfn_lint(paths):
    """The messages of each file that are about properties."""
    errors = {path.name: [] for path in paths}
    for found in report_of(["cfn-lint", "-f", "json", *map(str, paths)]):
        place = found["Location"].get("Path") or []
        about_properties = "Properties" in place or "Rollout" in place
        if found["Level"] == "Error" and about_properties:
            errors[Path(found["Filename"]).name].append(found["Message"])
    return errors


def errors_of_jtlint(jtlint, path):
    diagnostics = report_of([jtlint, "--format", "json", str(path)])["diagnostics"]
    return [each["detail"] for each in diagnostics if each["severity"] == "error"]


def write(directory, name, changes):
    path = Path(directory) / f"{name.replace(' ', '-')}.json"
    path.write_text(json.dumps(templates.template(changes), indent=2), encoding="utf-8")
    return path


def missed(jtlint, directory):
    """Says which errors of cfn-lint jtlint does not have, and what there is to say of the table."""
    complaints = []
    good = write(directory, "good", {})
    paths = {name: write(directory, name, changes) for name, changes in templates.FAULTS.items()}
    theirs = errors_of_cfn_lint([good, *paths.values()])
    if theirs[good.name] or errors_of_jtlint(jtlint, good):
        complaints.append("something is found in the template without faults")
    found = 0
    for name, path in paths.items():
        if not theirs[path.name]:
            print(f"cfn-lint says nothing of: {name}")
            continue
        found += 1
        if not errors_of_jtlint(jtlint, path):
            complaints.append(f"{name}: only cfn-lint says {theirs[path.name]}")
    print(f"{found} of {len(paths)} faults are errors to cfn-lint")
    if found < len(paths) // 2:
        complaints.append("cfn-lint finds so little that nothing is compared")
    return complaints


def main():
    if shutil.which("cfn-lint") is None:
        print("skipped: cfn-lint is not installed (pip install cfn-lint)")
        return SKIPPED
    with tempfile.TemporaryDirectory() as directory:
        complaints = missed(sys.argv[1], directory)
    for complaint in complaints:
        print(complaint)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())

"""Runs jtlint, and compares what it finds with what is expected."""

import json
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path


class Mismatch(Exception):
    """What was run, on what, and how the result differs."""


@dataclass(frozen=True)
class Report:
    command: str
    code: int
    templates: int
    findings: frozenset  # (file, number of the document, rule, pointer)
    details: list
    said: str            # on standard error

    def expect(self, actual, expected, what, path=None):
        if actual == expected:
            return
        difference = f"  {what}: got {actual!r}, expected {expected!r}"
        if isinstance(expected, frozenset):
            difference = "\n".join(
                [f"  missing     {each}" for each in sorted(expected - actual)] +
                [f"  unexpected  {each}" for each in sorted(actual - expected)])
            path = min(expected ^ actual)[0]
        shown = f"\n  {Path(path).resolve()}:\n{content(path)}" if path else ""
        raise Mismatch(f"  $ {self.command}\n{difference}{shown}")


def content(path):
    file = Path(path)
    if not file.is_file():
        return f"no file {path}"
    text = file.read_text(errors="backslashreplace")
    return text if len(text) <= 4000 else f"{text[:4000]}\n… {len(text)} characters"


def pointer_of(diagnostic):
    inner = diagnostic["inner_pointer"]
    return diagnostic["pointer"] + ("" if inner is None else f"#{inner}")


class Jtlint:
    def __init__(self, executable):
        self._executable = executable

    def check(self, *files, stdin=None):
        """Lints files, or what a process writes: name `-` then."""
        arguments = ["check", "--format", "json", *map(str, files)]
        done = subprocess.run([self._executable, *arguments], stdin=stdin or subprocess.DEVNULL,
                              capture_output=True, text=True, encoding="utf-8", check=False)
        command = shlex.join(["jtlint", *arguments])
        try:
            report = json.loads(done.stdout)
        except ValueError:
            raise Mismatch(f"  $ {command}\n  no report, exit code {done.returncode}\n"
                           f"{done.stdout}{done.stderr}") from None
        findings = [(each["range"]["filename"], each["document"], each["rule"], pointer_of(each))
                    for each in report["diagnostics"]]
        result = Report(command, done.returncode, report["templates_checked"], frozenset(findings),
                        [each["detail"] for each in report["diagnostics"]], done.stderr)
        result.expect(len(findings), len(result.findings), "findings, with doubles", files[0])
        return result

    def expect(self, files, expected, templates, stdin=None):
        """Lints files in which so many templates are, and nothing else to remark."""
        report = self.check(*files, stdin=stdin)
        report.expect(report.findings, frozenset(expected), "findings")
        report.expect(report.said, "", "standard error", files[0])
        report.expect(report.templates, templates, "templates", files[0])
        report.expect(report.code, 1 if expected else 0, "exit code", files[0])

    def expect_each(self, files):
        """Lints files with one template each: pairs of a name and the findings there."""
        for wanted in (False, True):
            some = [(name, findings) for name, findings in files if bool(findings) == wanted]
            if some:
                self.expect([name for name, _ in some],
                            {(name, 0, *each) for name, findings in some for each in findings},
                            len(some))

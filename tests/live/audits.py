"""Runs `jtlint audit` with the helper, and reads its report and the file that it saves."""

import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from programs import Run, run

# How a member of a helper's request is said on the command line.
OPTIONS = {"profiles": "--profile", "regions": "--region", "templates": "--template"}


@dataclass(frozen=True)
class Report:
    run: Run
    whole: dict    # the JSON report
    saved: list    # lines of the saved file

    @property
    def failures(self):
        return self.whole["failures"]

    @property
    def reasons(self):
        """The failures without those that only name a template for which one of them is why."""
        return [each for each in self.failures if not each["message"].startswith("not described")]

    @property
    def diagnostics(self):
        return self.whole["diagnostics"]

    def records(self):
        return [json.loads(line) for line in self.saved]

    def saved_ids(self):
        return [each["describe"]["jobTemplateId"] for each in self.records()]

    def ids_with_findings(self):
        return [each["template"] for each in self.diagnostics]


class Audit:
    def __init__(self, jtlint, helper, environment, endpoint_url=None):
        self._jtlint = jtlint
        self._environment = environment | {"JTLINT_AWS_HELPER": helper}
        self._endpoint = ["--endpoint-url", endpoint_url] if endpoint_url else []

    def text(self, endpoint_url, **request):
        """A run whose report is for people."""
        endpoint = ["--endpoint-url", endpoint_url] if endpoint_url else self._endpoint
        return run([self._jtlint, "audit", *endpoint, *self._arguments(request)],
                   self._environment)

    def run(self, patience=60, interrupt_after=None, poke=None, endpoint_url=None, **request):
        """`request` has the members of a helper's request."""
        with tempfile.TemporaryDirectory(dir=".") as folder:
            saved = Path(folder, "saved.jsonl")
            command = [self._jtlint, "audit", "--format", "json", "--save", str(saved),
                       *(["--endpoint-url", endpoint_url] if endpoint_url else self._endpoint),
                       *self._arguments({"rate": 1000} | request)]
            done = run(command, self._environment, patience=patience,
                       interrupt_after=interrupt_after, poke=poke)
            try:
                whole = json.loads(done.output)
            except ValueError:
                done.fail("no report")
            lines = (saved.read_bytes().decode().removesuffix("\n").split("\n")
                     if saved.exists() and saved.stat().st_size else [])
        return Report(done, whole, lines)

    def _arguments(self, request):
        for name, value in request.items():
            if name in OPTIONS:
                for each in value:
                    yield from (OPTIONS[name], each)
            elif value is True:
                yield "--" + name.replace("_", "-")
            elif value is not False:
                yield from ("--" + name, str(value))


def with_environment(**changes):
    """This environment, with variables set, or left out where the value is None."""
    return {name: value for name, value in (os.environ | changes).items() if value is not None}

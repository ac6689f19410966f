"""Compares what is with what should be."""

import time
import traceback
from pathlib import Path


class Unexpected(Exception):
    """What differs, and how."""


def expect(actual, expected, what):
    if actual != expected:
        raise Unexpected(f"{what}: got {actual!r}, expected {expected!r}")


def run_checks(subject, checks, words=()):
    """The exit code of a test: 1 if any check fails. One may say what it had to skip. With words,
    only those are run whose names have them all."""
    failed = 0
    for check in checks:
        name = check.__name__.replace("_", " ")
        if not all(word in name for word in words):
            continue
        for file in ("config", "credentials"):
            Path(file).unlink(missing_ok=True)
        begin = time.monotonic()
        try:
            skipped = check(subject)
            result = f": skipped, {skipped}" if skipped else ""
        except Unexpected as unexpected:
            failed += 1
            result = f"\nFAILED: {unexpected}"
        except Exception:
            failed += 1
            result = f"\nFAILED: {traceback.format_exc()}"
        print(f"{time.monotonic() - begin:5.1f} s  {name}{result}", flush=True)
    return 1 if failed else 0

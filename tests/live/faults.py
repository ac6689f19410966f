"""Asks a service that has faults, by the helper alone and by `jtlint audit`.

usage: faults.py JTLINT HELPER, in an empty folder and a clean environment

Whatever happens, each template that was listed or asked for must come out as a record, a note or a
failure, once; and a run must end, within its time and memory, with one clear message each.
"""

import json
import os
import re
import sys
import time
import traceback
from concurrent.futures import ThreadPoolExecutor

from audits import Audit
from expectations import Unexpected
from fault_cases import CASES, MOST_MEBIBYTES
from fault_server import FaultServer
from programs import ask

SECRETS = ("secret/of+the=doubles", "IQoJb3JpZ2luX2VjEXAMPLE/token+of==")
AT_ONCE = 6  # they mostly wait


def environment(case):
    return os.environ | {"AWS_MAX_ATTEMPTS": "3", "AWS_SECRET_ACCESS_KEY": SECRETS[0],
                         "AWS_SESSION_TOKEN": SECRETS[1]} | case.environment


def by_helper(case, helper):
    with FaultServer(case.templates, case.faults, case.page) as server:
        told = ask(helper, environment(case), case.seconds,
                   **{"endpoint_url": server.url} | case.request)
        notes, failures = told.told()
        check_memory(told.run)
        check_each_once(case, told, notes + failures)
        told.run.expect(without(case.maybe, told.ids()), sorted(case.records),
                        "templates described")
        if case.kind:
            told.run.expect({kind for kind, _ in failures} - set(case.kind.split("|")), set(),
                            "other kinds of failures")
        else:
            told.run.expect(matching(failures, case.failures), case.failures, "failures")
        told.run.expect(matching(notes, case.notes), case.notes, "notes")
        told.run.expect(told.complete, not (case.failures or case.kind), "complete")
        for secret in SECRETS:
            told.run.expect(secret in told.run.output + told.run.said, False, "a secret is told")
        if case.check:
            case.check(server.journal.take(), told)


def by_jtlint(case, jtlint, helper):
    with FaultServer(case.templates, case.faults, case.page) as server:
        audit = Audit(jtlint, helper, environment(case), server.url)
        report = audit.run(case.seconds, **case.request)
        check_memory(report.run)
        fails = bool(case.failures or case.kind)
        report.run.expect(report.run.code, 3 if fails else 1 if case.records else 0, "exit code")
        report.run.expect(without(case.maybe, report.saved_ids()), sorted(case.records),
                          "templates saved")
        report.run.expect(sorted(set(report.ids_with_findings())), sorted(report.saved_ids()),
                          "templates whose fault is reported")
        # One may be about several templates.
        report.run.expect(bool(report.failures), fails, "whether there are failures")
        if not case.kind:
            report.run.expect(len(report.reasons) <= len(case.failures), True, "failures, at most")
        noted = {template for _, template in case.notes}
        named = set(re.findall(r"[\w-]+", json.dumps(report.failures)))
        report.run.expect(case.accounted() - noted - set(report.saved_ids()) - named, set(),
                          "templates that are named in no failure")


def without(left_out, names):
    return sorted(each for each in names if each not in left_out)


def check_memory(run):
    if run.mebibytes > MOST_MEBIBYTES:
        run.fail(f"more than {MOST_MEBIBYTES} MiB")


def check_each_once(case, told, otherwise):
    """No template that is known of is lost, and none comes twice."""
    seen = told.ids() + [template for _, template in otherwise if template]
    told.run.expect(sorted(seen), sorted(set(seen)), "each template once")
    told.run.expect(sorted(case.accounted() - set(seen)), [], "templates that are lost")


def matching(found, expected):
    """Pairs of a kind and a template, in the order of `expected` as far as it has them."""
    kinds = {template: kind for kind, template in expected}
    # "a|b" stands for either.
    found = [(kinds.get(template, ""), template)
             if kind in kinds.get(template, "").split("|") else (kind, template)
             for kind, template in found]
    return sorted(found, key=lambda each: expected.index(each) if each in expected else -1)


def attempt(case, check, *arguments):
    begin = time.monotonic()
    try:
        check(case, *arguments)
        wrong = None
    except Unexpected as unexpected:
        wrong = str(unexpected)
    except Exception:
        wrong = traceback.format_exc()
    return case, check, wrong, time.monotonic() - begin


def main():
    jtlint, helper = sys.argv[1:3]
    cases = [each for each in CASES if all(word in each.name for word in sys.argv[3:])]
    failed = 0
    with ThreadPoolExecutor(AT_ONCE) as pool:
        runs = [pool.submit(attempt, case, by_helper, helper) for case in cases]
        runs += [pool.submit(attempt, case, by_jtlint, jtlint, helper) for case in cases]
        for each in runs:
            case, check, wrong, seconds = each.result()
            failed += bool(wrong)
            print(f"{seconds:5.1f} s  {check.__name__[3:]:7} {case.name}"
                  + (f"\nFAILED: {wrong}" if wrong else ""), flush=True)
    print(f"{len(runs)} runs, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""Asks for facts that cannot be had, by the helper alone and by `jtlint audit --deep`.

usage: deep_faults.py JTLINT HELPER, in an empty folder and a clean environment

A fact that is denied or cannot be had is unknown, and nothing else: the template is judged, its
other facts are told, and the report says what was not checked.
"""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import fault_server as fault
from audits import Audit
from expectations import run_checks
from programs import ask

PACKAGE = "arn:aws:iot:eu-west-1:123456789012:package/p/version/"
ROLE = "arn:aws:iam::123456789012:role/r"
URL = "https://s3.eu-west-1.amazonaws.com/bucket/key"
TEMPLATE = fault.changed(presignedUrlConfig={"roleArn": ROLE, "expiresInSec": 60}, document=None,
                         documentSource=URL,
                         destinationPackageVersions=[PACKAGE + "1.0.0", PACKAGE + "$default"])
GOOD = {
    "role": {"arn": ROLE, "exists": True, "trustPolicy": {"Version": "2012-10-17"}},
    "packageVersions": [
        {"arn": PACKAGE + each, "exists": True, "version": "1.0.0", "status": "PUBLISHED"}
        for each in ("1.0.0", "$default")],
    "documentSource": {"url": URL, "exists": True, "region": "eu-west-1", "bytes": 102},
}


@dataclass(frozen=True)
class Operation:
    fact: str
    action: str
    missing: object    # the refusal of what is not there
    template: str      # the member of a template that names it


OPERATIONS = {
    "GetRole": Operation("role", "iam:GetRole", fault.body(
        b"<ErrorResponse><Error><Code>NoSuchEntity</Code></Error></ErrorResponse>", 404),
        "roles"),
    "GetPackageVersion": Operation("packageVersions", "iot:GetPackageVersion", fault.not_found,
                                   "package versions"),
    "HeadObject": Operation("documentSource", "s3:GetObject", fault.body(b"", 404),
                            "document sources"),
}
XML_DENIED = fault.body(b"<ErrorResponse><Error><Code>AccessDenied</Code><Message>User is not "
                        b"authorized to perform: x</Message></Error></ErrorResponse>", 403)
FAULTS = {
    "denied": (XML_DENIED, "access-denied"),
    "denied, without a word": (fault.body(b"", 403), "access-denied"),
    "internal failure": (fault.internal, "service-error"),
    "throttled": (fault.throttled, "throttled"),
    "expired": (fault.expired, "expired-credentials"),
    "a redirect": (fault.redirect(302, "http://127.0.0.1:9/"), "redirected"),
    "hung up": (fault.hang_up, "unreachable|bad-response"),
    "100 MB of headers": (fault.endless_headers(100), "unreachable|bad-response"),
}
# Of a body that HEAD does not have.
BODIES = {
    "cut off": (fault.cut_off, "unreachable|bad-response"),
    "nothing": (fault.body(b""), "bad-response"),
    "nonsense": (fault.body(b"<a><b>{"), "bad-response"),
    "a body of 100 MB": (fault.huge(100), "bad-response"),
    "another shape": (fault.body(b'{"status": 5}'), "bad-response"),
}


class DeepFaults:
    def __init__(self, jtlint, helper):
        self.jtlint = jtlint
        self.helper = helper
        self.environment = os.environ | {"AWS_MAX_ATTEMPTS": "2"}

    def of(self, faults):
        """The facts of the template `b` of two, when there are these faults."""
        with fault.FaultServer("ab", {"describe b": (TEMPLATE,)} | faults) as server:
            environment = self.environment | {"AWS_ENDPOINT_URL": server.url}
            answer = ask(self.helper, environment, deep=True)
            answer.run.expect((answer.failures, answer.complete, sorted(answer.ids())),
                              ([], True, ["a", "b"]), "failures, complete and templates")
            for each in answer.records:
                if "jobTemplates" in each["facts"]:
                    answer.run.expect(each["facts"].pop("jobTemplates"), {"count": 2}, "count")
            facts = {each["describe"]["jobTemplateId"]: each["facts"] for each in answer.records}
            answer.run.expect(facts["a"], {}, "facts of the other template")
        with fault.FaultServer("ab", {"describe b": (TEMPLATE,)} | faults) as server:
            report = Audit(self.jtlint, self.helper, self.environment | {
                "AWS_ENDPOINT_URL": server.url}).run(deep=True)
            report.run.expect((report.run.code, report.failures), (1, []), "exit code and failures")
        return answer.run, facts["b"], report

    def no_fault(self):
        done, facts, report = self.of({})
        done.expect(facts, GOOD, "facts")
        report.run.expect(report.whole.get("not_checked", []), [], "what was not checked")

    def missing(self):
        for name, operation in OPERATIONS.items():
            done, facts, _ = self.of({name: (operation.missing,)})
            fact = facts[operation.fact]
            for each in fact if isinstance(fact, list) else [fact]:
                done.expect(each["exists"], False, f"exists, of {name}")

    def passing(self):
        for name in OPERATIONS:
            done, facts, _ = self.of({name: [fault.throttled], "GetPackage": [fault.internal]})
            done.expect(facts, GOOD, f"facts, with one fault of {name}")

    def staying(self):
        self.each((name, *each) for name in OPERATIONS for each in FAULTS.items())

    def bodies(self):
        self.each((name, *each) for name in OPERATIONS if name != "HeadObject"
                  for each in BODIES.items())

    def each(self, cases):
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda case: self.stays(*case), cases))

    def stays(self, name, what, how):
        """One fact is unknown, and the others are there."""
        with_fault, kinds = how
        operation = OPERATIONS[name]
        done, facts, report = self.of({name: (with_fault,)})
        fact = facts.pop(operation.fact)
        for each in fact if isinstance(fact, list) else [fact]:
            unknown = each.get("unknown", {})
            done.expect(unknown.get("kind") in kinds.split("|"), True,
                        f"unknown, after {name}: {what}, for {kinds}, in {each}")
            done.expect(unknown["action"], operation.action, "action")
            done.expect(len(unknown["message"]) > 20, True, f"a message in {each}")
        done.expect(facts, {key: value for key, value in GOOD.items() if key != operation.fact},
                    f"other facts, after {name}: {what}")
        if "not_checked" in report.whole:
            report.run.expect([each["what"] for each in report.whole["not_checked"]],
                              [operation.template], f"what was not checked, after {name}: {what}")


CHECKS = (
    DeepFaults.no_fault, DeepFaults.missing, DeepFaults.passing, DeepFaults.staying,
    DeepFaults.bodies,
)

if __name__ == "__main__":
    sys.exit(run_checks(DeepFaults(*sys.argv[1:3]), CHECKS, sys.argv[3:]))

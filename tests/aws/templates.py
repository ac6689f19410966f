"""Job templates, and what jtlint finds in the description of each."""

import json
from dataclasses import dataclass

S3 = "https://s3.eu-west-1.amazonaws.com/firmware/gateway.json"
ROLE = "arn:aws:iam::123456789012:role/iot-jobs"
PACKAGE = "arn:aws:iot:eu-west-1:123456789012:package/gateway/version/1.0.0"

# moto forgets these; service.py brings them back.
FORGOTTEN = ("maintenanceWindows", "destinationPackageVersions")


@dataclass(frozen=True)
class Template:
    """An input of CreateJobTemplate and the findings in its description: (rule, pointer). Where the
    fault lies inside the job document, the inner pointer follows behind a #."""

    given: dict
    findings: frozenset

    @property
    def id(self):
        return self.given["jobTemplateId"]

    def findings_in(self, source):
        """Those that are left of a description as `source` gives it."""
        if source != "moto":
            return self.findings
        return frozenset(each for each in self.findings
                         if each[1].split("/")[1] not in FORGOTTEN)


def template(name, *findings, **members):
    given = {"jobTemplateId": name, "description": "Installs the gateway firmware",
             "document": "{}", **members}
    return Template({name: value for name, value in given.items() if value is not None},
                    frozenset(findings))


def rate(base, factor, maximum=1000, **criteria):
    exponential = {"baseRatePerMinute": base, "incrementFactor": factor,
                   "rateIncreaseCriteria": criteria or {"numberOfNotifiedThings": 100}}
    return {"exponentialRate": exponential} | ({"maximumPerMinute": maximum} if maximum else {})


def abort(failure_type="FAILED", percentage=50.0, minimum=10, action="CANCEL"):
    return {"failureType": failure_type, "action": action, "thresholdPercentage": percentage,
            "minNumberOfExecutedThings": minimum}


def retry(*criteria):
    return {"criteriaList": [{"failureType": failure_type, "numberOfRetries": retries}
                             for failure_type, retries in criteria]}


def window(start="cron(0 2 ? * MON *)", minutes=60):
    return {"startTime": start, "durationInMinutes": minutes}


def action(kind="runHandler", **inputs):
    return {"action": {"name": "Install", "type": kind, "input": inputs}}


STEPS = json.dumps({"version": "1.0", "steps": [
    action(handler="install.sh", args=["--all"]),
    action("runCommand", command="systemctl,reboot")]})
PLACEHOLDER = json.dumps({"url": "${aws:iot:s3-presigned-url:" + S3 + "}"})
EXPONENTIAL = "/jobExecutionsRolloutConfig/exponentialRate"

VALID = [
    template("minimal"),
    template("document-of-steps", document=STEPS),
    template("document-in-s3", document=None, documentSource=S3),
    template("document-of-a-job", document=None,
             jobArn="arn:aws:iot:eu-west-1:123456789012:job/gateway"),
    template("constant-rate", jobExecutionsRolloutConfig={"maximumPerMinute": 1000}),
    template("notified-things", jobExecutionsRolloutConfig=rate(999, 1.1)),
    template("succeeded-things",
             jobExecutionsRolloutConfig=rate(1, 5.0, 2, numberOfSucceededThings=1)),
    template("abort", timeoutConfig={"inProgressTimeoutInMinutes": 1}, abortConfig={"criteriaList": [
        abort("FAILED", 100.0, 1), abort("REJECTED", 12.25), abort("TIMED_OUT", 0.01)]}),
    template("abort-all", abortConfig={"criteriaList": [abort("ALL", 100.0, 1)]}),
    template("retries-and-timeout", timeoutConfig={"inProgressTimeoutInMinutes": 10080},
             abortConfig={"criteriaList": [abort()]},
             jobExecutionsRetryConfig=retry(("FAILED", 9), ("TIMED_OUT", 1))),
    template("presigned", document=PLACEHOLDER,
             presignedUrlConfig={"roleArn": ROLE, "expiresInSec": 60}),
    template("presigned-without-expiry", document=PLACEHOLDER,
             presignedUrlConfig={"roleArn": ROLE}),
    template("i" * 64, description="d" * 2028, document='{"x":"' + "x" * 31992 + '"}'),
    template("text-that-needs-quoting",
             description="null # 'é' \"\\u0041\" – {x}: [\U0001f680], 1e3",
             document='{\r\n\t"a": "\\"\\\\\\n \\ud83d\\ude80 é \U0001f680 \u2028",\n\n'
                      ' "b": [1e3]\n}\n'),
    template("windows-and-packages", destinationPackageVersions=[PACKAGE],
             maintenanceWindows=[window(), window("cron(30 3 ? * TUE *)", 1430)]),
]

BROKEN = [
    template("url-expiry", ("presigned-url-expiry", "/presignedUrlConfig/expiresInSec"),
             document=PLACEHOLDER, presignedUrlConfig={"roleArn": ROLE, "expiresInSec": 5000}),
    template("no-role", ("presigned-url-role", "/document#/url"), document=PLACEHOLDER),
    template("role", ("role-arn", "/presignedUrlConfig/roleArn"),
             presignedUrlConfig={"roleArn": "arn:aws:iam::12345:role/iot-jobs"}),
    template("timeout", ("in-progress-timeout", "/timeoutConfig/inProgressTimeoutInMinutes"),
             timeoutConfig={"inProgressTimeoutInMinutes": 20000}),
    template("factor", ("increment-factor", EXPONENTIAL + "/incrementFactor"),
             jobExecutionsRolloutConfig=rate(50, 5.5)),
    template("factor-decimals", ("increment-factor-precision", EXPONENTIAL + "/incrementFactor"),
             jobExecutionsRolloutConfig=rate(50, 1.55)),
    template("base-above-maximum", ("base-rate-maximum", EXPONENTIAL + "/baseRatePerMinute"),
             jobExecutionsRolloutConfig=rate(50, 2.0, 40)),
    template("maximum", ("maximum-rate", "/jobExecutionsRolloutConfig/maximumPerMinute"),
             jobExecutionsRolloutConfig={"maximumPerMinute": 5000}),
    template("no-maximum", ("rollout-maximum-rate", "/jobExecutionsRolloutConfig"),
             jobExecutionsRolloutConfig=rate(50, 2.0, None)),
    template("both-criteria", ("rate-increase-criterion", EXPONENTIAL + "/rateIncreaseCriteria"),
             jobExecutionsRolloutConfig=rate(50, 2.0, numberOfNotifiedThings=100,
                                             numberOfSucceededThings=100)),
    template("threshold",
             ("threshold-percentage", "/abortConfig/criteriaList/1/thresholdPercentage"),
             abortConfig={"criteriaList": [abort(), abort("REJECTED", 100.5)]}),
    template("threshold-decimals",
             ("threshold-percentage-precision", "/abortConfig/criteriaList/0/thresholdPercentage"),
             abortConfig={"criteriaList": [abort(percentage=10.999)]}),
    template("retry-of-rejected",
             ("enum-value", "/jobExecutionsRetryConfig/criteriaList/0/failureType"),
             abortConfig={"criteriaList": [abort()]},
             jobExecutionsRetryConfig=retry(("REJECTED", 1))),
    template("retries", ("retry-count", "/jobExecutionsRetryConfig/criteriaList/1/numberOfRetries"),
             abortConfig={"criteriaList": [abort()]},
             timeoutConfig={"inProgressTimeoutInMinutes": 60},
             jobExecutionsRetryConfig=retry(("FAILED", 1), ("TIMED_OUT", 11))),
    template("document-cut-short", ("document-json", "/document"), document='{"a": "é\t'),
    template("document-length", ("document-size", "/document"), document='{"x":"' + "x" * 32761 + '"}'),
    template("document-action", ("document-action-type", "/document#/steps/1/action/type"),
             document=json.dumps({"version": "1.0", "steps": [
                 action(handler="é.sh"), action("runHandlers", handler="b.sh")]})),
    template("source-length", ("document-source-length", "/documentSource"),
             document=None, documentSource=S3.ljust(1351, "x")),
    template("description", ("description-length", "/description"), description="é" * 2029),
    template("description-of-lines", ("description-characters", "/description"),
             description="Installs\nthe firmware"),
    template("windows",
             ("maintenance-window-cron", "/maintenanceWindows/0/startTime"),
             ("maintenance-window-duration", "/maintenanceWindows/1/durationInMinutes"),
             maintenanceWindows=[window("cron(0 2 * * MON *)"), window(minutes=1431)]),
    template("packages", ("package-version-arn", "/destinationPackageVersions/1"),
             destinationPackageVersions=[PACKAGE, "gateway:1.0.0"]),
    template("several",
             ("in-progress-timeout", "/timeoutConfig/inProgressTimeoutInMinutes"),
             ("enum-value", "/abortConfig/criteriaList/0/action"),
             ("base-rate-maximum", EXPONENTIAL + "/baseRatePerMinute"),
             ("package-version-count", "/destinationPackageVersions"),
             timeoutConfig={"inProgressTimeoutInMinutes": 10081},
             abortConfig={"criteriaList": [abort(action="ABORT")]},
             jobExecutionsRolloutConfig=rate(50, 2.0, 40),
             destinationPackageVersions=[
                 PACKAGE.replace("gateway", f"gateway-{number}") for number in range(26)]),
]

ALL = VALID + BROKEN

# The AWS CLI takes half a second to start, so it describes only these.
FOR_CLI = [each for each in ALL if each.id in (
    "minimal", "text-that-needs-quoting", "windows-and-packages",
    "document-action", "threshold-decimals", "several")]

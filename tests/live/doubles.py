"""Holds the doubles themselves against clients that are known to be right, and to be wrong.

usage: doubles.py, in an empty folder and a clean environment
"""

import json
import shutil
import subprocess
import threading
import time

import boto3
from botocore.exceptions import ClientError

import journal
from expectations import expect
from moto_proxy import MotoProxy
from seeds import KEYS, session, speak_to
from service import Moto

TOKEN = "token/with+signs=="
NEXT = "/job-templates?maxResults=2&nextToken=a%2Bb%3D%3D"


def boto3_is_let_in(proxy):
    """By every service, with and without a session token, and moto's answers arrive."""
    for keys in KEYS.values():
        iot = session(keys).client("iot")
        iot.create_job_template(jobTemplateId=f"of-{keys.access_key}", description="é",
                                document='{"a": "é"}')
        expect(iot.describe_job_template(jobTemplateId=f"of-{keys.access_key}")["timeoutConfig"],
               {}, "timeoutConfig as of the service")
        expect(len(iot.list_job_templates(maxResults=1)["jobTemplates"]), 1, "templates on a page")
    pages = list(session(KEYS["token"]).client("iot").get_paginator("list_job_templates").paginate(
        PaginationConfig={"PageSize": 1}))
    expect(len(pages), len(KEYS), "pages")
    s3 = session(KEYS["token"]).client("s3")
    s3.create_bucket(Bucket="bucket",
                     CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    s3.put_object(Bucket="bucket", Key="a key/é+$.json", Body=b"{}")
    expect(s3.head_object(Bucket="bucket", Key="a key/é+$.json")["ContentLength"], 2, "length")
    iam = session(KEYS["token"]).client("iam")
    iam.create_role(RoleName="r", AssumeRolePolicyDocument="{}")
    assumed = session(KEYS["token"]).client("sts").assume_role(
        RoleArn="arn:aws:iam::210987654321:role/other", RoleSessionName="session")["Credentials"]
    other = boto3.Session(assumed["AccessKeyId"], assumed["SecretAccessKey"],
                          assumed["SessionToken"], region_name="eu-west-1").client("iot")
    expect(other.list_job_templates()["jobTemplates"], [], "templates of another account")


def packages_are_known(proxy):
    iot = session(KEYS["plain"]).client("iot")
    expect(iot.get_package(packageName="gateway")["defaultVersionName"], "1.0.0", "default")
    expect(iot.get_package_version(packageName="gateway", versionName="2.0.0")["status"], "DRAFT",
           "status")
    for call, of in ((iot.get_package, {"packageName": "x"}),
                     (iot.get_package_version, {"packageName": "gateway", "versionName": "x"})):
        expect(code_of(lambda: call(**of)), "ResourceNotFoundException", "error")


def code_of(call):
    try:
        call()
    except ClientError as error:
        return error.response["Error"]["Code"]
    return None


def the_aws_cli_is_let_in(proxy):
    done = subprocess.run(["aws", "iot", "list-job-templates", "--endpoint-url", proxy.url,
                           "--region", "us-east-1"], capture_output=True, text=True, check=False)
    expect((done.returncode, json.loads(done.stdout or "0")), (0, {"jobTemplates": []}),
           done.stderr)


def curl(proxy, target, *options, user="plain"):
    """curl signs a query as it stands, and whatever headers it is given."""
    keys = KEYS[user]
    done = subprocess.run(
        ["curl", "--silent", "--show-error", "--aws-sigv4", "aws:amz:eu-west-1:iot",
         "--user", f"{keys.access_key}:{keys.secret_key}", "--write-out", "\n%{http_code}",
         *options, proxy.url + target], capture_output=True, text=True, check=False)
    return int(done.stdout.rpartition("\n")[2] or 0)


def curl_is_let_in(proxy):
    token = ("--header", f"X-Amz-Security-Token: {TOKEN}")
    expect(curl(proxy, "/job-templates"), 200, "status")
    kind = ("--header", "Content-Type: application/json")
    expect(curl(proxy, "/job-templates", *kind), 200, "status")
    expect(curl(proxy, "/job-templates?maxResults=2"), 200, "status")
    expect(curl(proxy, "/job-templates", *token, user="token"), 200, "status")


def what_is_signed_wrongly_is_refused(proxy):
    wrong = {
        "the wrong secret": lambda: curl(proxy, "/job-templates", "--user",
                                         f"{KEYS['plain'].access_key}:wrong"),
        "an unknown key": lambda: curl(proxy, "/job-templates", "--user", "AKIANOBODY:wrong"),
        "no signature": lambda: curl(proxy, "/job-templates", "--header", "Authorization: x"),
        "a query out of order": lambda: curl(proxy, NEXT.replace("?", "?z=1&")),
        "a query not encoded": lambda: curl(proxy, "/job-templates?nextToken=a=="),
        "no session token": lambda: curl(proxy, "/job-templates", user="token"),
        "another session token": lambda: curl(
            proxy, "/job-templates", "--header", "X-Amz-Security-Token: x", user="token"),
        "a session token of nobody": lambda: curl(
            proxy, "/job-templates", "--header", "X-Amz-Security-Token: x"),
        "an old date": lambda: curl(
            proxy, "/job-templates", "--header", "X-Amz-Date: 20200101T000000Z"),
    }
    for what, request in wrong.items():
        expect(request(), 403, f"status for {what}")
        expect(len(proxy.faults), 1, f"faults noted for {what}")
        proxy.faults.clear()


def requests_are_counted(proxy):
    proxy.journal.take()
    began = time.monotonic()
    threads = [threading.Thread(target=curl, args=(proxy, "/job-templates")) for _ in range(5)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    entries = proxy.journal.take()
    expect(journal.counts(entries), {"ListJobTemplates": 5}, "requests")
    if time.monotonic() - began < 1:
        expect(journal.busiest_second(entries),
               {("ListJobTemplates", "eu-west-1"): 5}, "in one second")


def main():
    packages = {"gateway": ("1.0.0", {"1.0.0": "PUBLISHED", "2.0.0": "DRAFT"})}
    with Moto() as moto, MotoProxy(moto.url, packages) as proxy:
        speak_to(proxy)
        checks = [boto3_is_let_in, packages_are_known, the_aws_cli_is_let_in]
        if shutil.which("curl"):
            checks += [curl_is_let_in, what_is_signed_wrongly_is_refused, requests_are_counted]
        else:
            print("curl: skipped, not installed")
        for check in checks:
            try:
                check(proxy)
            except Exception:
                print("\n".join(proxy.faults))
                raise
            expect(proxy.faults, [], f"faults after {check.__name__}")
            print(check.__name__.replace("_", " "), flush=True)


main()

"""Lets the helper find credentials and Regions in every place where AWS tools look for them.

usage: credentials.py JTLINT HELPER, in an empty folder and a clean environment

Each place holds a key of its own; which one has signed is seen by the double that verifies it.
"""

import datetime
import json
import os
import sys
import time
from pathlib import Path

import seeds
from audits import with_environment
from expectations import expect, run_checks
from fault_server import FaultServer
from journal import counts
from machines import ROLE, Machines
from moto_proxy import MotoProxy
from programs import ask
from service import Moto

NOTHING = {"AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None, "AWS_REGION": None,
           "AWS_DEFAULT_REGION": None}


class Credentials(Machines):
    def __init__(self, helper, proxy):
        self.helper = helper
        self.proxy = proxy
        self.numbers = iter(range(1000))

    def keys(self, token=False):
        """New ones."""
        number = next(self.numbers)
        made = seeds.Keys(f"AKIAEXAMPLE{number:05}", f"secret/{number}+of==",
                          f"token/{number}+of==" if token else None)
        self.proxy.keyring.add(made.access_key, made.secret_key, made.token)
        return made

    def section(self, name, keys, *lines):
        said = [f"[{name}]", f"aws_access_key_id = {keys.access_key}",
                f"aws_secret_access_key={keys.secret_key}"]
        if keys.token:
            said.append(f"aws_session_token =  {keys.token}")
        return "\n".join([*said, *lines, ""])

    def signs(self, keys, region="eu-west-1", environment=None, account=seeds.ACCOUNT,
              operations=("ListJobTemplates",), **request):
        """With these keys, or if they are None with those of a role, requests are signed."""
        self.proxy.journal.take()
        answer = ask(self.helper, with_environment(**NOTHING | (environment or {})), **request)
        answer.run.expect(answer.failures, [], "failures")
        answer.run.expect(self.proxy.faults, [], "faults that the proxy saw")
        entries = self.proxy.journal.take()
        iot = [each for each in entries if each.service == "iot"]
        answer.run.expect(bool(iot), True, "requests of AWS IoT")
        answer.run.expect({each.region for each in iot}, {region}, "Regions that were signed for")
        if keys:
            answer.run.expect({each.access_key for each in iot}, {keys.access_key}, "access keys")
        answer.run.expect([each["account"] for each in answer.records], [account],
                          "accounts of the templates")
        seen = [each.operation for each in entries if each.operation not in (
            "DescribeJobTemplate", "GetCallerIdentity")]
        answer.run.expect(seen, list(operations), "operations")
        for secret in self.proxy.keyring.secrets():
            for where in (answer.run.output, answer.run.said, *answer.run.arguments):
                if secret in where:
                    answer.run.fail("a secret is told")
        return entries

    def environment(self):
        for token in (False, True):
            keys = self.keys(token)
            told = {"AWS_ACCESS_KEY_ID": keys.access_key, "AWS_SECRET_ACCESS_KEY": keys.secret_key,
                    "AWS_REGION": "eu-west-1", "AWS_SESSION_TOKEN": keys.token}
            self.signs(keys, environment=told)
            self.signs(keys, "us-east-1", told, regions=["us-east-1"])
            self.signs(keys, environment=told | {"AWS_REGION": None,
                                                 "AWS_DEFAULT_REGION": "eu-west-1"})

    def files(self):
        default, shared, both, last = (self.keys(number % 2 == 0) for number in range(4))
        Path("credentials").write_text(
            "# a comment\n" + self.section("default", default)
            + self.section("shared", shared, "; another") + self.section("both", both))
        Path("config").write_text(
            "[default]\nregion = eu-west-1\n[profile shared]\nregion=us-east-1\n"
            + self.section("profile both", last, "region = eu-west-1")
            + self.section('profile "the last"', last, "region = us-east-1"))
        self.signs(default)
        self.signs(default, environment={"AWS_PROFILE": "default"})
        self.signs(shared, "us-east-1", profiles=["shared"])
        self.signs(shared, "us-east-1", {"AWS_PROFILE": "shared"})
        self.signs(shared, "us-east-1", {"AWS_DEFAULT_PROFILE": "shared"})
        self.signs(both, profiles=["both"])
        self.signs(last, "us-east-1", profiles=["the last"])
        self.signs(shared, "eu-west-1", {"AWS_REGION": "eu-west-1"}, profiles=["shared"])
        self.environment_or_profile(default, shared)

    def environment_or_profile(self, default, shared):
        """Keys in the environment win over AWS_PROFILE, and lose to a profile that is asked for."""
        keys = self.keys()
        told = {"AWS_ACCESS_KEY_ID": keys.access_key, "AWS_SECRET_ACCESS_KEY": keys.secret_key}
        self.signs(keys, environment=told)
        self.signs(keys, "us-east-1", told | {"AWS_PROFILE": "shared"})
        self.signs(shared, "us-east-1", told, profiles=["shared"])

    def files_in_their_usual_place(self):
        keys = self.keys()
        Path(".aws").mkdir(exist_ok=True)
        Path(".aws/credentials").write_text(self.section("default", keys))
        Path(".aws/config").write_text("[default]\nregion = eu-west-1\n")
        self.signs(keys, environment={"AWS_CONFIG_FILE": None, "AWS_SHARED_CREDENTIALS_FILE": None,
                                      "HOME": os.getcwd()})
        Path(".aws/credentials").unlink()
        Path(".aws/config").unlink()

    def role(self):
        source = self.keys(token=True)
        Path("credentials").write_text(self.section("source", source))
        Path("config").write_text(
            f"[profile role]\nregion = eu-west-1\nrole_arn = {ROLE}\nsource_profile = source\n"
            "role_session_name = audit\nexternal_id = an id/+=\nduration_seconds = 3600\n"
            f"[profile chain]\nregion = eu-west-1\nrole_arn = {ROLE}2\nsource_profile = role\n")
        assumed = ("AssumeRole", "ListJobTemplates")
        entries = self.signs(None, account=seeds.OTHER_ACCOUNT, operations=assumed,
                             profiles=["role"])
        expect(entries[0].access_key, source.access_key, "key that assumes the role")
        self.signs(None, account=seeds.OTHER_ACCOUNT, operations=("AssumeRole", *assumed),
                   profiles=["chain"])

    def role_with_another_endpoint(self):
        """An endpoint that is asked for is that of AWS IoT, and STS would have no use for it."""
        Path("config").write_text(self.section(
            "profile role", self.keys(), "region = eu-west-1", f"role_arn = {ROLE}",
            "source_profile = role"))
        self.proxy.journal.take()
        with FaultServer("a") as server:
            answer = ask(self.helper, with_environment(**NOTHING), profiles=["role"],
                         endpoint_url=server.url)
            answer.run.expect(answer.ids(), ["a"], "templates")
            expect(set(counts(server.journal.take())), {"ListJobTemplates", "DescribeJobTemplate"},
                   "operations that its endpoint saw")
        expect(counts(self.proxy.journal.take())["AssumeRole"], 1, "roles assumed elsewhere")

    def role_of_the_environment(self):
        keys = self.keys(token=True)
        Path("config").write_text(f"[profile role]\nregion = eu-west-1\nrole_arn = {ROLE}\n"
                                  "credential_source = Environment\n")
        self.signs(None, account=seeds.OTHER_ACCOUNT,
                   operations=("AssumeRole", "ListJobTemplates"), profiles=["role"],
                   environment={"AWS_ACCESS_KEY_ID": keys.access_key,
                                "AWS_SECRET_ACCESS_KEY": keys.secret_key,
                                "AWS_SESSION_TOKEN": keys.token})

    def role_of_itself(self):
        """A profile may hold a role and the keys that assume it."""
        Path("config").write_text(self.section(
            "profile role", self.keys(), "region = eu-west-1", f"role_arn = {ROLE}",
            "source_profile = role"))
        self.signs(None, account=seeds.OTHER_ACCOUNT,
                   operations=("AssumeRole", "ListJobTemplates"), profiles=["role"])

    def web_identity(self):
        Path("token").write_text("header.payload+/=.signature")
        assumed = ("AssumeRoleWithWebIdentity", "ListJobTemplates")
        self.signs(None, account=seeds.OTHER_ACCOUNT, operations=assumed, environment={
            "AWS_REGION": "eu-west-1", "AWS_ROLE_ARN": ROLE, "AWS_ROLE_SESSION_NAME": "audit",
            "AWS_WEB_IDENTITY_TOKEN_FILE": os.path.abspath("token")})
        Path("config").write_text(f"[profile web]\nregion = eu-west-1\nrole_arn = {ROLE}\n"
                                  f"web_identity_token_file = {os.path.abspath('token')}\n")
        self.signs(None, account=seeds.OTHER_ACCOUNT, operations=assumed, profiles=["web"])

    def process(self):
        keys = self.keys(token=True)
        Path("a process").write_text("#!/bin/sh\n[ \"$1\" = 'an argument' ] && cat printed\n")
        Path("a process").chmod(0o755)
        command = f'"{os.path.abspath("a process")}" "an argument"'
        Path("config").write_text(
            f"[profile process]\nregion = eu-west-1\ncredential_process = {command}\n")
        self.print(keys, "2099-01-01T00:00:00Z")
        self.signs(keys, profiles=["process"])
        self.print(keys, None)
        self.signs(keys, profiles=["process"])

    def print(self, keys, expiration):
        printed = {"Version": 1, "AccessKeyId": keys.access_key, "SecretAccessKey": keys.secret_key,
                   "SessionToken": keys.token, "Expiration": expiration}
        Path("printed").write_text(json.dumps(
            {name: value for name, value in printed.items() if value}))

    def expiry_in_between(self):
        """Keys that expire while the audit runs are asked for anew, and nothing is lost."""
        old, new = self.keys(token=True), self.keys(token=True)
        soon = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=2)
        Path("process").write_text(
            "#!/bin/sh\n[ -e printed.once ] && exec cat printed.new\n"
            "touch printed.once\nexec cat printed\n")
        Path("process").chmod(0o755)
        Path("config").write_text("[profile process]\nregion = us-east-1\ncredential_process = "
                                  f"{os.path.abspath('process')}\n")
        self.print(new, "2099-01-01T00:00:00Z")
        Path("printed").rename("printed.new")
        self.print(old, f"{soon:%Y-%m-%dT%H:%M:%SZ}")
        self.proxy.expire(old.access_key, time.monotonic() + 2)
        many = seeds.session(seeds.KEYS["plain"], "us-east-1").client("iot")
        for number in range(30):
            many.create_job_template(jobTemplateId=f"many-{number}", description="a", document="{}")
        answer = ask(self.helper, with_environment(**NOTHING), profiles=["process"], rate=8)
        for number in range(30):
            many.delete_job_template(jobTemplateId=f"many-{number}")
        answer.run.expect((answer.failures, len(answer.ids())), ([], 31), "failures and templates")
        self.proxy.faults.clear()

    def by_the_aws_cli(self):
        """What we do not understand ourselves, such as single sign-on, the AWS CLI may."""
        keys = self.keys(token=True)
        Path("bin").mkdir(exist_ok=True)
        Path("bin/aws").write_text("#!/bin/sh\necho \"$*\" >> asked\nexec cat printed\n")
        Path("bin/aws").chmod(0o755)
        Path("config").write_text(
            "[profile sso]\nregion = eu-west-1\nsso_session = s\nsso_account_id = 123456789012\n"
            "sso_role_name = audit\n[sso-session s]\nsso_region = eu-west-1\n"
            "sso_start_url = https://example.awsapps.com/start\n")
        self.print(keys, "2099-01-01T00:00:00Z")
        self.signs(keys, profiles=["sso"], environment={
            "PATH": os.path.abspath("bin") + os.pathsep + os.environ["PATH"]})
        asked = Path("asked").read_text()
        expect("configure export-credentials" in asked and "--profile sso" in asked, True, asked)

    def endpoints(self):
        """From the environment or the configuration; the more particular one wins."""
        keys = self.keys()
        dead = "http://127.0.0.1:9"
        base = {"AWS_ACCESS_KEY_ID": keys.access_key, "AWS_SECRET_ACCESS_KEY": keys.secret_key,
                "AWS_REGION": "eu-west-1", "AWS_ENDPOINT_URL": None}
        url = self.proxy.url
        self.signs(keys, environment=base | {"AWS_ENDPOINT_URL": url + "/"})
        self.signs(keys, environment=base | {"AWS_ENDPOINT_URL": dead, "AWS_ENDPOINT_URL_IOT": url})
        self.signs(keys, environment=base | {"AWS_ENDPOINT_URL": dead}, endpoint_url=url)
        for config in (f"[default]\nendpoint_url = {url}\n",
                       f"[default]\nendpoint_url = {dead}\nservices = here\n"
                       f"[services here]\niot =\n  endpoint_url = {url}\n"):
            Path("config").write_text(config)
            self.signs(keys, environment=base)


CHECKS = (
    Credentials.environment, Credentials.files, Credentials.files_in_their_usual_place,
    Credentials.role, Credentials.role_with_another_endpoint, Credentials.role_of_the_environment,
    Credentials.role_of_itself,
    Credentials.web_identity, Credentials.process, Credentials.expiry_in_between,
    Credentials.container, Credentials.instance, Credentials.by_the_aws_cli, Credentials.endpoints,
)


def main():
    with Moto() as moto, MotoProxy(moto.url) as proxy:
        seeds.speak_to(proxy)
        for each in (seeds.session(seeds.KEYS["plain"]), seeds.other_account(),
                     seeds.session(seeds.KEYS["plain"], "us-east-1")):
            each.client("iot").create_job_template(jobTemplateId="a", description="a",
                                                   document="{}")
        return run_checks(Credentials(sys.argv[2], proxy), CHECKS, sys.argv[3:])


if __name__ == "__main__":
    sys.exit(main())

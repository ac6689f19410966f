"""Gives the helper and `jtlint audit` nothing good to start with.

usage: bad_input.py JTLINT HELPER, in an empty folder and a clean environment

Each time there must be one clear message that says what to do, and exit code 3.
"""

import re
import shutil
import socket
import sys
from pathlib import Path

import tls
from audits import Audit, with_environment
from expectations import run_checks
from fault_server import FaultServer, body, echo, internal, silence
from programs import ask, run, told
from web import Answer, Server

SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCY=EXAMPLE"
PASSWORD = "password-of-a-proxy"
NO_KEYS = {"AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None}
NO_REGION = {"AWS_REGION": None, "AWS_DEFAULT_REGION": None}


def closed_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


class BadInput:
    def __init__(self, jtlint, helper):
        self.jtlint = jtlint
        self.helper = helper

    def fails(self, kind, words, environment=None, endpoint_url="http://127.0.0.1:9", codes=(3,),
              count=1, **request):
        """By the helper and by jtlint: one failure of this kind, whose message has these words."""
        environment = with_environment(AWS_SECRET_ACCESS_KEY=SECRET) | (environment or {})
        environment = {name: value for name, value in environment.items() if value is not None}
        answer = ask(self.helper, environment, endpoint_url=endpoint_url, **request)
        answer.run.expect([each["kind"] in kind.split("|") for each in answer.failures],
                          [True] * count, f"failures of kind {kind}")
        for each in answer.failures:
            answer.run.expect(bool(re.search(words, each["message"])), True,
                              f"/{words}/ in {each['message']!r}")
        answer.run.expect((answer.records, answer.complete), ([], False), "records and complete")
        self.tells_no_secret(answer.run)
        audit = Audit(self.jtlint, self.helper, environment)
        self.is_told(audit.text(endpoint_url=endpoint_url, **request), codes,
                     [each["message"] for each in answer.failures])

    def is_told(self, done, codes, messages):
        """Each message once, in lines of whatever length, or that the command line is wrong."""
        done.expect(done.code in codes, True, f"exit code in {codes}")
        self.tells_no_secret(done)
        text = " ".join((done.output + done.said).split())
        if done.code == 2:
            done.expect(text.startswith("jtlint: "), True, "a message")
            return
        for each in messages:
            done.expect(text.count(each), 1, f"times that it says {each!r}")

    def works(self, environment, endpoint_url, **request):
        environment = with_environment(**environment)
        answer = ask(self.helper, environment, endpoint_url=endpoint_url, **request)
        answer.run.expect((answer.failures, answer.ids()), ([], ["a"]), "failures and templates")

    @staticmethod
    def tells_no_secret(done):
        for secret in (SECRET, PASSWORD):
            for where in (done.output, done.said, *done.arguments):
                if secret in where:
                    done.fail("a secret is told")

    def no_credentials(self):
        self.fails("no-credentials", "AWS_ACCESS_KEY_ID|AWS_PROFILE|aws configure", NO_KEYS)

    def half_of_the_credentials(self):
        self.fails("no-credentials", "AWS_SECRET_ACCESS_KEY", {"AWS_SECRET_ACCESS_KEY": None})

    def wrong_profile(self):
        Path("config").write_text("[profile there]\nregion = eu-west-1\n")
        self.fails("wrong-profile", "nobody", profiles=["nobody"])
        self.fails("wrong-profile", "nobody", {"AWS_PROFILE": "nobody"})

    def profile_without_credentials(self):
        Path("config").write_text("[profile there]\nregion = eu-west-1\n")
        self.fails("no-credentials", "there", NO_KEYS, profiles=["there"])

    def two_wrong_profiles(self):
        self.fails("wrong-profile", "nobody|noone", profiles=["nobody", "noone"], count=2)

    def broken_profiles(self):
        there = "region = eu-west-1\n"
        key = f"aws_access_key_id = AKIAX\naws_secret_access_key = {SECRET}\n"
        role = "role_arn = arn:aws:iam::123456789012:role/r\n"
        broken = {
            "loop": f"[profile loop]\n{there}{role}source_profile = poor\n"
                    f"[profile poor]\n{role}source_profile = loop\n",
            "nobody": f"[profile x]\n{there}{role}source_profile = nobody\n",
            "source_profile|credential_source": f"[profile x]\n{there}{role}",
            "credential_process": f"[profile x]\n{there}credential_process = sh -c 'cat secret; "
                                  "cat secret >&2; exit 7'\n",
            "credential_process ": f"[profile x]\n{there}credential_process = cat secret\n",
            "/nowhere/process": f"[profile x]\n{there}credential_process = /nowhere/process\n",
            "/nowhere/token": f"[profile x]\n{there}{role}"
                              "web_identity_token_file = /nowhere/token\n",
            "MFA": f"[profile x]\n{there}{role}source_profile = y\nmfa_serial = arn:aws:iam::"
                   f"123456789012:mfa/m\n[profile y]\n{key}",
            "aws_secret_access_key": f"[profile x]\n{there}aws_access_key_id = AKIAX\n",
        }
        Path("secret").write_text(f"{SECRET}\n")
        for words, config in broken.items():
            Path("config").write_text(config)
            name = "loop" if words == "loop" else "x"
            self.fails("no-credentials|wrong-profile", words.strip(), NO_KEYS, profiles=[name])

    def config_that_is_none(self):
        Path("config").write_bytes(b"\0\xff[profile x\n\nregion" + b"=" * 100_000)
        self.fails("no-credentials|wrong-profile", "", NO_KEYS, profiles=["x"])

    def instance_without_credentials(self):
        """Whatever answers in the place of the metadata of an instance, or nobody does."""
        def on_an_instance(endpoint):
            return NO_KEYS | {"AWS_EC2_METADATA_DISABLED": None,
                              "AWS_EC2_METADATA_SERVICE_ENDPOINT": endpoint}
        self.fails("no-credentials", "", on_an_instance(f"http://127.0.0.1:{closed_port()}"))
        for answer in (Answer(404), Answer(500), Answer(200, b"nonsense"), Answer(200, b"{}"),
                       Answer(200, b'{"Code": "AssumeRoleUnauthorizedAccess"}'),
                       Answer(302, headers={"Location": "http://127.0.0.1:9/"})):
            with Server(lambda request, answer=answer: answer) as server:
                self.fails("no-credentials", "", on_an_instance(server.url))
        with Server(lambda request: silence(request, None)) as server:
            self.fails("no-credentials", "", on_an_instance(server.url))

    def container_without_credentials(self):
        for answer in (Answer(403, b"no"), Answer(200, b"nonsense"), Answer(200, b"{}")):
            with Server(lambda request, answer=answer: answer) as server:
                self.fails("no-credentials", "", NO_KEYS | {
                    "AWS_CONTAINER_CREDENTIALS_FULL_URI": server.url})
        # Nobody else than this machine may be asked without TLS.
        self.fails("no-credentials", "", NO_KEYS | {
            "AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://192.0.2.1/credentials",
            "AWS_CONTAINER_AUTHORIZATION_TOKEN": SECRET})

    def role_that_is_denied(self):
        """Also by one who repeats what he was sent."""
        Path("config").write_text(
            "[profile x]\nregion = eu-west-1\nsource_profile = x\n"
            "role_arn = arn:aws:iam::123456789012:role/r\naws_access_key_id = AKIAX\n"
            f"aws_secret_access_key = {SECRET}\n")
        denied = ("<ErrorResponse><Error><Code>AccessDenied</Code><Message>User: x is not "
                  "authorized to perform: sts:AssumeRole</Message></Error></ErrorResponse>")
        for fault in (body(denied.encode(), 403), echo, internal, body(b"<Unfinished"), body(b"")):
            with FaultServer("a", {"other": (fault,)}) as server:
                self.fails("access-denied|no-credentials|service-error|bad-response",
                           "AssumeRole|role", NO_KEYS | {"AWS_ENDPOINT_URL": server.url,
                                                         "AWS_MAX_ATTEMPTS": "2"},
                           profiles=["x"], endpoint_url=None)

    def no_region(self):
        self.fails("unknown-region", "--region|AWS_REGION", NO_REGION)

    def unknown_region(self):
        """Without a look at the network: each would have been sent a signature."""
        for region in ("nowhere", "eu-west-1.example.com", "x/../y", "eu-west-1@127.0.0.1", "é"):
            self.fails("unknown-region", "", regions=[region], endpoint_url=None, codes=(2, 3))

    def unreachable(self):
        self.fails("unreachable", "127.0.0.1", endpoint_url=f"http://127.0.0.1:{closed_port()}")

    def unreachable_in_many_regions(self):
        self.fails("unreachable", "127.0.0.1", endpoint_url=f"http://127.0.0.1:{closed_port()}",
                   regions=["eu-west-1", "us-east-1", "ap-south-1"], count=3)

    def endpoint_that_is_no_url(self):
        environment = with_environment()
        for url in ("nonsense", "ftp://127.0.0.1", "http://", "http://[", "file:///etc/passwd",
                    "http://user:pass@127.0.0.1:9/", "http://127.0.0.1:99999", "http://a b"):
            answer = ask(self.helper, environment, endpoint_url=url)
            answer.run.expect((len(answer.failures), answer.complete), (1, False), "failures")
            report = run([self.jtlint, "audit", "--endpoint-url", url],
                         environment | {"JTLINT_AWS_HELPER": self.helper})
            report.expect(report.code in (2, 3), True, "exit code 2 or 3")

    def wrong_requests(self):
        environment = with_environment(AWS_ENDPOINT_URL="http://127.0.0.1:9")
        for line in ("", "\n", "nonsense\n", "[]\n", "null\n", "{}\n", '{"version":2}\n',
                     '{"version":1,"regions":5}\n', '{"version":1,"rate":0}\n',
                     '{"version":1,"rate":-1}\n', '{"version":1,"templates":["../x"]}\n',
                     "[" * 100_000 + "\n"):
            answer = told(run([self.helper], environment, line, patience=20, close=True))
            answer.run.expect([each["kind"] for each in answer.failures], ["wrong-request"],
                              f"failures after {line[:50]!r}")

    def helper_that_is_not_there(self):
        for helper in ("/nowhere/helper", "/etc/passwd", "/bin/true"):
            report = Audit(self.jtlint, helper, with_environment()).run()
            report.run.expect((report.run.code, len(report.failures)), (3, 1),
                              "exit code and failures")

    def tls(self):
        if not shutil.which("openssl"):
            return "openssl is not installed"
        good, of_another = (tls.certificate(each) for each in ("127.0.0.1", "192.0.2.1"))
        with FaultServer("a", tls=tls.context(good)) as server:
            self.fails("tls", "AWS_CA_BUNDLE|certificate", endpoint_url=server.url)
            self.fails("tls", "/nowhere/ca.pem", {"AWS_CA_BUNDLE": "/nowhere/ca.pem"},
                       endpoint_url=server.url)
            self.works({"AWS_CA_BUNDLE": good}, server.url)
            Path("config").write_text(f"[default]\nca_bundle = {good}\n")
            self.works({}, server.url)
            Path("config").unlink()
            self.fails("unreachable|bad-response|tls", "127.0.0.1",
                       endpoint_url=server.url.replace("https", "http"))
        with FaultServer("a", tls=tls.context(of_another)) as server:
            self.fails("tls", "certificate", {"AWS_CA_BUNDLE": of_another}, endpoint_url=server.url)
        with FaultServer("a") as server:
            self.fails("tls", "127.0.0.1", endpoint_url=server.url.replace("http", "https"))
        return None

    def proxies(self):
        dead = f"http://127.0.0.1:{closed_port()}"
        name = "http://iot.example.invalid"
        with FaultServer("a") as server:
            self.works({"http_proxy": server.url}, name)
            self.works({"http_proxy": dead, "no_proxy": "127.0.0.1"}, server.url)
            self.works({"http_proxy": dead, "NO_PROXY": "127.0.0.1"}, server.url)
            self.fails("unreachable", "proxy|127.0.0.1", {"http_proxy": dead}, endpoint_url=name)
        for status in (407, 502):
            with Server(lambda request, status=status: Answer(status, b"no")) as proxy:
                self.fails("unreachable|service-error|bad-response", "proxy|127.0.0.1",
                           {"https_proxy": proxy.url.replace("//", f"//user:{PASSWORD}@")},
                           endpoint_url=name.replace("http", "https"))

    def broken_on_every_page(self):
        """A server that answers everything with nonsense: one message, not thousands."""
        for fault in (internal, body(b"<html>")):
            with FaultServer("abc", {"list": (fault,)}) as server:
                self.fails("service-error|bad-response", "", {"AWS_MAX_ATTEMPTS": "2"},
                           endpoint_url=server.url)


CHECKS = (
    BadInput.no_credentials, BadInput.half_of_the_credentials, BadInput.wrong_profile,
    BadInput.profile_without_credentials, BadInput.two_wrong_profiles, BadInput.broken_profiles,
    BadInput.config_that_is_none, BadInput.instance_without_credentials,
    BadInput.container_without_credentials, BadInput.role_that_is_denied, BadInput.no_region,
    BadInput.unknown_region, BadInput.unreachable, BadInput.unreachable_in_many_regions,
    BadInput.endpoint_that_is_no_url,
    BadInput.wrong_requests, BadInput.helper_that_is_not_there, BadInput.tls, BadInput.proxies,
    BadInput.broken_on_every_page,
)

if __name__ == "__main__":
    sys.exit(run_checks(BadInput(*sys.argv[1:3]), CHECKS, sys.argv[3:]))

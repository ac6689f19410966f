"""Stands in front of moto_server: refuses what is not signed rightly, and adds what moto lacks."""

import http.client
import json
import re
import threading
import time
import traceback
import urllib.parse
from xml.etree import ElementTree

from journal import Journal, operation_of
from service import as_service
from signatures import Keyring, Refused
from web import Answer, Server

HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "server", "date"}
# These are asked for by those who have nothing to sign with yet.
UNSIGNED = {"AssumeRoleWithWebIdentity"}


class MotoProxy(Server):
    """`packages` maps the name of a package to (default version, {version: status})."""

    def __init__(self, moto_url, packages=None):
        super().__init__(self._answer)
        self.keyring = Keyring()
        self.journal = Journal()
        self.faults = []
        self.packages = packages or {}
        self._moto = urllib.parse.urlsplit(moto_url).netloc
        self._given = {}
        self._expiry = {}
        self._buckets = {}
        self._connections = threading.local()

    def expire(self, access_key, when):
        """From that monotonic time on, the key is refused."""
        self._expiry[access_key] = when

    def _answer(self, request):
        try:
            scope = None
            if operation_of(request) not in UNSIGNED:
                scope = self.keyring.verify(request)
            self.journal.add(request, scope)
            if scope and time.monotonic() > self._expiry.get(scope.access_key, float("inf")):
                return refusal(403, "ExpiredTokenException", "The security token included in the "
                               "request is expired")
            return (self._of_packages(request) or self._of_another_region(request, scope)
                    or self._of_moto(request))
        except Refused as refused:
            self.faults.append(f"{request.method} {request.target}: {refused}")
            return refusal(403, "InvalidSignatureException", str(refused))
        except Exception:
            self.faults.append(f"{request.method} {request.target}:\n{traceback.format_exc()}")
            return refusal(500, "InternalFailureException", "the double is broken")

    def _of_packages(self, request):
        asked = re.fullmatch(r"/packages/([^/]+)(?:/versions/([^/]+))?", request.path)
        if not asked:
            return None
        name, version = asked.groups()
        default, versions = self.packages.get(name, (None, {}))
        if version is None and name in self.packages:
            return Answer(body=json.dumps({"packageName": name,
                                           "defaultVersionName": default}).encode())
        if version in versions:
            return Answer(body=json.dumps({"packageName": name, "versionName": version,
                                           "status": versions[version]}).encode())
        return refusal(404, "ResourceNotFoundException", f"{request.path} cannot be found.")

    def _of_another_region(self, request, scope):
        """S3 sends those who ask in the wrong Region to the right one, which moto does not."""
        if scope is None or scope.service != "s3":
            return None
        bucket = request.path.split("/")[1]
        if request.method == "PUT":
            self._buckets.setdefault(bucket, scope.region)
        home = self._buckets.get(bucket, scope.region)
        return None if home == scope.region else Answer(301, headers={"x-amz-bucket-region": home})

    def _of_moto(self, request):
        headers = {name: value for name, value in request.headers.items()
                   if name.lower() not in ("connection", "expect")}
        answer = self._forward(request.method, request.target, request.body, headers)
        if answer.status == 200:
            self._learn(answer.body)
            answer = self._completed(request, answer)
        return answer

    def _forward(self, method, target, body, headers):
        """By one connection for each of our threads; moto_server may have closed it meanwhile."""
        for again in (True, False):
            kept = getattr(self._connections, "kept", None)
            self._connections.kept = connection = kept or http.client.HTTPConnection(
                self._moto, timeout=30)
            try:
                connection.request(method, target, body or None, headers)
                answer = connection.getresponse()
                content = answer.read()
            except (http.client.HTTPException, OSError):
                connection.close()
                self._connections.kept = None
                if not (kept and again):
                    raise
            else:
                dropped = HOP_BY_HOP - ({"content-length"} if method == "HEAD" else set())
                return Answer(answer.status, content, {
                    name: value for name, value in answer.getheaders()
                    if name.lower() not in dropped})

    def _learn(self, body):
        """The credentials that STS gives out."""
        if b"<SecretAccessKey>" not in body:
            return
        found = {each.tag.rpartition("}")[2]: each.text
                 for each in ElementTree.fromstring(body).iter()}
        self.keyring.add(found["AccessKeyId"], found["SecretAccessKey"], found.get("SessionToken"))

    def _completed(self, request, answer):
        """The description of a template as AWS IoT writes it."""
        operation = operation_of(request)
        if operation not in ("CreateJobTemplate", "DescribeJobTemplate"):
            return answer
        described = json.loads(answer.body)
        arn = described["jobTemplateArn"]
        if operation == "CreateJobTemplate":
            self._given[arn] = json.loads(request.body)
            return answer
        filled = as_service(described, self._given.get(arn, {}))
        return Answer(200, json.dumps(filled, separators=(",", ":"), ensure_ascii=False).encode(),
                      {"Content-Type": "application/json"})


def refusal(status, code, message):
    return Answer(status, json.dumps({"message": message}).encode(), {"x-amzn-ErrorType": code})

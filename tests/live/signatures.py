"""Computes the signature of each request again, by botocore, from what has arrived."""

import datetime
import hashlib
import hmac
import re
import threading
import urllib.parse
from dataclasses import dataclass

from botocore.auth import S3SigV4Auth, SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

AUTHORIZATION = re.compile(
    r"AWS4-HMAC-SHA256 Credential=(?P<key>[^/]+)/(?P<day>\d{8})/(?P<region>[^/]+)"
    r"/(?P<service>[^/]+)/aws4_request, ?SignedHeaders=(?P<signed>[a-z0-9;-]+)"
    r", ?Signature=(?P<signature>[0-9a-f]{64})")
MOST_SKEW = datetime.timedelta(minutes=5)
UNRESERVED = "-_.~"


class Refused(Exception):
    """What is wrong with a signature."""


@dataclass(frozen=True)
class Scope:
    access_key: str
    region: str
    service: str


class AsSigned:
    """Takes all headers that it is given: they are those that the client has signed."""

    def headers_to_sign(self, request):
        return request.headers


class Signer(AsSigned, SigV4Auth):
    pass


class S3Signer(AsSigned, S3SigV4Auth):
    def _normalize_url_path(self, path):
        """As S3 does: encoded once, however the client has encoded it."""
        return urllib.parse.quote(urllib.parse.unquote(path), safe="/" + UNRESERVED)


class Keyring:
    """The access keys that are known. STS adds to them while requests are verified."""

    def __init__(self):
        self._credentials = {}
        self._lock = threading.Lock()

    def add(self, access_key, secret_key, token=None):
        with self._lock:
            self._credentials[access_key] = Credentials(access_key, secret_key, token)

    def secrets(self):
        """All that must show up nowhere."""
        with self._lock:
            return {secret for each in self._credentials.values()
                    for secret in (each.secret_key, each.token) if secret}

    def verify(self, request):
        """The scope of a request that is signed as it must be."""
        claim = AUTHORIZATION.fullmatch(request.headers.get("Authorization", ""))
        if not claim:
            raise Refused(f"no signature: {request.headers.get('Authorization')!r}")
        with self._lock:
            credentials = self._credentials.get(claim["key"])
        if credentials is None:
            raise Refused(f"the access key {claim['key']} is not known")
        signed = claim["signed"].split(";")
        _check_headers(request, claim, signed, credentials)
        expected = _signature(request, claim, signed, credentials)
        if not hmac.compare_digest(expected, claim["signature"]):
            raise Refused("the signature does not match")
        return Scope(claim["key"], claim["region"], claim["service"])


def _check_headers(request, claim, signed, credentials):
    """What a signature must cover, and whether it is of now."""
    required = {"host", "x-amz-date"}
    if claim["service"] == "s3":
        required.add("x-amz-content-sha256")
    if credentials.token:
        required.add("x-amz-security-token")
    if signed != sorted(set(signed)) or not required <= set(signed):
        raise Refused(f"signed headers are {signed}, and must be sorted and cover {required}")
    if request.headers.get("X-Amz-Security-Token") != credentials.token:
        raise Refused("not the session token of this access key")
    stamp = request.headers["X-Amz-Date"]
    if stamp[:8] != claim["day"]:
        raise Refused(f"signed for {claim['day']} at {stamp}")
    now = datetime.datetime.now(datetime.timezone.utc)
    then = datetime.datetime.strptime(stamp + "+0000", "%Y%m%dT%H%M%SZ%z")
    if abs(now - then) > MOST_SKEW:
        raise Refused(f"signed at {stamp}, received at {now:%Y%m%dT%H%M%SZ}")
    digest = request.headers.get("X-Amz-Content-SHA256")
    if digest not in (None, hashlib.sha256(request.body).hexdigest()):
        raise Refused("X-Amz-Content-SHA256 is not that of the body")


def _signature(request, claim, signed, credentials):
    path, _, query = request.target.partition("?")
    # Taken apart, so that botocore encodes and sorts them anew, as the service does.
    pairs = [tuple(urllib.parse.unquote(part) for part in (*pair.split("=", 1), "")[:2])
             for pair in query.split("&") if pair]
    headers = {name: ",".join(request.headers.get_all(name, [])) for name in signed}
    copy = AWSRequest(request.method, f"http://{headers['host']}{path}", headers, request.body)
    copy.params = pairs
    copy.context["timestamp"] = headers["x-amz-date"]
    signer = (S3Signer if claim["service"] == "s3" else Signer)(
        credentials, claim["service"], claim["region"])
    return signer.signature(signer.string_to_sign(copy, signer.canonical_request(copy)), copy)

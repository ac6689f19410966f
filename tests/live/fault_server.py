"""AWS IoT as far as an audit asks for it, with faults by script. It believes every signature."""

import json
import random
import socket
import struct
import threading
import time
import urllib.parse

from journal import Journal, operation_of
from service import UNSET
from web import Answer, Server

ACCOUNT = "123456789012"
ROLE = ("<GetRoleResponse><GetRoleResult><Role><Arn>arn:aws:iam::123456789012:role/r</Arn>"
        "<AssumeRolePolicyDocument>%7B%22Version%22%3A%222012-10-17%22%7D"
        "</AssumeRolePolicyDocument></Role></GetRoleResult></GetRoleResponse>")


def described(name, region="eu-west-1", **members):
    """A description over the wire: every member is there, and null where it is not set."""
    return UNSET | {
        "jobTemplateArn": f"arn:aws:iot:{region}:{ACCOUNT}:jobtemplate/{name}",
        "jobTemplateId": name,
        "description": "Installs the gateway firmware",
        "document": "{}",
        "createdAt": 1486687079.743,
    } | members


class FaultServer(Server):
    """`faults` maps "list", "list N" (of the page N, from 0), "describe", "describe ID" or the name
    of another operation to faults: functions that make an Answer of the request and the right
    answer, or None where they have written on the connection themselves. Those in a list are used
    up, one after the other; the one in a tuple stays. Where none is left, the right answer is
    given."""

    def __init__(self, names, faults=None, page=2, tls=None, region="eu-west-1"):
        super().__init__(self._answer, tls)
        self.journal = Journal()
        self.templates = {name: described(
            name, region, timeoutConfig={"inProgressTimeoutInMinutes": 10081}) for name in names}
        self._page = page
        self._faults = {key: list(value) if isinstance(value, list) else value
                        for key, value in (faults or {}).items()}
        self._lock = threading.Lock()

    def _answer(self, request):
        self.journal.add(request)
        operation = operation_of(request)
        if operation == "ListJobTemplates":
            query = urllib.parse.parse_qs(request.target.partition("?")[2])
            start = int(query.get("nextToken", ["0+/="])[0].partition("+")[0])
            keys, right = (f"list {start // self._page}", "list"), self._list(start)
        elif operation == "DescribeJobTemplate":
            name = request.path.rpartition("/")[2]
            keys, right = (f"describe {name}", "describe"), self._describe(name)
        else:
            keys, right = (operation, "other"), self._fact(request, operation)
        fault = self._next(keys)
        return fault(request, right) if fault else right

    def _next(self, keys):
        with self._lock:
            for key in keys:
                faults = self._faults.get(key)
                if isinstance(faults, tuple):
                    return faults[0]
                if faults:
                    return faults.pop(0)
        return None

    @staticmethod
    def _fact(request, operation):
        """What IAM, S3 and the package catalog say: that there is whatever is asked for."""
        if operation == "GetRole":
            return Answer(200, ROLE.encode(), {"Content-Type": "text/xml"})
        if operation == "GetPackageVersion":
            return of_json({"status": "PUBLISHED"})
        if operation == "GetPackage":
            return of_json({"defaultVersionName": "1.0.0"})
        if request.method == "HEAD":
            return Answer(200, b"x" * 102, {"Content-Type": "binary/octet-stream"})
        return not_found(request, None)

    def _list(self, start):
        names = list(self.templates)
        summaries = [{member: self.templates[name][member] for member in
                      ("createdAt", "description", "jobTemplateArn", "jobTemplateId")}
                     for name in names[start:start + self._page]]
        after = start + self._page
        # A token has what must be encoded in a query.
        token = f"{after}+/=" if after < len(names) else None
        return of_json({"jobTemplates": summaries, "nextToken": token})

    def _describe(self, name):
        if name not in self.templates:
            return not_found(None, None)
        return of_json(self.templates[name])


def of_json(value, status=200, **headers):
    return Answer(status, json.dumps(value, separators=(",", ":")).encode(), headers)


def error(status, code, message, in_body=False):
    """By the header, as AWS IoT does, or by the body alone, as others do."""
    if in_body:
        answer = of_json({"__type": f"com.amazon.coral.service#{code}", "Message": message}, status)
    else:
        answer = Answer(status, json.dumps({"message": message}).encode(), {
            "x-amzn-ErrorType": f"{code}:http://internal.amazon.com/coral/com.amazon.coral/"})
    return lambda request, right: answer


def body(content, status=200, **headers):
    answer = Answer(status, content, headers)
    return lambda request, right: answer


def changed(**members):
    """The right answer, with other members; a function makes one of what was there."""
    def fault(request, right):
        value = json.loads(right.body)
        return of_json(value | {name: member(value.get(name)) if callable(member) else member
                                for name, member in members.items()})
    return fault


def slow(seconds):
    """The whole answer, in twenty parts."""
    def fault(request, right):
        sent = right.bytes()
        size = len(sent) // 20 + 1
        for start in range(0, len(sent), size):
            request.connection.sendall(sent[start:start + size])
            time.sleep(seconds / 20)
    return fault


def chunked(request, right):
    """In chunks, after an answer that is none yet, and then the connection is closed."""
    parts = [right.body[start:start + 100] for start in range(0, len(right.body), 100)]
    request.connection.sendall(
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
        + b"".join(b"%x;a=b\r\n%s\r\n" % (len(part), part) for part in parts)
        + b"0\r\nX-Trailer: a\r\n\r\n")


def without_length(request, right):
    """As of old: the body ends with the connection."""
    request.connection.sendall(b"HTTP/1.0 200 OK\r\n\r\n" + right.body)


def closing(request, right):
    return Answer(200, right.body, {"Connection": "close"})


def indented(request, right):
    """With line ends between the members, and a number written as nobody does."""
    text = json.dumps(json.loads(right.body), indent=2, ensure_ascii=False)
    text = text.replace("1486687079.743", "1.4866870797430E+9").replace("\n", "\r\n")
    return Answer(200, text.encode())


def more_than_promised(request, right):
    """The length of half the body, and all of it."""
    request.connection.sendall(right.bytes().replace(
        b"Content-Length: %d" % len(right.body), b"Content-Length: %d" % (len(right.body) // 2)))
    time.sleep(0.2)


def now_and_then(share, seed, *faults):
    """One of the faults for a share of all requests."""
    chance = random.Random(seed)

    def fault(request, right):
        if chance.random() >= share:
            return right
        return chance.choice(faults)(request, right)
    return fault


def late(seconds):
    def fault(request, right):
        time.sleep(seconds)
        return right
    return fault


def cut_off(request, right):
    """Half of what it promises."""
    sent = right.bytes()
    request.connection.sendall(sent[:-len(right.body) // 2])


def reset(request, right):
    """Half of it, and then the connection is gone without a farewell."""
    cut_off(request, right)
    time.sleep(0.05)
    request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.connection.close()


def hang_up(request, right):
    """Nothing at all."""


def silence(request, right):
    """Nothing at all, but the connection stays until the client ends it."""
    request.connection.settimeout(120)
    request.connection.recv(1)


def flood(head, part, megabytes):
    """A head and then parts, more than anyone should read."""
    def fault(request, right):
        request.connection.sendall(head)
        parts = part * (65536 // len(part))
        for _ in range(megabytes * 1_000_000 // len(parts)):
            request.connection.sendall(parts)
    return fault


def huge(megabytes):
    return flood(f"HTTP/1.1 200 OK\r\nContent-Length: {megabytes}000000\r\n\r\n".encode()
                 + b'{"nextToken":"', b"x", megabytes)


def huge_in_chunks(megabytes):
    return flood(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                 b"400\r\n" + b" " * 1024 + b"\r\n", megabytes)


def endless_headers(megabytes):
    return flood(b"HTTP/1.1 200 OK\r\n", b"X-Double: " + b"x" * 1000 + b"\r\n", megabytes)


not_found = error(404, "ResourceNotFoundException", "Job Template cannot be found.")
throttled = error(400, "ThrottlingException", "Rate exceeded")
too_many = error(429, "TooManyRequestsException", "Too many requests")
internal = error(500, "InternalFailureException", "An unexpected error has occurred")
unavailable = body(b"<html><body>Service Unavailable</body></html>", 503, **{
    "Content-Type": "text/html"})
gateway = body(b"", 502)
expired = error(403, "ExpiredTokenException",
                "The security token included in the request is expired")
invalid_token = error(403, "UnrecognizedClientException",
                      "The security token included in the request is invalid.")
invalid_signature = error(
    403, "InvalidSignatureException", "The request signature we calculated does not match the "
    "signature you provided. Check your AWS Secret Access Key and signing method.")
skewed = error(403, "InvalidSignatureException", "Signature expired: 20261129T000000Z is now "
               "earlier than 20261129T010000Z (20261129T010500Z - 5 min.)")


def denied(operation, in_body=False):
    return error(403, "AccessDeniedException",
                 f"User: arn:aws:iam::{ACCOUNT}:user/auditor is not authorized to perform: "
                 f"iot:{operation} on resource: arn:aws:iot:eu-west-1:{ACCOUNT}:jobtemplate/x "
                 "because no identity-based policy allows the action", in_body)


def redirect(status, location):
    return body(b"", status, Location=location)


def echo(request, right):
    """A refusal that repeats what it was sent, secrets and all."""
    told = " ".join(f"{name}={value}" for name, value in request.headers.items())
    return error(403, "AccessDeniedException", told)(request, right)

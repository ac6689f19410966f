"""moto_server, and in front of it a server that describes templates as AWS IoT does."""

import json
import re
import subprocess
import threading
import time
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from templates import FORGOTTEN

# AWS IoT writes all members, moto only those that are set. In this order.
UNSET = {
    "jobTemplateArn": None,
    "jobTemplateId": None,
    "description": None,
    "documentSource": None,
    "document": None,
    "createdAt": None,
    "presignedUrlConfig": {"expiresInSec": None, "roleArn": None},
    "jobExecutionsRolloutConfig": {"exponentialRate": None, "maximumPerMinute": None},
    "abortConfig": None,
    "timeoutConfig": {"inProgressTimeoutInMinutes": None},
    "jobExecutionsRetryConfig": None,
    "maintenanceWindows": None,
    "destinationPackageVersions": None,
}


class Moto:
    """A moto_server of its own on a free port; `url` is where it answers."""

    def __init__(self, log=Path("moto.log"), patience=60):
        self._log = log
        with log.open("wb") as output:
            self._process = subprocess.Popen(["moto_server", "-H", "127.0.0.1", "-p", "0"],
                                             stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        self._deadline = time.monotonic() + patience
        self.url = None

    def __enter__(self):
        try:
            self.url = self._wait_for_url()
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(self, *exception):
        self._stop()

    def _wait_for_url(self):
        while self._process.poll() is None and time.monotonic() < self._deadline:
            running = re.search(r"Running on (http://127\.0\.0\.1:\d+)", self._log.read_text())
            if running:
                return running[1]
            time.sleep(0.05)
        raise RuntimeError(f"moto_server does not start:\n{self._log.read_text()}")

    def _stop(self):
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def fetch(request):
    """The status, the content type and the body of an answer."""
    try:
        answer = urllib.request.urlopen(request, timeout=30)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        return answer.status, answer.headers["Content-Type"], answer.read()


def as_service(described, given):
    """A description by moto of the template that was made of `given`, as AWS IoT writes it."""
    described = {**{name: given[name] for name in FORGOTTEN if name in given}, **described}
    filled = {}
    for name, unset in UNSET.items():
        value = described.get(name, unset)
        filled[name] = {**unset, **value} if isinstance(unset, dict) else value
    return filled


class Service:
    """Hands requests on to moto, and completes its descriptions."""

    def __init__(self, moto_url):
        service = self
        self._moto_url = moto_url
        self._given = {}

        class Handler(BaseHTTPRequestHandler):
            def do_PUT(self):
                service._answer(self)

            def do_GET(self):
                service._answer(self)

            def log_message(self, *message):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *exception):
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, handler):
        body = handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
        headers = {name: value for name, value in handler.headers.items()
                   if name.lower() in ("authorization", "content-type", "x-amz-date")}
        status, kind, answer = fetch(urllib.request.Request(
            self._moto_url + handler.path, body or None, headers, method=handler.command))
        if status == 200:
            answer = self._completed(handler, body, answer)
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(answer)))
        handler.end_headers()
        handler.wfile.write(answer)

    def _completed(self, handler, body, answer):
        template = re.fullmatch(r"/job-templates/([^/?]+)", handler.path)
        if not template:
            return answer
        if handler.command == "PUT":
            self._given[template[1]] = json.loads(body)
            return answer
        filled = as_service(json.loads(answer), self._given[template[1]])
        return json.dumps(filled, separators=(",", ":"), ensure_ascii=False).encode()

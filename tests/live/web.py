"""A web server on a free port of this machine: it keeps connections alive, and may speak TLS."""

import re
import socket
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Request:
    method: str
    target: str      # path and query, as sent
    headers: object  # an email.message.Message: names in any case, repeated ones kept
    body: bytes
    connection: socket.socket  # for what no well-behaved server answers

    @property
    def path(self):
        """Without the query, and without the address that a proxy is given."""
        return re.sub(r"^http://[^/]*", "", self.target).partition("?")[0]


@dataclass(frozen=True)
class Answer:
    status: int = 200
    body: bytes = b""
    headers: dict = field(default_factory=dict)

    def bytes(self, bodiless=False):
        """As it goes over the wire; a header that is given replaces the one made here."""
        made = {"Content-Type": "application/json", "Content-Length": str(len(self.body))}
        lines = [f"HTTP/1.1 {self.status} Double"]
        lines += [f"{name}: {value}" for name, value in (made | self.headers).items()]
        head = "\r\n".join(lines) + "\r\n\r\n"
        return head.encode() + (b"" if bodiless else self.body)


class Server(ThreadingHTTPServer):
    """`answer` makes an Answer of a Request, or None where it has dealt with the connection."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, answer, tls=None):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answer = answer
        self.tls = tls
        scheme = "https" if tls else "http"
        self.url = f"{scheme}://127.0.0.1:{self.server_port}"

    def __enter__(self):
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *exception):
        self.shutdown()
        self.server_close()

    def finish_request(self, request, client_address):
        """In the thread of the connection, so that a handshake keeps nobody waiting."""
        if self.tls:
            request = self.tls.wrap_socket(request, server_side=True)
        super().finish_request(request, client_address)

    def handle_error(self, request, client_address):
        """A client that goes away is none of our faults."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def _answer(self):
        length = int(self.headers.get("Content-Length") or 0)
        request = Request(self.command, self.path, self.headers, self.rfile.read(length),
                          self.connection)
        answer = self.server.answer(request)
        if answer is None:
            self.close_connection = True
            return
        if answer.headers.get("Connection") == "close":
            self.close_connection = True
        self.wfile.write(answer.bytes(bodiless=self.command == "HEAD"))

    do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = do_CONNECT = _answer

    def log_message(self, *message):
        pass

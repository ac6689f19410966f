"""Remembers what was asked, by whom and when."""

import re
import threading
import time
import urllib.parse
from collections import Counter, defaultdict
from dataclasses import dataclass

BY_PATH = (
    (r"GET /job-templates", "ListJobTemplates"),
    (r"GET /job-templates/[^/]+", "DescribeJobTemplate"),
    (r"PUT /job-templates/[^/]+", "CreateJobTemplate"),
    (r"GET /packages/[^/]+", "GetPackage"),
    (r"GET /packages/[^/]+/versions/[^/]+", "GetPackageVersion"),
    (r"HEAD /.+", "HeadObject"),
)


def operation_of(request):
    """The name of the operation: of REST by the path, else by the form in the body."""
    line = f"{request.method} {request.path}"
    for pattern, name in BY_PATH:
        if re.fullmatch(pattern, line):
            return name
    form = urllib.parse.parse_qs(request.body.decode("latin-1"))
    return form["Action"][0] if "Action" in form else line


@dataclass(frozen=True)
class Entry:
    time: float  # monotonic, in seconds
    operation: str
    target: str
    service: str
    region: str
    access_key: str


class Journal:
    def __init__(self):
        self._entries = []
        self._lock = threading.Lock()

    def add(self, request, scope=None):
        service, region, key = (scope.service, scope.region, scope.access_key) if scope else (
            None, None, None)
        entry = Entry(time.monotonic(), operation_of(request), request.target, service, region, key)
        with self._lock:
            self._entries.append(entry)
        return entry

    def take(self):
        """The entries since it was last asked."""
        with self._lock:
            taken, self._entries = self._entries, []
        return taken


def counts(entries):
    return Counter(each.operation for each in entries)


def busiest_second(entries):
    """The largest number of requests that any second saw, of each operation and Region."""
    times = defaultdict(list)
    for each in entries:
        times[each.operation, each.region].append(each.time)
    most = {}
    for group, moments in times.items():
        moments.sort()
        most[group] = max(sum(1 for other in moments[place:] if other < moment + 1)
                          for place, moment in enumerate(moments))
    return most

"""Runs the helper or jtlint, and watches the processes while they run."""

import json
import os
import re
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from expectations import Unexpected, expect

KINDS = ("no-credentials", "wrong-profile", "expired-credentials", "access-denied",
         "unknown-region", "unreachable", "tls", "throttled", "service-error", "bad-response",
         "redirected", "not-found", "interrupted", "wrong-request")
MESSAGES = ("describe", "progress", "note", "failure", "end")


@dataclass
class Run:
    """One run: what was written, and what it took."""

    command: list
    code: int
    output: str
    said: str          # on standard error
    seconds: float
    mebibytes: int     # the most that one of its processes had in memory
    arguments: set = field(default_factory=set)  # command lines of the processes that it started

    def fail(self, why):
        raise Unexpected(f"{why}\n  $ {' '.join(self.command)}\n  exit code {self.code}, "
                         f"{self.seconds:.1f} s, {self.mebibytes} MiB\n"
                         f"  output: {self.output[:3000]}\n  said: {self.said[:3000]}")

    def expect(self, actual, expected, what):
        try:
            expect(actual, expected, what)
        except Unexpected as unexpected:
            self.fail(str(unexpected))


def run(command, environment, stdin="", patience=60, interrupt_after=None, poke=None,
        close=False):
    """Runs a program in a session of its own. After `interrupt_after` seconds it gets what Ctrl-C
    sends; or `poke` is called, with a function that sends it. Its standard input stays open until
    its end, as jtlint leaves it, unless `close`."""
    begin = time.monotonic()
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=output, stderr=said,
                                   env=environment, start_new_session=True)
        watch = Watch(process.pid)
        interrupt = lambda: os.killpg(process.pid, signal.SIGINT)  # noqa: E731
        timers = [threading.Timer(patience, _kill, (process.pid,))]
        if interrupt_after is not None:
            timers.append(threading.Timer(interrupt_after, interrupt))
        for each in timers:
            each.start()
        try:
            process.stdin.write(stdin.encode())
            process.stdin.flush()
        except BrokenPipeError:
            pass
        if poke:
            poke(interrupt)
        if close:
            process.stdin.close()
        process.wait()
        for each in timers:
            each.cancel()
        watch.end()
        try:
            process.stdin.close()
        except BrokenPipeError:
            pass
        output.seek(0)
        said.seek(0)
        done = Run(command, process.returncode, output.read().decode(errors="replace"),
                   said.read().decode(errors="replace"), time.monotonic() - begin,
                   watch.mebibytes, watch.arguments)
    if done.seconds >= patience:
        done.fail(f"not done in {patience} s")
    if done.code < 0:
        done.fail(f"killed by signal {-done.code}")
    if re.search(r"terminate called|Sanitizer|Traceback|core dumped|runtime error", done.said):
        done.fail("it broke")
    return done


def _kill(group):
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        pass


class Watch(threading.Thread):
    """Looks at the command lines and the memory of a process and of all that it starts. What wait4
    says of memory is no good here: it counts that of the Python which started the process."""

    def __init__(self, process):
        super().__init__(daemon=True)
        self._process = process
        self._ended = threading.Event()
        self.arguments = set()
        self.mebibytes = 0
        self.start()

    def run(self):
        while not self._ended.wait(0.02):
            self._look(self._process)

    def end(self):
        self._ended.set()
        self.join()

    def _look(self, process):
        folder = Path(f"/proc/{process}")
        try:
            self.arguments.add((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode())
            peak = re.search(r"VmHWM:\s+(\d+) kB", (folder / "status").read_text())
            self.mebibytes = max(self.mebibytes, int(peak[1]) // 1024 if peak else 0)
            children = [child for task in (folder / "task").iterdir()
                        for child in (task / "children").read_text().split()]
        except OSError:
            return  # it has ended
        for child in children:
            self._look(child)


@dataclass(frozen=True)
class Told:
    """What the helper has told: the messages of each kind, in order."""

    run: Run
    lines: list     # those of records, verbatim
    records: list
    notes: list
    failures: list
    progress: list
    complete: bool

    def told(self):
        """(kind, template) of each note and failure; one that is about several counts for each."""
        return [[(each["kind"], template) for each in messages
                 for template in each.get("templates") or [each["template"]]]
                for messages in (self.notes, self.failures)]

    def ids(self):
        return [each["describe"]["jobTemplateId"] for each in self.records]


def ask(helper, environment, patience=60, **request):
    """Runs the helper by its protocol, and holds what it says against that."""
    whole = {"version": 1, "profiles": [], "regions": [], "all_regions": False, "templates": [],
             "endpoint_url": None, "deep": False, "rate": 1000, "progress": False} | request
    options = {name: whole.pop(name) for name in ("interrupt_after", "poke") if name in whole}
    done = run([helper], environment, json.dumps(whole) + "\n", patience, **options)
    done.expect(done.code, 0, "exit code of the helper")
    return told(done)


def told(done):
    lines = done.output.removesuffix("\n").split("\n")
    messages = []
    for line in lines:
        try:
            messages.append(json.loads(line))
        except ValueError:
            done.fail(f"no line of JSON: {line[:300]!r}")
    kinds = [next(iter(each), None) for each in messages]
    if not set(kinds) <= set(MESSAGES):
        done.fail(f"unknown messages: {set(kinds) - set(MESSAGES)}")
    if kinds[-1:] != ["end"] or kinds.count("end") != 1:
        done.fail("one end there must be, and as the last line")

    def of(kind):
        return [each if kind == "describe" else each[kind] for each in messages if kind in each]

    for each in of("note") + of("failure"):
        if set(each) - {"templates"} != {"kind", "profile", "region", "template", "message"}:
            done.fail(f"not the members of a note or a failure: {each}")
    for each in of("failure"):
        if each["kind"] not in KINDS:
            done.fail(f"unknown kind of failure: {each}")
        if len(each["message"]) < 20 or "\n" in each["message"]:
            done.fail(f"no clear message: {each}")
    for each in of("describe"):
        if list(each)[:3] != ["describe", "region", "account"]:
            done.fail(f"not the members of a record: {list(each)}")
    return Told(done, [line for line, kind in zip(lines, kinds) if kind == "describe"],
                of("describe"), of("note"), of("failure"), of("progress"),
                of("end")[0]["complete"])

"""Interrupts the helper and `jtlint audit`, as Ctrl-C does, and kills jtlint.

usage: interruptions.py JTLINT HELPER, in an empty folder and a clean environment

What was found so far is reported, the exit code is 3, and nothing goes on behind anyone's back.
"""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

from audits import Audit, with_environment
from expectations import Unexpected, expect, run_checks
from fault_server import FaultServer, silence, slow
from programs import ask, run
from terminal import Terminal

SOON = 4  # seconds in which all must have ended


class Interruptions:
    def __init__(self, jtlint, helper):
        self.jtlint = jtlint
        self.helper = helper

    def between_descriptions(self):
        """While descriptions dribble in; what was found before is reported."""
        names = [f"t{number}" for number in range(60)]
        for start in self.starts():
            with FaultServer(names, {"describe": (slow(0.4),)}) as server:
                seen = []
                done = start(server, lambda interrupt: self.after(server, 20, seen, interrupt),
                             rate=20)
                done.run.expect(done.run.seconds - seen[0] < SOON, True, "ended soon")

    def in_silence(self):
        for start in self.starts():
            with FaultServer("abc", {"describe c": (silence,)}) as server:
                seen = []
                done = start(server, lambda interrupt: self.after(server, 4, seen, interrupt),
                             rate=20)
                done.run.expect(done.run.seconds - seen[0] < SOON, True, "ended soon")

    def starts(self):
        def by_helper(server, poke, rate):
            answer = ask(self.helper, with_environment(), endpoint_url=server.url, poke=poke,
                         rate=rate)
            answer.run.expect((answer.complete, bool(answer.records)), (False, True),
                              "complete and records")
            return answer

        def by_jtlint(server, poke, rate):
            report = Audit(self.jtlint, self.helper, with_environment(), server.url).run(
                poke=poke, rate=rate)
            report.run.expect(report.run.code, 3, "exit code")
            report.run.expect([each["kind"] for each in report.reasons], ["interrupted"],
                              "failures")
            report.run.expect((bool(report.saved), sorted(report.ids_with_findings())),
                              (True, sorted(report.saved_ids())), "findings")
            return report
        return by_helper, by_jtlint

    @staticmethod
    def after(server, requests, seen, interrupt):
        """Interrupts once so many requests have come, and notes after how long."""
        begin = time.monotonic()
        count = 0
        while count < requests and time.monotonic() - begin < 20:
            time.sleep(0.02)
            count += len(server.journal.take())
        time.sleep(0.3)
        seen.append(time.monotonic() - begin)
        interrupt()

    def on_a_terminal(self):
        """There is a line that says how far it is, which is gone in the end; and Ctrl-C."""
        names = [f"t{number}" for number in range(60)]
        for typed, code in (("", 1), ("\x03", 3)):
            with FaultServer(names) as server:
                terminal = Terminal(
                    [self.jtlint, "audit", "--endpoint-url", server.url, "--rate", "25"],
                    with_environment(JTLINT_AWS_HELPER=self.helper, TERM="xterm", COLUMNS="120"))
                terminal.read(1.2)
                progress = terminal.text
                if typed:
                    terminal.type(typed)
                terminal.read(10)
                expect(terminal.wait(), code, f"exit code after {terminal.text!r}")
                expect("eu-west-1" in progress and re.search(r"\d+ of \d+|\d+/\d+", progress)
                       is not None, True, f"a line of progress in {progress!r}")
                rest = terminal.text[len(progress):]
                found = rest.count("A device must get")
                expect(found == 60 if not typed else 0 < found < 60, True, f"{found} findings")
                expect("nterrupted" in rest, bool(typed), "whether it says that it was interrupted")

    def nobody_reads(self):
        """As in `jtlint-aws | head -1`: the helper ends, though much is left to ask."""
        with FaultServer([f"t{number}" for number in range(1000)]) as server:
            read, write = os.pipe()
            helper = subprocess.Popen([self.helper], stdin=subprocess.PIPE, stdout=write,
                                      env=with_environment())
            os.close(write)
            helper.stdin.write(json.dumps({"version": 1, "rate": 50,
                                           "endpoint_url": server.url}).encode() + b"\n")
            helper.stdin.flush()
            os.read(read, 100)
            os.close(read)
            try:
                code = helper.wait(SOON)
            except subprocess.TimeoutExpired:
                helper.kill()
                code = "killed"
            expect(code, 0, "exit code")

    def jtlint_is_killed(self):
        """The helper does not outlive it by much."""
        with FaultServer([f"t{number}" for number in range(100)]) as server:
            def kill(_):
                time.sleep(1)
                os.kill(self.process_of(self.jtlint), signal.SIGKILL)
            command = [self.jtlint, "audit", "--endpoint-url", server.url]
            try:
                run(command, with_environment(JTLINT_AWS_HELPER=self.helper), poke=kill)
            except Unexpected as unexpected:
                expect("killed by signal 9" in str(unexpected), True, str(unexpected))
            end = time.monotonic() + SOON
            while self.process_of(self.helper) and time.monotonic() < end:
                time.sleep(0.05)
            expect(self.process_of(self.helper), None, "a helper that goes on")

    @staticmethod
    def process_of(*command):
        """The process whose command line begins with these words; of this test alone, which has a
        folder of its own."""
        for process in Path("/proc").glob("[0-9]*"):
            try:
                words = (process / "cmdline").read_bytes().decode().split("\0")
                here = os.readlink(process / "cwd") == os.getcwd()
            except OSError:
                continue
            if here and tuple(words[:len(command)]) == command:
                return int(process.name)
        return None

    def process_for_credentials(self):
        Path("config").write_text(
            "[profile x]\nregion = eu-west-1\ncredential_process = sleep 7777\n")
        environment = with_environment(AWS_ACCESS_KEY_ID=None, AWS_SECRET_ACCESS_KEY=None)
        answer = ask(self.helper, environment, profiles=["x"],
                     endpoint_url="http://127.0.0.1:9", interrupt_after=1)
        answer.run.expect(answer.run.seconds < 1 + SOON, True, "ended soon")
        expect(self.process_of("sleep", "7777"), None, "a process that goes on")


CHECKS = (
    Interruptions.between_descriptions, Interruptions.in_silence,
    Interruptions.on_a_terminal, Interruptions.nobody_reads,
    Interruptions.process_for_credentials, Interruptions.jtlint_is_killed,
)

if __name__ == "__main__":
    sys.exit(run_checks(Interruptions(*sys.argv[1:3]), CHECKS, sys.argv[3:]))

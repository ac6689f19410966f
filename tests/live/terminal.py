"""Runs a program on a terminal of its own, and types there."""

import os
import pty
import select
import time


class Terminal:
    def __init__(self, command, environment):
        self._process, self._screen = pty.fork()
        if self._process == 0:
            os.execvpe(command[0], command, environment)
        self.text = ""

    def read(self, seconds):
        """What is written within that time, or until the program ends."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not select.select([self._screen], [], [], left)[0]:
                return
            try:
                part = os.read(self._screen, 65536)
            except OSError:
                return  # nobody has it open any more
            if not part:
                return
            self.text += part.decode(errors="replace")

    def type(self, text):
        os.write(self._screen, text.encode())

    def wait(self):
        """The exit code."""
        _, status = os.waitpid(self._process, 0)
        os.close(self._screen)
        return os.waitstatus_to_exitcode(status)

#!/usr/bin/env python3
"""Types command lines into real shells, presses the tab key and looks at what stands there then.

Usage: completion_test.py JTLINT

A shell that is not installed is skipped, by name; without any the exit code is 77.
"""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SKIPPED = 77

# What is typed, and what it is once the tab key was pressed. Every shell must agree.
LINES = {
    "jtlint che": "jtlint check ",
    "jtlint comp": "jtlint completion ",
    "jtlint check --fail": "jtlint check --fail-on ",
    "jtlint check --fail-on w": "jtlint check --fail-on warning ",
    "jtlint check --fail-on=w": "jtlint check --fail-on=warning ",
    "jtlint check -f comp": "jtlint check -f compact ",
    "jtlint rules --format mark": "jtlint rules --format markdown ",
    "jtlint explain presigned-url-e": "jtlint explain presigned-url-expiry ",
    "jtlint check --select presigned-url-e": "jtlint check --select presigned-url-expiry ",
    "jtlint check --ignore tag-key,presigned-url-e":
        "jtlint check --ignore tag-key,presigned-url-expiry ",
    "jtlint check --set maximum-r": "jtlint check --set maximum-rate.max=",
    "jtlint completion z": "jtlint completion zsh ",
    "jtlint check dep": "jtlint check deploy/",
    "jtlint check -q deploy/g": "jtlint check -q deploy/gate\\ way.yaml ",
    "jtlint check -f json=dep": "jtlint check -f json=deploy/",
    "jtlint deploy/o": "jtlint deploy/other.yaml ",
    "./jtlint expl": "./jtlint explain ",
    # Where no file may stand, none is offered.
    "jtlint explain dep": "jtlint explain dep",
    "jtlint check --fail-on dep": "jtlint check --fail-on dep",
}

# Shows what stands on the command line, between marks, and leaves an empty one.
BASH_START = r"""
PS1='> '; bind 'set bell-style none'; bind 'set enable-bracketed-paste off'
bind -x '"\C-g": printf "\n<<<%s>>>\n" "$READLINE_LINE"; READLINE_LINE='
source <(jtlint completion bash)
echo rea''dy
"""
ZSH_START = r"""
PS1='> '; unsetopt beep; autoload -Uz compinit && compinit -D -u
show() { print -r -- "<<<$BUFFER>>>"; BUFFER= }
zle -N show; bindkey '^G' show; unset zle_bracketed_paste
source <(jtlint completion zsh)
echo rea''dy
"""
# As a package does it: zsh finds the file, and reads it when it is first needed.
ZSH_WITH_FILE = ("mkdir f; jtlint completion zsh >f/_jtlint; fpath+=($PWD/f)\n" +
                 ZSH_START.replace("source <(jtlint completion zsh)\n", "").lstrip())


class Terminal:
    """A shell on a terminal of its own."""

    def __init__(self, command, directory, environment):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(directory)
            os.execvpe(command[0], command, environment)

    def type(self, text):
        os.write(self.terminal, text.encode())

    def read_until(self, pattern):
        """The match, in what the terminal shows within some seconds."""
        shown = ""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            if select.select([self.terminal], [], [], 0.1)[0]:
                shown += os.read(self.terminal, 65536).decode(errors="replace")
            found = re.search(pattern, shown, re.DOTALL)
            if found:
                return found
        sys.exit(f"FAILED: the terminal shows no {pattern!r}, but {shown!r}")

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.process, 0)


def completed_on_terminal(command, start, directory, environment):
    terminal = Terminal(command, directory, environment)
    for line in start.strip().splitlines():
        terminal.type(line + "\n")
    terminal.read_until("ready")
    results = {}
    for typed in LINES:
        terminal.type(typed + "\t")
        time.sleep(0.2)
        terminal.type("\x07")
        results[typed] = terminal.read_until("<<<(.*?)>>>").group(1)
    terminal.close()
    return results


def completed_by_fish(directory, environment):
    """Fish says what it would offer: one candidate for the last word is what tab makes of it."""
    script = ("jtlint completion fish | source; "
              "for line in $argv; complete --do-complete=$line; echo =; end")
    said = subprocess.run(["fish", "--no-config", "--command", script, *LINES], cwd=directory,
                          env=environment, capture_output=True, text=True, check=True).stdout
    results = {}
    for typed, block in zip(LINES, said.split("=\n")):
        words = [each.split("\t")[0] for each in block.splitlines()]
        results[typed] = typed if len(words) != 1 else whole_line(typed, words[0])
    return results


def whole_line(typed, word):
    start = typed[:typed.rindex(" ") + 1]
    return start + word.replace("gate way", "gate\\ way") + ("" if word[-1] in "=/" else " ")


def on_terminal(command, start):
    return lambda *place: completed_on_terminal(command, start, *place)


SHELLS = {
    "bash": on_terminal(["bash", "--norc", "-i"], BASH_START),
    "zsh": on_terminal(["zsh", "-f", "-i"], ZSH_START),
    "zsh with a file": on_terminal(["zsh", "-f", "-i"], ZSH_WITH_FILE),
    "fish": completed_by_fish,
}


def prepare(directory, jtlint):
    (directory / "deploy").mkdir()
    for name in ("gate way.yaml", "other.yaml"):
        (directory / "deploy" / name).touch()
    (directory / "bin").mkdir()
    for link in (directory / "bin/jtlint", directory / "jtlint"):
        link.symlink_to(jtlint)
    return {"PATH": f"{directory}/bin:{os.environ['PATH']}", "HOME": str(directory), "TERM": "dumb",
            "LC_ALL": "C.UTF-8", "COLUMNS": "200"}


def main():
    jtlint = Path(sys.argv[1]).resolve()
    faults = []
    tested = 0
    for shell, complete in SHELLS.items():
        if shutil.which(shell.split()[0]) is None:
            print(f"skipped: completion in {shell}: it is not installed")
            continue
        with tempfile.TemporaryDirectory() as name:
            directory = Path(name)
            results = complete(directory, prepare(directory, jtlint))
        tested += 1
        for typed, expected in LINES.items():
            if results[typed] != expected:
                faults.append(f"{shell}: {typed!r} becomes {results[typed]!r}, not {expected!r}")
    if faults:
        sys.exit("\n".join(faults))
    sys.exit(0 if tested else SKIPPED)


if __name__ == "__main__":
    main()

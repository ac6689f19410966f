"""What the scripts of bench/ share: building what they run, and what a process takes."""

import dataclasses
import os
import platform
import statistics
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
BUILD = os.path.join(ROOT, "build/release")
JTLINT = os.path.join(BUILD, "jtlint")


def program(name):
    return os.path.join(BUILD, "bench", name)


def fail(message):
    print(f"bench/{os.path.basename(sys.argv[0])}: {message}", file=sys.stderr)
    sys.exit(2)


def build(target="bench"):
    """Brings the release build up to date, and a target of bench/ in it. What compilers say is of
    interest only when they fail."""
    said = subprocess.run([f"{ROOT}/scripts/jtlint", "--version"], check=False,
                          capture_output=True, text=True)
    if said.returncode == 0:
        said = subprocess.run(["cmake", "--build", BUILD, "--target", target], check=False,
                              capture_output=True, text=True)
    if said.returncode != 0:
        fail(f"the build fails:\n{said.stdout}{said.stderr}")


def machine():
    """One line: processor, number of cores, system, compiler."""
    model = platform.machine()
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        models = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    compiler = subprocess.run([os.environ.get("CXX", "g++"), "-dumpfullversion"], check=False,
                              capture_output=True, text=True).stdout.strip()
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return f"{os.cpu_count()} cores of {(models or [model])[0]}, {system}, g++ {compiler}"


@dataclasses.dataclass
class Took:
    """What one process took, in seconds and bytes."""
    code: int
    wall: float
    user: float
    system: float
    memory: int

    @property
    def processor(self):
        return self.user + self.system


def run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, cwd=None, allowed=(0,)):
    """Runs a command to its end; one that exits with none of the codes `allowed` ends the script.
    What it says on standard error is shown then."""
    with tempfile.NamedTemporaryFile(mode="r") as said, tempfile.TemporaryFile("w+") as errors:
        subprocess.run([program("measure"), said.name, *command], stdin=stdin, stdout=stdout,
                       stderr=errors, cwd=cwd, check=False)
        words = said.read().split()
        code = int(words[0]) if words else 127
        if code not in allowed:
            errors.seek(0)
            fail(f"{' '.join(command)[:300]} exits {code}:\n{errors.read(2000)}")
    return Took(code, *map(float, words[1:4]), int(words[4]) * 1024)


@dataclasses.dataclass
class Summary:
    """The medians of several runs of one command."""
    wall: float
    processor: float
    memory: float
    quickest: float
    slowest: float

    @classmethod
    def of(cls, runs):
        walls = [each.wall for each in runs]
        return cls(statistics.median(walls), statistics.median(each.processor for each in runs),
                   statistics.median(each.memory for each in runs), min(walls), max(walls))


def in_turns(contestants, rounds):
    """Runs every contestant once a round, so that a busy moment of the machine meets all of them,
    and once before the first. Each has a `run` that gives a Took. The Summary of each, in order."""
    runs = [[] for _ in contestants]
    for turn in range(rounds + 1):
        for place, each in enumerate(contestants):
            if sys.stderr.isatty():
                print(f"\r\033[Kround {turn} of {rounds}: {each.name}", end="", file=sys.stderr)
            took = each.run()
            if turn > 0:
                runs[place].append(took)
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    return [Summary.of(each) for each in runs]

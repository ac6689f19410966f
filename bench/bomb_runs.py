"""What bench/bombs and bench/growth share: writing a bomb, and one run of jtlint."""

import contextlib
import pathlib
import shutil
import subprocess
import sys

# What children took is told of all of them together: each run has a parent of its own.
MEASURE = """
import resource, subprocess, sys
with open("out", "wb") as out:
    done = subprocess.run(sys.argv[1:], stdout=out, stderr=subprocess.STDOUT)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(done.returncode, used.ru_utime, used.ru_stime, used.ru_maxrss // 1024)
"""

# What a name begins with shows a file that is recognised, or a job; any other is taken for the
# input of CreateJobTemplate.
RECOGNISED = ("stack-", "plan-", "live-", "terraform-")


@contextlib.contextmanager
def written(folder, name, content):
    """The path of a bomb while it is there: a file, or of a dict a folder of files."""
    path = pathlib.Path(folder, name)
    files = content if isinstance(content, dict) else {"": content}
    if isinstance(content, dict):
        path.mkdir()
    for file, text in files.items():
        (path / file if file else path).write_text(text, encoding="utf-8")
    yield path
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


class Run:
    """One run of jtlint: its exit code, and what it took. `size` is that of what it read."""

    def __init__(self, executable, path, options):
        recognised = path.suffix == ".tf" or path.name.startswith(RECOGNISED)
        dialect = "job" if path.name.startswith("job-") else "api"
        command = [executable, "check", *([] if recognised else ["--dialect", dialect]), *options,
                   path.name]
        said = subprocess.run([sys.executable, "-c", MEASURE, *command], cwd=path.parent,
                              check=True, stdout=subprocess.PIPE, text=True).stdout.split()
        self.code, self.user, self.mebibytes = int(said[0]), float(said[1]), int(said[3])
        self.seconds = self.user + float(said[2])
        self.output = (path.parent / "out").stat().st_size
        files = path.iterdir() if path.is_dir() else [path]
        self.size = sum(file.stat().st_size for file in files)

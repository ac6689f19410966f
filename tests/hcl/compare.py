"""Holds jtlint's reader of HCL against Terraform: what `terraform fmt` accepts, jtlint must read.

usage: compare.py VERDICTS [--mutants COUNT] [--seed SEED] [PATH...]

VERDICTS is the program hcl_verdicts of the build. The texts of texts.py are judged, of which is known
what must come out, or where there is a PATH all files with HCL in or below it; and with --mutants so
many versions of these that chance has changed. Without terraform on PATH, the program says so and
exits with 77.
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
import texts  # noqa: E402

SKIPPED = 77
BATCH = 500
LARGEST = 200_000
TOKENS = [token.encode() for token in """ = == => != ! > >= < <= && || & | + - * / % ? : :: , . ..
    ... ( ) [ ] { } ${ %{ ~} $${ %%{ ${~ " ' ` ; # // /* */ <<EOT <<-E EOT a for in if else endif
    endfor true null 0 1.5 1e3 1..2 \\ \\n \\u00e9 \\ud800 \\x ~ ^ @ $ % é “ "${" "a" """.split()]
TOKENS += [b"\n", b"\r\n", b"\r", b"\t", b" ", b"\n\n", b"\0", b"\xff", b"<<EOT\nx\nEOT\n",
           b"%{ if a }", b"%{ endif }", b"%{ for a in b }", b"%{ endfor }"]


def refused_by_terraform(folder):
    """The names of the files in a folder that `terraform fmt` refuses."""
    environment = os.environ | {"TF_CLI_CONFIG_FILE": os.devnull, "CHECKPOINT_DISABLE": "1"}
    told = subprocess.run(["terraform", "fmt", "-no-color", "-list=false", "-write=false", "."],
                          cwd=folder, env=environment, check=False, capture_output=True)
    return set(re.findall(r"on (\d+\.tf) line", told.stderr.decode(errors="replace")))


def faults_of_jtlint(verdicts, folder):
    """What jtlint says of each file in a folder that it refuses."""
    paths = sorted(str(path) for path in Path(folder).iterdir())
    told = subprocess.run([verdicts], input="\n".join(paths).encode(), check=True,
                          capture_output=True).stdout.decode(errors="replace")
    found = re.findall(r"^fault \S*/(\d+\.tf): (.*)$", told, re.MULTILINE)
    judged = len(re.findall(r"^(?:ok|fault) ", told, re.MULTILINE))
    assert judged == len(paths), f"{judged} verdicts on {len(paths)} files"
    return dict(found)


def judge(verdicts, batch):
    """For each text of a batch: whether Terraform reads it, and why jtlint does not, or None."""
    with tempfile.TemporaryDirectory(prefix="jtlint-hcl-") as folder:
        names = [f"{number:05}.tf" for number in range(len(batch))]
        for name, text in zip(names, batch):
            Path(folder, name).write_bytes(text)
        refused = refused_by_terraform(folder)
        faults = faults_of_jtlint(verdicts, folder)
    return [(name not in refused, faults.get(name)) for name in names]


def own_texts(verdicts):
    """Judges the texts of which is known what must come out."""
    expected = [(text, True) for text in texts.ACCEPTED] + [(text, False) for text in texts.REFUSED]
    wrong = 0
    for (text, good), (read, fault) in zip(expected, judge(verdicts, [t for t, _ in expected])):
        if read == good and (fault is None) == good:
            continue
        wrong += 1
        print(f"{text!r}: expected {good}, terraform says {read}, jtlint {fault or True}")
    print(f"{len(expected)} texts, {wrong} of them judged otherwise")
    return wrong


def files_below(paths):
    for path in map(Path, paths):
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            if file.suffix in (".tf", ".hcl", ".tfvars") and file.stat().st_size < LARGEST:
                yield file


def mutant(text, chance):
    """A text with one to three changes by chance."""
    tokens = re.findall(rb"[\w\x80-\xff]+|\s|.", text, re.DOTALL)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        at = chance.randrange(len(tokens) + 1)
        kind = chance.randrange(6)
        if kind == 0:
            del tokens[at:at + 1]
        elif kind == 1:
            tokens[at:at + 1] = [chance.choice(TOKENS)]
        elif kind == 2:
            other = chance.randrange(len(tokens) + 1)
            tokens[at:at] = tokens[other:other + chance.randrange(1, 8)]
        elif kind == 3:
            del tokens[at:at + chance.randrange(1, 8)]
        else:
            tokens[at:at] = [chance.choice(TOKENS)]
    if chance.randrange(20) == 0:
        tokens = [b"\r\n" if token == b"\n" else token for token in tokens]
    return b"".join(tokens)


def excepted(text):
    """Whether Terraform's scanner reads something by chance, which jtlint refuses on purpose."""
    try:
        text.decode()
    except UnicodeDecodeError:
        return True
    return re.search(rb"[$%]\r\r\n", text) is not None


def texts_of(paths, mutants, seed):
    """Names and texts: the files or our own texts, and mutants of small ones."""
    contents = [(str(file), file.read_bytes()) for file in files_below(paths)]
    contents = contents or [("texts.py", text) for text in texts.ACCEPTED]
    yield from contents
    chance = random.Random(seed)
    small = [each for each in contents if 0 < len(each[1]) < 4000]
    for number in range(mutants if small else 0):
        name, text = chance.choice(small)
        yield f"{name} (mutant {number})", mutant(text, chance)


def all_texts(verdicts, paths, mutants, seed):
    wrong = count = good = 0
    batch = []

    def settle():
        nonlocal wrong, count, good
        for (name, text), (read, fault) in zip(batch, judge(verdicts, [text for _, text in batch])):
            count += 1
            good += read
            if read == (fault is None) or (read and excepted(text)):
                continue
            wrong += 1
            print(f"{name}: terraform says {read}, jtlint {fault or True}\n  {text!r}", flush=True)
        batch.clear()

    for each in texts_of(paths, mutants, seed):
        batch.append(each)
        if len(batch) == BATCH:
            settle()
    if batch:
        settle()
    print(f"{count} texts, {good} of them accepted by terraform, {wrong} judged otherwise by jtlint")
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("verdicts")
    parser.add_argument("--mutants", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("paths", nargs="*")
    arguments = parser.parse_intermixed_args()
    if shutil.which("terraform") is None:
        print("skipped: hcl: terraform: terraform is not installed")
        return SKIPPED
    verdicts = os.path.abspath(arguments.verdicts)
    if not arguments.paths and own_texts(verdicts):
        return 1
    if not arguments.paths and not arguments.mutants:
        return 0
    return 1 if all_texts(verdicts, arguments.paths, arguments.mutants, arguments.seed) else 0


if __name__ == "__main__":
    sys.exit(main())

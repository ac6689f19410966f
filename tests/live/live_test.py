"""Runs one of the tests of this folder in an empty folder and a clean environment.

usage: live_test.py SCRIPT FOLDER [ARGUMENT…]

With FOLDER, the script is run where the AWS CLI, moto_server and boto3 are, which are installed
from PyPI below FOLDER unless they are on PATH; where that fails too, the test is skipped: it says
why and exits with 77. With `-` for FOLDER the script needs none of them. ARGUMENTs are two
executables, and words that the names of checks must have, if not all of them are to be run.
"""

import os
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "aws"))
import launch  # noqa: E402


def main():
    name, folder, *arguments = sys.argv[1:]
    script = Path(__file__).resolve().with_name(name)
    arguments[:2] = [os.path.abspath(each) for each in arguments[:2]]
    if folder == "-":
        return launch.run(script, *arguments)
    return launch.with_counterparts(f"live: {script.stem}", folder, script, *arguments)


sys.exit(main())

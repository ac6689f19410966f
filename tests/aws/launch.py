"""Runs a script of tests in an empty folder and an environment without the user's AWS set-up."""

import os
import shutil
import site
import subprocess
import sys
import tempfile
from pathlib import Path

import counterparts

HERE = Path(__file__).resolve().parent
SKIPPED = 77


def environment(home, path):
    """Nothing of the user's AWS set-up, and no way out of this machine."""
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("AWS_", "BOTO", "MOTO_", "JTLINT_"))
            and not name.lower().endswith("_proxy")}
    return kept | {
        "PATH": path,
        "HOME": home,
        "PYTHONPATH": str(HERE),
        "PYTHONUSERBASE": site.getuserbase(),
        "LC_ALL": "C.UTF-8",
        "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "example",
        "AWS_DEFAULT_REGION": "eu-west-1",
        "AWS_REGION": "eu-west-1",
        "AWS_CONFIG_FILE": os.path.join(home, "config"),
        "AWS_SHARED_CREDENTIALS_FILE": os.path.join(home, "credentials"),
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_MAX_ATTEMPTS": "1",
        "AWS_PAGER": "",
    }


def with_counterparts(test, folder, script, *arguments):
    """Runs the script where the AWS CLI, moto_server and boto3 are, or skips the test."""
    try:
        found = counterparts.find(Path(folder).absolute())
    except counterparts.Missing as missing:
        return skip(test, missing)
    return run(script, *arguments, python=found.python, path=found.path)


def skip(test, why):
    print(f"skipped: {test}: {why}")
    return SKIPPED


def run(script, *arguments, python=sys.executable, path=os.environ["PATH"]):
    """What it writes is kept only where it fails."""
    home = tempfile.mkdtemp(prefix="jtlint-test-")
    code = subprocess.run([python, "-B", str(script), *map(str, arguments)], cwd=home, check=False,
                          env=environment(home, path)).returncode
    if code == 0:
        shutil.rmtree(home)
    else:
        print(f"All files of the test are in {home}")
    return code if code in (0, SKIPPED) else 1

"""Lints what the AWS CLI and boto3 print of job templates in moto_server.

usage: describe_output_test.py JTLINT FOLDER

Where the three are not on PATH, they are installed from PyPI below FOLDER. Where that fails too,
the test is skipped: it says why and exits with 77.
"""

import os
import shutil
import site
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
import counterparts  # noqa: E402

SKIPPED = 77


def environment(path, home):
    """Nothing of the user's AWS set-up, and no way out of this machine."""
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("AWS_", "BOTO", "MOTO_"))
            and not name.lower().endswith("_proxy")}
    return kept | {
        "PATH": path,
        "HOME": home,
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


def main():
    jtlint, folder = (os.path.abspath(argument) for argument in sys.argv[1:])
    try:
        found = counterparts.find(Path(folder))
    except counterparts.Missing as missing:
        print(f"skipped: aws: describe output: {missing}")
        return SKIPPED
    home = tempfile.mkdtemp(prefix="jtlint-aws-")
    script = Path(__file__).with_name("describe_output.py").resolve()
    code = subprocess.run([found.python, "-B", str(script), jtlint], cwd=home, check=False,
                          env=environment(found.path, home)).returncode
    if code == 0:
        shutil.rmtree(home)
    else:
        print(f"All files of the test are in {home}")
    return 0 if code == 0 else 1


sys.exit(main())

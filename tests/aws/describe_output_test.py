"""Lints what the AWS CLI and boto3 print of job templates in moto_server.

usage: describe_output_test.py JTLINT FOLDER

Where the three are not on PATH, they are installed from PyPI below FOLDER. Where that fails too,
the test is skipped: it says why and exits with 77.
"""

import os
import sys

sys.dont_write_bytecode = True
import launch  # noqa: E402

jtlint, folder = sys.argv[1:]
sys.exit(launch.with_counterparts("aws: describe output", folder,
                                  launch.HERE / "describe_output.py", os.path.abspath(jtlint)))

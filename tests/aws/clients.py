"""What describes job templates: plain HTTP, boto3 and the AWS CLI."""

import os
import subprocess
import urllib.request
from pathlib import Path

import boto3

from lint import Mismatch
from service import fetch

CREDENTIAL = "AKIAIOSFODNN7EXAMPLE/20261123/eu-west-1/iot/aws4_request"


def wire(url, path):
    """The body of an answer. moto takes region and service from the signature, and believes it."""
    authorization = (f"AWS4-HMAC-SHA256 Credential={CREDENTIAL}, SignedHeaders=host, "
                     f"Signature={'0' * 64}")
    status, _, body = fetch(urllib.request.Request(
        url + path, headers={"Authorization": authorization}))
    if status != 200:
        raise Mismatch(f"  GET {path}: {status} {body.decode()}")
    return body


def sdk(url):
    return boto3.client("iot", endpoint_url=url)


class Cli:
    """The AWS CLI, with a configuration file for each format of time stamps."""

    TIMESTAMPS = ("iso8601", "wire")

    def __init__(self, url):
        self._url = url
        for timestamps in self.TIMESTAMPS:
            Path(f"config-{timestamps}").write_text(
                f"[default]\ncli_timestamp_format = {timestamps}\n")

    def start(self, *arguments, timestamps=None, stdout=subprocess.PIPE):
        config = {"AWS_CONFIG_FILE": os.path.abspath(f"config-{timestamps}")} if timestamps else {}
        return subprocess.Popen(["aws", "--endpoint-url", self._url, "iot", *arguments],
                                stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE,
                                env=os.environ | config)

    def write(self, path, *arguments, timestamps=None):
        """Runs `aws … >> path`."""
        with open(path, "ab") as output:
            self.finish(self.start(*arguments, timestamps=timestamps, stdout=output))
        return path

    def finish(self, process):
        _, said = process.communicate()
        if process.returncode != 0:
            raise Mismatch(f"  $ {' '.join(process.args)}\n  ends with {process.returncode}: "
                           f"{said.decode()}")

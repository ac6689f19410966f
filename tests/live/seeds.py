"""What the doubles are filled with: keys, and job templates by boto3."""

import os
from dataclasses import dataclass

import boto3
from botocore.config import Config

from expectations import expect  # noqa: F401

MANY = 261  # one more than fits on the longest page, and some


@dataclass(frozen=True)
class Keys:
    access_key: str
    secret_key: str
    token: str = None


# Whatever must be escaped, quoted or encoded somewhere on the way is in here.
KEYS = {
    "plain": Keys("AKIAIOSFODNN7EXAMPLE", "plain/secret+of=example"),
    "token": Keys("ASIAIOSFODNN7EXAMPLE", "token%secret\\of:example", "token/with+signs=="),
}


def speak_to(proxy):
    """Lets the proxy know all keys, and AWS clients of this process speak to it alone."""
    for keys in KEYS.values():
        proxy.keyring.add(keys.access_key, keys.secret_key, keys.token)
    os.environ["AWS_ENDPOINT_URL"] = proxy.url
    os.environ["AWS_ACCESS_KEY_ID"] = KEYS["plain"].access_key
    os.environ["AWS_SECRET_ACCESS_KEY"] = KEYS["plain"].secret_key


class Session(boto3.Session):
    def client(self, service):
        return super().client(service, config=Config(
            s3={"addressing_style": "path"}, request_checksum_calculation="when_required"))


def session(keys, region="eu-west-1"):
    return Session(keys.access_key, keys.secret_key, keys.token, region_name=region)

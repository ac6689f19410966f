"""What the doubles are filled with: keys and job templates, by boto3 and by plain HTTP."""

import http.client
import json
import os
import urllib.parse
from dataclasses import dataclass

import boto3
from botocore.config import Config

import templates
from clients import CREDENTIAL

ACCOUNT = "123456789012"
OTHER_ACCOUNT = "210987654321"
OTHER_ROLE = f"arn:aws:iam::{OTHER_ACCOUNT}:role/audit"
BULK = 230  # with the others more than the 250 that fit on the longest page
TRUST = {"Version": "2012-10-17", "Statement": [{
    "Effect": "Allow", "Principal": {"Service": "iot.amazonaws.com"}, "Action": "sts:AssumeRole",
    "Condition": {"StringEquals": {"aws:SourceAccount": ACCOUNT}}}]}
PACKAGES = {"gateway": ("2.0.0", {"1.0.0": "PUBLISHED", "2.0.0": "DRAFT", "0.9.0": "DEPRECATED"})}


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


# What boto3 would not let through.
RAW = {
    "raw-timeout": {"description": "a", "document": "{}",
                    "timeoutConfig": {"inProgressTimeoutInMinutes": 0}},
    "raw-text": {"description": "\u0000\u007f\u2028\U0001f600", "document": "\u00e9\ud83d\ude00{"},
    "raw-types": {"description": "a", "document": "{}", "timeoutConfig": {
        "inProgressTimeoutInMinutes": "60"}},
    "raw-criteria": {"description": "a", "document": "{}", "abortConfig": {"criteriaList": []}},
}

S3 = templates.S3.rpartition("/")[0]
# What a deep look finds, and does not find.
DEEP = [
    templates.template("deep-role-missing", presignedUrlConfig={
        "roleArn": f"arn:aws:iam::{ACCOUNT}:role/nobody"}),
    templates.template("deep-role-path", presignedUrlConfig={
        "roleArn": f"arn:aws:iam::{ACCOUNT}:role/service/iot-path"}),
    templates.template("deep-role-of-another", presignedUrlConfig={
        "roleArn": f"arn:aws:iam::{OTHER_ACCOUNT}:role/iot-jobs"}),
    templates.template("deep-object-missing", document=None, documentSource=f"{S3}/nothing.json"),
    templates.template("deep-object-odd", document=None,
                       documentSource=f"{S3}/a%20b%2B%24%C3%A9.json"),
    templates.template("deep-bucket-missing", document=None, documentSource=(
        "https://s3.eu-west-1.amazonaws.com/nowhere/gateway.json")),
    templates.template("deep-bucket-elsewhere", document=None, documentSource=(
        "https://s3.us-east-1.amazonaws.com/elsewhere/gateway.json")),
    templates.template("deep-bucket-anywhere", document=None, documentSource=(
        "https://elsewhere.s3.amazonaws.com/gateway.json")),
    templates.template("deep-packages", destinationPackageVersions=[
        f"arn:aws:iot:eu-west-1:{ACCOUNT}:package/{each}" for each in (
            "gateway/version/1.0.0", "gateway/version/2.0.0", "gateway/version/0.9.0",
            "gateway/version/3.0.0", "gateway/version/$default", "nothing/version/$default",
            "gateway/version/$null")]),
]


def seed(moto_url):
    """Templates in three Regions and two accounts, and what they refer to."""
    plain = session(KEYS["plain"])
    iot = plain.client("iot")
    for each in templates.ALL + DEEP:
        iot.create_job_template(**each.given)
    for number in range(BULK):
        bad = {"timeoutConfig": {"inProgressTimeoutInMinutes": 10081}} if number % 10 == 0 else {}
        iot.create_job_template(jobTemplateId=f"bulk-{number}", description="a", document="{}",
                                **bad)
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(moto_url).netloc)
    for name, given in RAW.items():
        connection.request("PUT", f"/job-templates/{name}", json.dumps(given), {
            "Authorization": f"AWS4-HMAC-SHA256 Credential={CREDENTIAL}, SignedHeaders=host, "
                             f"Signature={'0' * 64}", "Content-Type": "application/json"})
        connection.getresponse().read()
    for region, count in (("us-east-1", 30), ("ap-southeast-2", 1)):
        elsewhere = session(KEYS["plain"], region).client("iot")
        for number in range(count):
            elsewhere.create_job_template(jobTemplateId=f"{region}-{number}", description="a",
                                          document="{" if number == 0 else "{}")
    other = other_account().client("iot")
    for name in ("minimal", "of-the-other-account"):
        other.create_job_template(jobTemplateId=name, description="a", document="[")
    seed_facts(plain)


def seed_facts(plain):
    iam = plain.client("iam")
    for name, path in (("iot-jobs", "/"), ("iot-path", "/service/")):
        iam.create_role(RoleName=name, Path=path, AssumeRolePolicyDocument=json.dumps(TRUST))
    for bucket, region in (("firmware", "eu-west-1"), ("elsewhere", "us-west-2")):
        s3 = session(KEYS["plain"], region).client("s3")
        s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": region})
        s3.put_object(Bucket=bucket, Key="gateway.json", Body=b"{}" + b" " * 100)
    plain.client("s3").put_object(Bucket="firmware", Key="a b+$é.json", Body=b"{}")


def other_account():
    assumed = session(KEYS["plain"]).client("sts").assume_role(
        RoleArn=OTHER_ROLE, RoleSessionName="seeds")["Credentials"]
    return session(Keys(assumed["AccessKeyId"], assumed["SecretAccessKey"],
                        assumed["SessionToken"]))

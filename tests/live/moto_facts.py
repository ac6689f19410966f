"""The facts that a deep look finds in what seeds.py makes."""

import seeds
import templates

HOME = "eu-west-1"
ROLE = f"arn:aws:iam::{seeds.ACCOUNT}:role/"
PACKAGE = f"arn:aws:iot:{HOME}:{seeds.ACCOUNT}:package/"


def role(arn):
    return {"role": {"arn": arn, "exists": True, "trustPolicy": seeds.TRUST}}


def source(url, size=None, region=HOME):
    """Of an object that is there, if it has a size."""
    there = {"exists": False} if size is None else {"exists": True, "region": region, "bytes": size}
    return {"documentSource": {"url": url} | there}


def package(entry, version=None, status=None):
    there = {"exists": True, "version": version, "status": status} if version else {"exists": False}
    return {"arn": f"{PACKAGE}{entry}"} | there


FACTS = {
    "minimal": {},
    "presigned": role(templates.ROLE),
    "deep-role-path": role(f"{ROLE}service/iot-path"),
    "deep-role-missing": {"role": {"arn": f"{ROLE}nobody", "exists": False}},
    "document-in-s3": source(templates.S3, 102),
    "deep-object-missing": source(f"{seeds.S3}/nothing.json"),
    "deep-object-odd": source(f"{seeds.S3}/a%20b%2B%24%C3%A9.json", 2),
    "deep-bucket-missing": source("https://s3.eu-west-1.amazonaws.com/nowhere/gateway.json"),
    "deep-bucket-elsewhere": source(
        "https://s3.us-east-1.amazonaws.com/elsewhere/gateway.json", 102, "us-west-2"),
    "deep-bucket-anywhere": source(
        "https://elsewhere.s3.amazonaws.com/gateway.json", 102, "us-west-2"),
    "deep-packages": {"packageVersions": [
        package("gateway/version/1.0.0", "1.0.0", "PUBLISHED"),
        package("gateway/version/2.0.0", "2.0.0", "DRAFT"),
        package("gateway/version/0.9.0", "0.9.0", "DEPRECATED"),
        package("gateway/version/3.0.0"),
        package("gateway/version/$default", "2.0.0", "DRAFT"),
        package("nothing/version/$default"),
        {"arn": f"{PACKAGE}gateway/version/$null"},
    ]},
}

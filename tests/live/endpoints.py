"""Compares the hosts that the helper would speak to with those that botocore knows.

usage: endpoints.py JTLINT HELPER, in an empty folder and a clean environment

All requests go by TLS through a proxy that writes down for whom they are, and lets none through.
"""

import os
import sys
import threading

import boto3
from botocore.config import Config

from expectations import expect, run_checks
from fault_server import FaultServer, changed
from programs import ask
from web import Answer, Server

PARTITIONS = ("aws", "aws-cn", "aws-us-gov")


class Proxy(Server):
    def __init__(self):
        super().__init__(self._answer)
        self._hosts = set()
        self._lock = threading.Lock()

    def _answer(self, request):
        with self._lock:
            self._hosts.add(request.target)
        return Answer(502)

    def take(self):
        with self._lock:
            taken, self._hosts = self._hosts, set()
        return taken


class Endpoints:
    def __init__(self, helper, proxy):
        self.helper = helper
        self.proxy = proxy

    def hosts(self, environment=None, **request):
        """The hosts that the helper asks for."""
        self.proxy.take()
        environment = os.environ | {"https_proxy": self.proxy.url} | (environment or {})
        answer = ask(self.helper, environment, **request)
        answer.run.expect([each for each in answer.failures if each["kind"] not in (
            "unreachable", "service-error")], [], "other failures")
        return self.proxy.take()

    @staticmethod
    def known(service, region, **config):
        url = boto3.client(service, region_name=region, config=Config(**config)).meta.endpoint_url
        return url.removeprefix("https://") + ":443"

    def of_iot(self):
        for partition in PARTITIONS:
            regions = boto3.Session().get_available_regions("iot", partition)
            for fips in (False, True):
                for dual in (False, True):
                    asked = self.hosts({"AWS_USE_FIPS_ENDPOINT": str(fips).lower(),
                                        "AWS_USE_DUALSTACK_ENDPOINT": str(dual).lower()},
                                       regions=regions)
                    known = {self.known("iot", region, use_fips_endpoint=fips,
                                        use_dualstack_endpoint=dual) for region in regions}
                    expect(asked, known, f"hosts in {partition}, FIPS {fips}, dual-stack {dual}")

    def of_all_regions(self):
        for partition, home in zip(PARTITIONS, ("eu-west-1", "cn-north-1", "us-gov-west-1")):
            regions = boto3.Session().get_available_regions("iot", partition)
            asked = self.hosts({"AWS_REGION": home}, all_regions=True)
            known = {self.known("iot", region) for region in regions}
            expect(known - asked, set(), f"hosts in {partition} that are not asked")

    def of_a_region_of_the_future(self):
        expect(self.hosts(regions=["eu-north-9"]), {"iot.eu-north-9.amazonaws.com:443"}, "hosts")

    def of_sts(self):
        keys = "aws_access_key_id = AKIAX\naws_secret_access_key = example\n"
        for region in ("eu-west-1", "us-east-1", "cn-north-1", "us-gov-west-1"):
            with open("config", "w", encoding="utf-8") as config:
                config.write(f"[profile role]\n{keys}source_profile = role\n"
                             "role_arn = arn:aws:iam::123456789012:role/r\n")
            asked = self.hosts({"AWS_REGION": region}, profiles=["role"])
            expect(asked, {self.known("sts", region)}, f"hosts of STS in {region}")

    def of_a_deep_look(self):
        """Those of IAM and S3; in a Region, and as the URL of the object says."""
        for region, suffix in (("eu-west-1", "amazonaws.com"), ("cn-north-1", "amazonaws.com.cn")):
            partition = "aws-cn" if region.startswith("cn-") else "aws"
            facts = {"describe": (changed(
                presignedUrlConfig={"roleArn": f"arn:{partition}:iam::123456789012:role/r"},
                documentSource=f"https://s3.{region}.{suffix}/bucket/key"),)}
            with FaultServer("a", facts, region=region) as server:
                asked = self.hosts({"AWS_ENDPOINT_URL_IOT": server.url}, regions=[region],
                                   deep=True)
            expect(self.known("iam", region) in asked, True, f"host of IAM in {asked}")
            others = {each.removeprefix("bucket.") for each in asked} - {self.known("iam", region)}
            expect(others, {f"s3.{region}.{suffix}:443"}, "hosts of S3")


CHECKS = (
    Endpoints.of_iot, Endpoints.of_all_regions, Endpoints.of_a_region_of_the_future,
    Endpoints.of_sts, Endpoints.of_a_deep_look,
)

if __name__ == "__main__":
    with Proxy() as proxy:
        code = run_checks(Endpoints(sys.argv[2], proxy), CHECKS, sys.argv[3:])
    sys.exit(code)

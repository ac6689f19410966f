"""Credentials that a container or a virtual machine has, whoever runs there."""

import json
import os
from pathlib import Path

import seeds
from expectations import expect
from web import Answer, Server

ROLE = "arn:aws:iam::210987654321:role/audit"


class Machines:
    """Checks of credentials.py, which has `keys` and `signs`."""

    def container(self):
        keys = self.keys(token=True)
        seen = []
        with Server(lambda request: self.serve(request, seen, keys)) as server:
            told = {"AWS_REGION": "eu-west-1",
                    "AWS_CONTAINER_CREDENTIALS_FULL_URI": f"{server.url}/role?a=b"}
            self.signs(keys, environment=told)
            self.signs(keys, environment=told | {"AWS_CONTAINER_AUTHORIZATION_TOKEN": "a token"})
            Path("token").write_text("of a file")
            self.signs(keys, environment=told | {"AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE":
                                                 os.path.abspath("token")})
            expect(seen, [("/role?a=b", token) for token in (None, "a token", "of a file")],
                   "what the endpoint of the container was asked")

    def serve(self, request, seen, keys):
        seen.append((request.target, request.headers.get("Authorization")))
        return self.as_metadata(keys)

    @staticmethod
    def as_metadata(keys):
        return Answer(body=json.dumps({
            "Code": "Success", "Type": "AWS-HMAC", "AccessKeyId": keys.access_key,
            "SecretAccessKey": keys.secret_key, "Token": keys.token,
            "Expiration": "2099-01-01T00:00:00Z"}).encode())

    def instance(self):
        """IMDSv2: a token first, which every other request must show."""
        keys = self.keys(token=True)
        base = "/latest/meta-data/iam/security-credentials/"

        def imds(request):
            if (request.method, request.target) == ("PUT", "/latest/api/token"):
                lifetime = request.headers.get("X-aws-ec2-metadata-token-ttl-seconds")
                return Answer(200 if lifetime else 400, b"a token==")
            if request.headers.get("X-aws-ec2-metadata-token") != "a token==":
                return Answer(401)
            answers = {base: Answer(body=b"a-role"), base + "a-role": self.as_metadata(keys),
                       "/latest/meta-data/placement/region": Answer(body=b"eu-west-1")}
            return answers.get(request.target, Answer(404))
        with Server(imds) as server:
            self.signs(keys, environment={
                "AWS_EC2_METADATA_DISABLED": None, "AWS_REGION": "eu-west-1",
                "AWS_EC2_METADATA_SERVICE_ENDPOINT": server.url})
            Path("config").write_text(f"[profile role]\nregion = eu-west-1\nrole_arn = {ROLE}\n"
                                      "credential_source = Ec2InstanceMetadata\n")
            self.signs(None, account=seeds.OTHER_ACCOUNT, profiles=["role"],
                       operations=("AssumeRole", "ListJobTemplates"), environment={
                           "AWS_EC2_METADATA_DISABLED": None,
                           "AWS_EC2_METADATA_SERVICE_ENDPOINT": server.url})

"""Jobs that are made of some of the job templates, and skeletons that the AWS CLI prints."""

import json

import clients
from templates import ALL

THING = "thing/gateway-7"

# What a job has of the members that moto keeps of a template.
SHARED = ("description", "document", "presignedUrlConfig", "timeoutConfig",
          "jobExecutionsRolloutConfig")


def jobs(url, write):
    """The descriptions of jobs as boto3 returns them: files, with the findings in each."""
    sdk = clients.sdk(url)
    target = sdk.create_thing(thingName="gateway-7")["thingArn"]
    files = []
    for template in ALL:
        given = {name: template.given[name] for name in SHARED if name in template.given}
        if "document" not in given:
            continue  # moto looks for its source in S3
        sdk.create_job(jobId=template.id, targets=[target], **given)
        described = sdk.describe_job(jobId=template.id)
        file = write(f"jobs/{template.id}.json", json.dumps(described, default=str))
        files.append((file, findings_in(template, described["job"])))
    return files


def findings_in(template, job):
    """Those of the template that are about what is described of the job, at their places there."""
    found = set()
    for rule, pointer in template.findings:
        member = pointer.split("/")[1].split("#")[0]
        if member in job:  # the document is not
            found.add((rule, f"/job{pointer}"))
    return frozenset(found)


def skeletons(cli):
    """The unfilled skeletons of the AWS CLI: files, with the one finding in each."""
    commands = ("create-job-template", "create-job")
    files = [cli.write(f"{command}.json", command, "--generate-cli-skeleton")
             for command in commands]
    return [(file, frozenset({("skeleton", "")})) for file in files]

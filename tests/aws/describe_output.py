"""Lints job templates in all the forms in which clients of AWS IoT print them.

usage: describe_output.py JTLINT, in an empty folder and a clean environment
"""

import io
import json
import re
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import clients
import jobs
from lint import Jtlint, Mismatch
from service import Moto, Service
from templates import ALL, FOR_CLI

try:
    import yaml
except ImportError:
    yaml = None

try:
    from awscli.text import format_text
except ImportError:
    format_text = None


def write(path, text):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8", newline="\n")
    return path


def dumps(response, **style):
    return json.dumps(response, default=str, **style)


def described(template):
    return "describe-job-template", "--job-template-id", template.id


class DescribeOutput:
    """A group of checks is a method that says how many outputs it has linted."""

    def __init__(self, jtlint, moto, service):
        self.jtlint = jtlint
        self.urls = {"moto": moto.url, "service": service.url}
        self.cli = clients.Cli(service.url)
        self.cli_of_moto = clients.Cli(moto.url)
        self.responses = {}

    def create(self):
        """Two of them by the AWS CLI, the others by boto3."""
        by_cli = FOR_CLI[-2:]
        sdk = clients.sdk(self.urls["service"])
        for each in ALL:
            if each not in by_cli:
                sdk.create_job_template(**each.given)
        for each in by_cli:
            given = write(f"given/{each.id}.json", json.dumps(each.given))
            self.cli.finish(self.cli.start("create-job-template", "--cli-input-json",
                                           f"file://{given}"))
        for source, url in self.urls.items():
            sdk = clients.sdk(url)
            self.responses[source] = [sdk.describe_job_template(jobTemplateId=each.id)
                                      for each in ALL]
        if self.responses["service"][0]["timeoutConfig"] != {}:
            raise Mismatch("  boto3 does not read an object of nulls as an empty one")

    def each(self, form, text_of, suffix="json"):
        """Lints a file for each template: what `text_of` makes of a source and its number."""
        for source in self.urls:
            self.jtlint.expect_each([
                (write(f"{form}/{source}/{template.id}.{suffix}", text_of(source, number)),
                 template.findings_in(source)) for number, template in enumerate(ALL)])
        return len(self.urls) * len(ALL)

    def wire(self):
        def body(source, number):
            return clients.wire(self.urls[source], f"/job-templates/{ALL[number].id}").decode()

        linted = self.each("wire", body)
        for template in ALL:
            self.jtlint.expect_each([(f"wire/service/{template.id}.json", template.findings)])
        return linted + len(ALL)

    def boto3_indented(self):
        return self.each("boto3-indented",
                         lambda source, number: dumps(self.responses[source][number], indent=4))

    def boto3_compact(self):
        return self.each("boto3-compact",
                         lambda source, number: dumps(self.responses[source][number],
                                                      ensure_ascii=False, separators=(",", ":")))

    def boto3_yaml(self):
        if yaml is None:
            return None
        return self.each("boto3-yaml",
                         lambda source, number: yaml.safe_dump(self.responses[source][number]),
                         suffix="yaml")

    def boto3_yaml_documents(self):
        if yaml is None:
            return None
        return self.documents("documents.yaml", yaml.safe_dump_all(self.responses["service"]))

    def concatenated(self):
        return self.documents("concatenated.json", "".join(
            dumps(each, indent=2) for each in self.responses["service"]))

    def newline_delimited(self):
        return self.documents("all.ndjson", "".join(
            dumps(each) + "\n" for each in self.responses["service"]))

    def documents(self, name, text):
        write(name, text)
        self.jtlint.expect([name], {(name, number, *each) for number, template in enumerate(ALL)
                                    for each in template.findings}, len(ALL))
        return 1

    def one_array(self):
        for name, style in (("array.json", {"indent": 4}), ("array-compact.json", {})):
            write(name, dumps(self.responses["service"], **style))
            self.jtlint.expect([name], {
                (name, 0, rule, f"/{number}{pointer}") for number, template in enumerate(ALL)
                for rule, pointer in template.findings}, len(ALL))
        return 2

    def cli_json(self):
        files = self.cli_files("json", cli=self.cli_of_moto)
        self.jtlint.expect_each([(file, template.findings_in("moto"))
                                 for file, template in zip(files, FOR_CLI)])
        for timestamps in clients.Cli.TIMESTAMPS:
            files = self.cli_files("json", timestamps)
            self.jtlint.expect_each([(file, template.findings)
                                     for file, template in zip(files, FOR_CLI)])
        return len(FOR_CLI) * (1 + len(clients.Cli.TIMESTAMPS))

    def cli_files(self, output, timestamps=None, cli=None):
        folder = Path(f"cli-{output}-{timestamps}")
        folder.mkdir()
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(lambda template: (cli or self.cli).write(
                str(folder / template.id), *described(template), "--output", output,
                timestamps=timestamps), FOR_CLI))

    def cli_loop(self):
        for template in FOR_CLI:
            self.cli.write("loop.json", *described(template))
        self.jtlint.expect(["loop.json"], {
            ("loop.json", number, *each) for number, template in enumerate(FOR_CLI)
            for each in template.findings}, len(FOR_CLI))
        return 1

    def cli_pipe(self):
        for template in (FOR_CLI[0], FOR_CLI[-1]):
            aws = self.cli.start(*described(template))
            with aws.stdout:
                self.jtlint.expect(["-"], {("<stdin>", 0, *each) for each in template.findings}, 1,
                                   stdin=aws.stdout)
            self.cli.finish(aws)
        return 2

    def lists(self):
        files = [self.cli.write("list.json", "list-job-templates"),
                 self.cli.write("list.txt", "list-job-templates", "--output", "text"),
                 write("list-boto3.json",
                       dumps(clients.sdk(self.urls["moto"]).list_job_templates())),
                 write("list-wire.json",
                       clients.wire(self.urls["moto"], "/job-templates").decode())]
        for file in files:
            self.left_alone(file, rf"{len(ALL)} job templates in it are summaries only.*describe")
        return len(files)

    def cli_text(self):
        files = self.cli_files("text", cli=self.cli_of_moto)
        self.jtlint.expect_each([(file, template.findings_in("moto"))
                                 for file, template in zip(files, FOR_CLI)])
        for timestamps in clients.Cli.TIMESTAMPS:
            files = self.cli_files("text", timestamps)
            self.jtlint.expect_each([(file, template.findings)
                                     for file, template in zip(files, FOR_CLI)])
        for template in FOR_CLI:
            self.cli.write("loop.txt", *described(template), "--output", "text")
        self.jtlint.expect(["loop.txt"], {
            ("loop.txt", number, *each) for number, template in enumerate(FOR_CLI)
            for each in template.findings}, len(FOR_CLI))
        return len(FOR_CLI) * (1 + len(clients.Cli.TIMESTAMPS)) + 1

    def formatted_text(self):
        """What the AWS CLI would print of all templates, by the code that prints it."""
        if format_text is None:
            return None

        def text_of(source, number):
            described = dict(self.responses[source][number])
            del described["ResponseMetadata"]
            output = io.StringIO()
            format_text(described | {"createdAt": described["createdAt"].isoformat()}, output)
            return output.getvalue()

        linted = self.each("text", text_of, suffix="txt")
        return linted + self.documents("text.txt", "".join(
            text_of("service", number) for number in range(len(ALL))))

    def described_jobs(self):
        files = jobs.jobs(self.urls["moto"], write)
        self.jtlint.expect_each(files)
        return len(files)

    def skeletons(self):
        files = jobs.skeletons(self.cli)
        self.jtlint.expect_each(files)
        return len(files)

    def left_alone(self, file, why):
        report = self.jtlint.check(file)
        report.expect((report.code, report.details, report.said.count("\n")), (0, [], 1),
                      "exit code, findings and notes", file)
        report.expect(bool(re.search(why, report.said)), True, f"/{why}/ in {report.said!r}", file)

    def cli_table(self):
        files = self.cli_files("table") + [
            self.cli.write("list.table", "list-job-templates", "--output", "table")]
        for file in files:
            self.refused(file, "table output of the AWS CLI.*use --output json")
        return len(files)

    def printed(self):
        texts = [str(each) + "\n" for each in self.responses["service"]]
        texts.append(f"{self.responses['service']}\n")
        for number, text in enumerate(texts):
            self.refused(write(f"printed/{number}.json", text), r"write json\.dumps\(")
        return len(texts)

    def refused(self, file, why):
        report = self.jtlint.check(file)
        report.expect(report.findings, frozenset({(file, 0, "syntax-error", "")}), "findings")
        report.expect((report.code, report.said), (1, ""), "exit code and standard error", file)
        report.expect(bool(re.search(why, report.details[0])), True,
                      f"/{why}/ in {report.details[0]!r}", file)


GROUPS = {
    "HTTP body": DescribeOutput.wire,
    "boto3, json.dumps, indented": DescribeOutput.boto3_indented,
    "boto3, json.dumps, compact": DescribeOutput.boto3_compact,
    "boto3, yaml.safe_dump": DescribeOutput.boto3_yaml,
    "boto3, yaml.safe_dump_all": DescribeOutput.boto3_yaml_documents,
    "boto3, objects in a row": DescribeOutput.concatenated,
    "boto3, an object a line": DescribeOutput.newline_delimited,
    "boto3, one array": DescribeOutput.one_array,
    "boto3, print": DescribeOutput.printed,
    "aws --output json": DescribeOutput.cli_json,
    "aws >> all.json": DescribeOutput.cli_loop,
    "aws | jtlint check -": DescribeOutput.cli_pipe,
    "aws --output text": DescribeOutput.cli_text,
    "awscli.text": DescribeOutput.formatted_text,
    "aws --output table": DescribeOutput.cli_table,
    "list-job-templates": DescribeOutput.lists,
    "describe-job": DescribeOutput.described_jobs,
    "aws --generate-cli-skeleton": DescribeOutput.skeletons,
}


def main():
    begin = time.monotonic()
    linted = failed = 0
    with Moto() as moto, Service(moto.url) as service:
        outputs = DescribeOutput(Jtlint(sys.argv[1]), moto, service)
        outputs.create()
        for name, group in GROUPS.items():
            try:
                count = group(outputs)
                print(f"{name}: {'skipped, not installed' if count is None else count}", flush=True)
                linted += count or 0
            except Mismatch as mismatch:
                failed += 1
                print(f"FAILED: {name}\n{mismatch}", flush=True)
    print(f"{len(ALL)} job templates, {linted} outputs linted, {failed} groups failed, "
          f"{time.monotonic() - begin:.0f} s")
    return 1 if failed else 0


sys.exit(main())

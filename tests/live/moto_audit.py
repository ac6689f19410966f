"""Audits what is in moto_server, and holds the findings against those in files.

usage: moto_audit.py JTLINT HELPER, in an empty folder and a clean environment

The files are what the AWS CLI prints of the same templates, and what the audit saves.
"""

import contextlib
import io
import json
import os
import sys
from collections import Counter
from pathlib import Path

import journal
import moto_facts
import seeds
import templates
from audits import Audit
from expectations import expect, run_checks
from moto_proxy import MotoProxy
from programs import ask, run
from service import Moto

try:
    from awscli.clidriver import create_clidriver
except ImportError:
    create_clidriver = None

HOME = "eu-west-1"
HERE = [each.id for each in templates.ALL + seeds.DEEP] + list(seeds.RAW) + [
    f"bulk-{number}" for number in range(seeds.BULK)]
US = [f"us-east-1-{number}" for number in range(30)]
AP = ["ap-southeast-2-0"]
OTHERS = ["minimal", "of-the-other-account"]
CONFIG = f"""
[profile plain]
region = {HOME}
[profile other]
region = {HOME}
role_arn = {seeds.OTHER_ROLE}
source_profile = plain
"""


def place(pointer, inner):
    return pointer + ("" if inner is None else f"#{inner}")


class MotoAudit:
    def __init__(self, jtlint, helper, proxy):
        self.jtlint = jtlint
        self.helper = helper
        self.proxy = proxy
        self.audit = Audit(jtlint, helper, os.environ.copy())

    def ask(self, notes=0, **request):
        self.proxy.journal.take()
        answer = ask(self.helper, os.environ, **request)
        answer.run.expect((answer.failures, len(answer.notes), answer.complete), ([], notes, True),
                          "failures, notes and complete")
        self.trust(answer.run)
        return answer

    def run(self, notes=0, **request):
        self.proxy.journal.take()
        report = self.audit.run(**request)
        lines = report.run.said.count("\n")
        report.run.expect((report.run.code, report.failures, lines), (1, [], notes),
                          "exit code, failures and lines that are said besides")
        self.trust(report.run, report.saved)
        return report

    def trust(self, done, saved=()):
        """All signatures are right, and no secret is anywhere."""
        done.expect(self.proxy.faults, [], "faults that the proxy saw")
        for where in (done.output, done.said, *done.arguments, *saved):
            for secret in self.proxy.keyring.secrets():
                if secret in where:
                    done.fail("a secret is told")

    def check(self, *files):
        """What jtlint finds in files, by template: (rule, place, detail), in order."""
        done = run([self.jtlint, "check", "--format", "json", *files], os.environ)
        return json.loads(done.output)

    def helper_alone(self):
        answer = self.ask(regions=[HOME, "us-east-1"])
        found = Counter((each["account"], each["region"], each["describe"]["jobTemplateId"])
                        for each in answer.records)
        answer.run.expect(found, Counter([(seeds.ACCOUNT, HOME, each) for each in HERE]
                                         + [(seeds.ACCOUNT, "us-east-1", each) for each in US]),
                          "templates")
        entries = self.proxy.journal.take()
        expect(journal.counts(entries),
               {"ListJobTemplates": 3, "DescribeJobTemplate": len(HERE + US)}, "requests")
        answer.run.expect([each for each in answer.records if "facts" in each], [], "facts")

    def session_token(self):
        keys = seeds.KEYS["token"]
        environment = os.environ | {"AWS_ACCESS_KEY_ID": keys.access_key,
                                    "AWS_SECRET_ACCESS_KEY": keys.secret_key,
                                    "AWS_SESSION_TOKEN": keys.token}
        self.proxy.journal.take()
        answer = ask(self.helper, environment, regions=[HOME])
        self.trust(answer.run)
        answer.run.expect(sorted(answer.ids()), sorted(HERE), "templates")
        expect({each.access_key for each in self.proxy.journal.take()}, {keys.access_key}, "keys")

    def findings_are_those_of_files(self):
        report = self.run(regions=[HOME, "us-east-1", "ap-southeast-2"])
        live = sorted((each["resource"]["region"], each["template"], each["severity"], each["rule"],
                       place(each["pointer"], each["inner_pointer"]), each["detail"])
                      for each in report.diagnostics)
        report.run.expect(report.whole["templates_checked"], len(HERE + US + AP), "templates")
        report.run.expect([each["range"] for each in report.diagnostics if each["range"]], [],
                          "ranges")
        for each in report.diagnostics:
            report.run.expect(each["resource"]["arn"], f"arn:aws:iot:{each['resource']['region']}:"
                              f"{seeds.ACCOUNT}:jobtemplate/{each['template']}", "ARN")
        self.expect_known(live)
        self.expect_saved(report, live)
        self.expect_described(live)

    def expect_known(self, live):
        for each in templates.ALL:
            found = frozenset((rule, where) for region, name, _, rule, where, _ in live
                              if (region, name) == (HOME, each.id))
            expect(found, each.findings, f"findings in {each.id}")

    def expect_saved(self, report, live):
        Path("saved.jsonl").write_text("".join(line + "\n" for line in report.saved))
        expect(Counter((each["region"], each["describe"]["jobTemplateId"])
                       for each in report.records()),
               Counter([(HOME, each) for each in HERE] + [("us-east-1", each) for each in US]
                       + [("ap-southeast-2", each) for each in AP]), "templates saved")
        checked = self.check("saved.jsonl")
        lines = {number: json.loads(line)["region"] for number, line in enumerate(report.saved)}
        saved = sorted((lines[each["document"]], each["template"], each["severity"], each["rule"],
                        place(each["pointer"].removeprefix("/describe"), each["inner_pointer"]),
                        each["detail"]) for each in checked["diagnostics"])
        expect(saved, live, "findings in the saved file")

    def expect_described(self, live):
        """As the AWS CLI prints it; by its own code, for it takes half a second to start."""
        if create_clidriver is None:
            return
        driver = create_clidriver()
        files = {}
        for region, name in [(HOME, each) for each in HERE[:-seeds.BULK + 30]] + [
                ("us-east-1", each) for each in US] + [("ap-southeast-2", each) for each in AP]:
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                driver.main(["iot", "describe-job-template", "--region", region,
                             "--job-template-id", name])
            file = Path(f"cli-{region}-{name}.json")
            file.write_text(printed.getvalue(), encoding="utf-8")
            files[str(file)] = (region, name)
        checked = self.check(*files)
        described = sorted((files[each["range"]["filename"]][0], each["template"], each["severity"],
                            each["rule"], place(each["pointer"], each["inner_pointer"]),
                            each["detail"]) for each in checked["diagnostics"])
        expect(described, [each for each in live if each[:2] in files.values()],
               "findings in what the AWS CLI prints")

    def two_profiles(self):
        Path("config").write_text(CONFIG)
        keys = seeds.KEYS["plain"]
        Path("credentials").write_text(f"[plain]\naws_access_key_id = {keys.access_key}\n"
                                       f"aws_secret_access_key = {keys.secret_key}\n")
        report = self.run(profiles=["plain", "other"])
        report.run.expect(Counter((each["account"], each["describe"]["jobTemplateId"])
                                  for each in report.records()),
                          Counter([(seeds.ACCOUNT, each) for each in HERE]
                                  + [(seeds.OTHER_ACCOUNT, each) for each in OTHERS]), "templates")
        expect(journal.counts(self.proxy.journal.take())["AssumeRole"], 1, "roles assumed")

    def two_profiles_of_one_account(self):
        keys = seeds.KEYS["plain"]
        for name in ("config", "credentials"):
            Path(name).write_text("".join(
                f"[{'profile ' * (name == 'config')}{profile}]\nregion = us-east-1\n"
                f"aws_access_key_id = {keys.access_key}\n"
                f"aws_secret_access_key = {keys.secret_key}\n" for profile in ("one", "two")))
        here = {"regions": ["us-east-1"]}
        report = self.run(profiles=["one", "two", "one"], notes=1, **here)
        report.run.expect(sorted(report.saved_ids()), sorted(US), "templates")
        report.run.expect(len(report.diagnostics), 
                          len(self.run(profiles=["one"], **here).diagnostics), "findings")

    def templates_by_name(self):
        report = self.run(regions=[HOME], templates=["raw-timeout", "minimal"])
        report.run.expect(sorted(report.saved_ids()), ["minimal", "raw-timeout"], "templates")
        expect(journal.counts(self.proxy.journal.take()), {"DescribeJobTemplate": 2}, "requests")

    def all_regions(self):
        report = self.run(all_regions=True)
        report.run.expect(Counter(each["region"] for each in report.records()),
                          {HOME: len(HERE), "us-east-1": len(US), "ap-southeast-2": len(AP)},
                          "templates of each Region")
        regions = {each.region for each in self.proxy.journal.take()}
        expect(len(regions) >= 15, True, f"15 Regions or more in {sorted(regions)}")

    def pacing(self):
        """Each operation has its own quota in each Region; and how far it is, is told."""
        answer = self.ask(regions=["us-east-1", "ap-southeast-2"], rate=10, progress=True)
        entries = self.proxy.journal.take()
        for group, most in journal.busiest_second(entries).items():
            # On a busy machine, requests that were sent apart may arrive together.
            answer.run.expect(most <= 15, True, f"at most 10 a second, {most} of {group}")
        answer.run.expect(2 < answer.run.seconds < 8, True, "about 3 s for 30 templates")
        told = [each for each in answer.progress if each["region"] == "us-east-1"]
        answer.run.expect(3 <= len(told) <= 6 * answer.run.seconds, True, f"progress: {told}")
        described = [each["described"] for each in told]
        answer.run.expect((described, described[-1]), (sorted(described), 30), "described")

    def pacing_of_an_account(self):
        """Two profiles of one account share its quota."""
        Path("config").write_text("".join(
            f"[profile {name}]\naws_access_key_id = {keys.access_key}\n"
            f"aws_secret_access_key = {keys.secret_key}\n"
            f"aws_session_token = {keys.token or ''}\n" for name, keys in seeds.KEYS.items()))
        answer = self.ask(profiles=list(seeds.KEYS), regions=["us-east-1"], rate=20,
                          notes=1)
        entries = self.proxy.journal.take()
        answer.run.expect(len({each.access_key for each in entries}), 2, "keys")
        most = journal.busiest_second(entries)["DescribeJobTemplate", "us-east-1"]
        answer.run.expect(most <= 30, True, f"at most 20 descriptions a second: {most}")

    def deep(self):
        answer = self.ask(regions=[HOME], deep=True)
        facts = {each["describe"]["jobTemplateId"]: each.get("facts", {})
                 for each in answer.records}
        counts = [each.pop("jobTemplates") for each in facts.values() if "jobTemplates" in each]
        answer.run.expect(counts, [{"count": len(HERE)}], "jobTemplates")
        for name, expected in moto_facts.FACTS.items():
            answer.run.expect(facts[name], expected, f"facts of {name}")
        answer.run.expect(facts["deep-role-of-another"]["role"]["unknown"]["kind"],
                          "other-account", "kind")

    def deep_findings_are_those_of_the_saved_file(self):
        report = self.run(regions=[HOME], deep=True)
        Path("deep.jsonl").write_text("".join(line + "\n" for line in report.saved))
        live = sorted((str(each["template"]), each["rule"], each["detail"])
                      for each in report.diagnostics)
        saved = sorted((str(each["template"]), each["rule"], each["detail"])
                       for each in self.check("deep.jsonl")["diagnostics"])
        report.run.expect(saved, live, "findings in the saved file")


CHECKS = (
    MotoAudit.helper_alone, MotoAudit.session_token, MotoAudit.findings_are_those_of_files,
    MotoAudit.two_profiles, MotoAudit.two_profiles_of_one_account, MotoAudit.templates_by_name,
    MotoAudit.all_regions, MotoAudit.pacing, MotoAudit.pacing_of_an_account, MotoAudit.deep,
    MotoAudit.deep_findings_are_those_of_the_saved_file,
)


def main():
    with Moto() as moto, MotoProxy(moto.url, seeds.PACKAGES) as proxy:
        seeds.speak_to(proxy)
        seeds.seed(moto.url)
        expect(proxy.faults, [], "faults while seeding")
        return run_checks(MotoAudit(*sys.argv[1:3], proxy), CHECKS, sys.argv[3:])


if __name__ == "__main__":
    sys.exit(main())

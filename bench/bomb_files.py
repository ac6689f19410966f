"""Files that are made to break jtlint, for bench/bombs and bench/growth."""

import json
import os

ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))

def api(**members):
    template = {"jobTemplateId": "a", "description": "b"} | members
    return json.dumps(template, ensure_ascii=False)


def bombs(n):
    """Name and bytes of each bomb; `n` divides the number of what it has too many of."""
    def many(count):
        return max(1, count // n)

    begin = '{"jobTemplateId": "a", "document": '
    brackets = many(200_000)
    yield "brackets.json", begin + "[" * brackets + "]" * brackets + "}"
    yield "brackets-open.json", begin + "[" * brackets
    yield "braces.json", begin + '{"a":' * brackets + "1" + "}" * (brackets + 1)
    yield "brackets.yaml", "jobTemplateId: a\ndocument: " + "[" * brackets + "]" * brackets
    yield "braces.yaml", "jobTemplateId: a\ndocument: " + "{a: " * brackets + "}" * brackets
    yield "dashes.yaml", "jobTemplateId: a\ndocument:\n  " + "- " * brackets + "x\n"
    yield "question-marks.yaml", "jobTemplateId: a\ndocument:\n  " + "? " * brackets + "x\n"
    stairs = "".join(" " * i + "a:\n" for i in range(many(3000)))
    yield "stairs.yaml", "jobTemplateId: a\n" + stairs
    yield "open-lists.yaml", "jobTemplateId: a\n" + "a: [\n" * many(50_000)
    yield "flow-list.yaml", "jobTemplateId: a\na: [" + "1," * many(500_000) + "1]\n"
    yield "many-values.json", begin + "[" + "1," * many(5_000_000) + "1]}"
    yield "tags.yaml", "jobTemplateId: a\na: " + "!a " * many(100_000) + "b\n"

    tower = ["jobTemplateId: a", "a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]"]
    merges = ["jobTemplateId: a", "a0: &a0 {b: 1}"]
    for i in range(1, 300):
        aliases = ", ".join([f"*a{i - 1}"] * 9)
        tower.append(f"a{i}: &a{i} [{aliases}]")
        merges.append(f"a{i}: &a{i} {{<<: [{aliases}]}}")
    yield "alias-tower.yaml", "\n".join(tower)
    yield "merge-tower.yaml", "\n".join(merges)
    yield "self-alias.yaml", "jobTemplateId: a\ndocument: &a [*a]\n"
    yield "self-merge.yaml", "jobTemplateId: a\ndocument: &a {<<: *a}\n"
    aliases = ", ".join(["*a"] * many(200_000))
    yield "aliases.yaml", f"jobTemplateId: a\na: &a 1\nb: [{aliases}]\n"

    megabytes = many(20_000_000)
    yield "string.json", api(document="x" * megabytes)
    yield "escapes.json", begin + '"' + "\\u0041" * (megabytes // 6) + '"}'
    yield "description.json", api(description="é" * (megabytes // 2))
    yield "id.json", api(jobTemplateId="x" * megabytes)
    yield "name.json", '{"jobTemplateId": "a", "' + "x" * megabytes + '": 1}'
    yield "string.yaml", "jobTemplateId: a\ndocument: \"" + "x" * megabytes + '"\n'
    yield "comment.yaml", "jobTemplateId: a\n" + "# xxxxxxxxxxxxxxxx\n" * (megabytes // 40)

    keys = many(200_000)
    yield "million-keys.json", (
        begin + "{" + ", ".join(f'"k{i}": 1' for i in range(many(1_000_000))) + "}}")
    yield "keys.json", "{" + ", ".join(f'"k{i}": 1' for i in range(keys)) + "}"
    yield "same-keys.json", "{" + ", ".join(['"k": 1'] * keys) + "}"
    yield "keys.yaml", "jobTemplateId: a\n" + "".join(f"k{i}: 1\n" for i in range(keys))
    yield "same-keys.yaml", "jobTemplateId: a\n" + "k: 1\n" * keys
    yield "tags.json", api(tags=[{"Key": "a", "Value": "b"}] * many(100_000))
    yield "criteria.json", api(abortConfig={"criteriaList": [{"failureType": "x"}] * many(25_000)})

    digits = "9" * many(100_000)
    numbers = {"whole": digits, "fraction": "0." + digits, "exponent": "1e-" + digits}
    for name, number in numbers.items():
        limit = f'{{"inProgressTimeoutInMinutes": {number}}}'
        yield f"{name}.json", f'{{"jobTemplateId": "a", "timeoutConfig": {limit}}}'
        yield f"{name}.yaml", f"jobTemplateId: a\ntimeoutConfig: {limit}\n"
        criterion = f'{{"action": "CANCEL", "failureType": "ALL", "thresholdPercentage": {number}}}'
        yield f"{name}-places.json", (
            f'{{"jobTemplateId": "a", "abortConfig": {{"criteriaList": [{criterion}]}}}}')

    yield "inner-brackets.json", api(document="[" * many(16_000) + "]" * many(16_000))
    yield "inner-braces.json", api(document='{"a":' * many(16_000) + "1" + "}" * many(16_000))
    yield "inner-items.json", api(document="[" + "1," * many(5_000_000) + "1]")
    yield "placeholders.json", api(document=json.dumps("${aws:iot:s3-presigned-url:" * many(3000)))
    yield "open-placeholders.json", api(document=json.dumps("${" * many(100_000)))
    yield "cron.json", api(
        maintenanceWindows=[{"startTime": "cron(" + "1," * many(1_000_000) + "1 * * * * *)"}])
    yield "arn.json", api(destinationPackageVersions=["arn" + ":" * many(5_000_000)])
    yield "half-pair.json", '{"jobTemplateId": "a", "description": "\\ud800"}'
    yield "half-pair.yaml", 'jobTemplateId: a\ndescription: "\\udc00"\n'
    yield "inner-half-pair.json", api(document='{"a": "\\ud800"}')
    yield "outputs.json", '{"jobTemplateId": "a"}\n' * many(20_000)
    yield "documents.yaml", "---\njobTemplateId: a\n" * many(20_000)


def stack(resources, **sections):
    return json.dumps(sections | {"Resources": resources})


def job_template(**properties):
    required = {"JobTemplateId": {"Ref": "AWS::StackId"}, "Description": "b", "Document": "{}"}
    return {"Type": "AWS::IoT::JobTemplate", "Properties": required | properties}


def infrastructure_bombs(n):
    """The same of CloudFormation and Terraform."""
    def many(count):
        return max(1, count // n)

    bucket = {"Type": "AWS::S3::Bucket", "Properties": {"Text": "x" * 1000}}
    others = {f"B{i}": bucket for i in range(many(20_000))}
    yield "stack-large.json", stack(others | {"R": job_template()})
    conditions = {f"C{i}": {"Fn::Equals": [{"Ref": f"P{i}"}, "x"]} for i in range(20)}
    tags = [{"Key": f"k{i}", "Value": {"Fn::If": [f"C{i}", "", "v"]}} for i in range(20)]
    resources = {f"R{i}": job_template(Tags=tags) for i in range(many(10))}
    yield "stack-choices.json", stack(resources, Conditions=conditions)
    links = many(20_000)
    chain = {f"C{i}": {"Fn::Not": [{"Condition": f"C{i + 1}"}]} for i in range(links)}
    described = job_template(Description={"Fn::If": ["C0", "a", "b"]})
    yield "stack-chain.json", stack({"R": described}, Conditions=chain)
    text = "${P}" * many(100_000)
    parameters = {"P": {"Type": "String", "Default": "x"}}
    yield "stack-sub.json", stack({"R": job_template(Document={"Fn::Sub": text})},
                                  Parameters=parameters)
    yield "stack-nobody.json", stack({"R": job_template(Document={"Fn::Sub": text})})
    # Deeper than Python's json goes.
    levels = many(1_000)
    strings = '{"Fn::ToJsonString": ' * levels + '"x"' + "}" * levels
    around = stack({"R": job_template(Document="INNER")}, Transform="AWS::LanguageExtensions")
    yield "stack-strings.json", around.replace('"INNER"', strings)
    for name, part in (("placeholders", "${aws:iot:"), ("dynamic", "{{resolve:"),
                       ("parts", '"${AWS::Region}'), ("itself", "${R.Arn}")):
        whole = {"Fn::Sub": part * many(100_000) + "}"}
        yield f"stack-{name}.json", stack({"R": job_template(Document=whole)})
    loops = {f"Fn::ForEach::L{i}": ["P", ["a"], {"${P}": 1}] for i in range(many(20_000))}
    yield "stack-loops.json", stack({"R": job_template(**loops)})
    modules = many(500)
    yield "plan-modules.json", (
        '{"planned_values": {"root_module": ' + '{"child_modules": [' * modules
        + '{"resources": [{"type": "awscc_iot_job_template", "values": {}}]}' + "]}" * modules
        + "}}")

    begin = 'resource "awscc_iot_job_template" "r" {\n'
    yield "braces.tf", begin + "{" * many(1_000_000)
    yield "brackets.tf", begin + "a = " + "[" * many(1_000_000)
    yield "sequences.tf", begin + 'a = "' + "${" * many(1_000_000)
    yield "heredoc.tf", begin + "a = <<E\n" + "x\n" * many(1_000_000)
    yield "string.tf", begin + 'document = "' + "x" * many(20_000_000) + '"\n}\n'
    yield "locals.tf", (
        "locals {\n" + "".join(f"a{i} = local.a{i + 1}\n" for i in range(many(50_000)))
        + "}\n" + begin + "tags = local.a0\n}\n")
    yield "variables.tf", (
        "".join(f'variable "a{i}" {{\ndefault = var.a{i + 1}\n}}\n' for i in range(many(50_000)))
        + begin + "tags = var.a0\n}\n")
    yield "variables-tower.tf", (
        "".join(f'variable "a{i}" {{\ndefault = [var.a{i + 1}, var.a{i + 1}]\n}}\n'
                for i in range(many(10_000)))
        + begin + "tags = var.a0\n}\n")
    yield "conditions-tower.tf", (
        "locals {\n"
        + "".join(f"a{i} = local.a{i + 1} && local.a{i + 1}\n" for i in range(many(10_000)))
        + "}\n" + begin + 'tags = local.a0 ? "a" : "b"\n}\n')


def crowd_bombs(n):
    """Much of what rules compare with each other, and of what is ignored."""
    def many(count):
        return max(1, count // n)

    def numbers(count):
        return range(many(count))

    yield "windows.json", api(maintenanceWindows=[
        {"startTime": f"cron({i % 60} {i % 24} ? * MON *)", "durationInMinutes": 1400}
        for i in numbers(10_000)])
    package = "arn:aws:iot:eu-west-1:123456789012:package/p%d/version/%d"
    yield "packages.json", api(destinationPackageVersions=[package % (i, 1)
                                                           for i in numbers(20_000)])
    yield "package-versions.json", api(destinationPackageVersions=[package % (1, i)
                                                                   for i in numbers(20_000)])
    yield "tag-keys.json", api(tags=[{"Key": f"k{i}", "Value": "v"} for i in numbers(50_000)])
    yield "retries.json", api(jobExecutionsRetryConfig={"criteriaList": [
        {"failureType": ("FAILED", "TIMED_OUT", "ALL")[i % 3], "numberOfRetries": 11}
        for i in numbers(10_000)]})
    yield "aborts.json", api(abortConfig={"criteriaList": [
        {"failureType": ("FAILED", "TIMED_OUT", "ALL", "REJECTED")[i % 4], "action": "CANCEL",
         "thresholdPercentage": i % 100 + 0.001, "minNumberOfExecutedThings": 0}
        for i in numbers(10_000)]})
    yield "job-parameters.json", json.dumps({
        "jobId": "a", "targets": [f"arn:aws:iot:a:1:thing/{i}" for i in numbers(10_000)],
        "documentParameters": {f"p{i}": "v" for i in numbers(10_000)}, "document": json.dumps(
            {f"k{i}": "${aws:iot:parameter:q%d}" % i for i in numbers(10_000)})})
    names = {f"inProgresTimeout{i}": 1 for i in numbers(5_000)}
    yield "misspelt.json", api(timeoutConfg=1, timeoutConfig=names)
    steps = [{"actoin": {"name": f"s{i}", "type": "runHandlr"}} for i in numbers(5_000)]
    yield "steps.json", api(document=json.dumps({"version": "1.0", "steps": steps}))
    double = ", ".join('"k": 1' for _ in numbers(50_000))
    yield "inner-same-keys.json", api(document="{" + double + "}")
    several = ["${aws:iot:s3-presigned-url:https://a.s3.eu-west-1.amazonaws.com/%d b}" % i
               for i in numbers(5_000)]
    yield "urls.json", api(document=json.dumps(several))
    yield "locals.json", api(document=json.dumps(
        [f"${{aws:iot:s3-presigned-url-upload:https://a.s3.eu-west-1.amazonaws.com/"
         f"${{local:l{i}}}}}" for i in numbers(2_000)]))
    secrets = [f"AKIA{i:016}" for i in numbers(5_000)]
    secrets += [f"https://u:pass{i}word@h" for i in numbers(5_000)]
    yield "secrets.json", api(document=json.dumps(secrets))
    yield "private-keys.json", api(document=json.dumps(
        ["-----BEGIN PRIVATE KEY-----\n" + "A" * 60 + "\n-----END PRIVATE KEY-----"] * many(3_000)))

    fault = "timeoutConfig:\n  inProgressTimeoutInMinutes: 20160  # jtlint: ignore[%s] why\n"
    for name, rule in (("used", "in-progress-timeout"), ("unused", "timeout-missing"),
                       ("unknown", "no-such-rule"), ("malformed", "")):
        yield f"ignores-{name}.yaml", "".join(
            f"---\njobTemplateId: a{i}\n" + fault % rule for i in numbers(3_000))
    yield "ignores-one-place.yaml", "jobTemplateId: a\n" + (
        "# jtlint: ignore[description-length] why\n" * many(10_000)) + "description: b\n"
    entries = [{"rule": "fixed-id", "reason": f"r{i}"} for i in numbers(5_000)]
    resources = {f"R{i}": job_template() | {"Metadata": {"jtlint": {"ignore": entries[:1]}}}
                 for i in numbers(1_000)}
    yield "stack-ignores.json", stack(resources, Metadata={"jtlint": {"ignore": entries}})
    same = {f"R{i}": job_template(JobTemplateId="same") for i in numbers(2_000)}
    yield "stack-same-ids.json", stack(same)


def described(number, **members):
    """An output of DescribeJobTemplate on one line, as those of others but for its number."""
    with open(f"{ROOT}/examples/described.json", encoding="utf-8") as file:
        output = json.load(file)
    name = f"{output['jobTemplateId']}-{number}"
    arn = output["jobTemplateArn"].rsplit("/", 1)[0] + "/" + name
    return json.dumps(output | {"jobTemplateArn": arn, "jobTemplateId": name} | members)


def among_others(line):
    """NDJSON of which one line is out of the common."""
    others = [described(number) + "\n" for number in range(100)]
    return "".join(others + [line + "\n"] + others)


def live_bombs(n):
    """The outputs of DescribeJobTemplate, as they are recognised: alone and among others."""
    def many(count):
        return max(1, count // n)

    # 64 KiB of them, five bytes each; deeper ones are above.
    levels = many(13_107)
    deep = '{"jobTemplateId": "a", "jobTemplateArn": "b", "document": ' + '{"a":' * levels
    yield "live-deep-open.json", deep
    yield "live-deep-open.jsonl", among_others(deep)
    yield "live-deep.jsonl", among_others(deep + "1" + "}" * (levels + 1))
    yield "live-inner-deep.jsonl", among_others(
        described(1000, document='{"a":' * levels + "1" + "}" * levels))

    step = {"action": {"name": "a", "type": "runHandler", "input": {"handler": "h.sh",
                                                                    "path": "default"}}}
    steps = json.dumps({"version": "1.0", "steps": [step] * many(30_000_000 // 97)})
    line = described(1000, document=steps)
    yield "live-long-document.json", line
    yield "live-long-document.jsonl", among_others(line)
    yield "live-long-document.yaml", described(1000, document=steps[:len(steps) // 4])
    text = json.dumps({"text": "x\n" * many(5_000_000)})
    yield "live-long-text.jsonl", among_others(described(1000, document=text))
    yield "live-array.json", "[" + ", ".join(described(i) for i in range(many(15_000))) + "]"
    keys = ", ".join(f'"k{i}": 1' for i in range(many(1_000_000)))
    yield "live-million-keys.jsonl", among_others(described(1000, document="{" + keys + "}"))


def folder_bombs(n):
    """Whole folders: name and the files of each."""
    def many(count):
        return max(1, count // n)

    block = 'resource "awscc_iot_job_template" "r%d" {\n  job_template_id = "a%d"\n' \
            '  description = "b"\n  document = "{}"\n}\n'
    yield "terraform-files", {f"{i}.tf": block % (i, i) for i in range(many(800))}
    yield "stack-files", {f"{i}.json": stack({"R": job_template()}) for i in range(many(800))}


def all_bombs(n):
    yield from bombs(n)
    yield from infrastructure_bombs(n)
    yield from crowd_bombs(n)
    yield from live_bombs(n)
    yield from folder_bombs(n)

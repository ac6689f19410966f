"""What the services document of the keys in their files, as far as our recipes need it."""

import re

# docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax; YAML 1.1 has `on` for
# a boolean, as PyYAML does and GitHub does not.
WORKFLOW = {"name", True, "permissions", "env", "defaults", "concurrency", "jobs", "run-name"}
JOB = {"name", "permissions", "needs", "if", "runs-on", "env", "defaults", "steps", "container",
       "timeout-minutes", "strategy", "continue-on-error", "services", "outputs", "concurrency"}
STEP = {"id", "if", "name", "uses", "run", "working-directory", "shell", "with", "env",
        "continue-on-error", "timeout-minutes"}
EXPRESSION = re.compile(r"\$\{\{ (vars\.[A-Z_]+|always\(\) && hashFiles\('[^']+'\) != '') \}\}")
CREDENTIALS = {"role-to-assume", "aws-region", "role-session-name", "audience"}
UPLOAD = {"sarif_file", "category", "checkout_path", "ref", "sha", "token", "wait-for-processing"}

# docs.gitlab.com/ci/yaml
GITLAB = {"stage", "image", "before_script", "script", "after_script", "artifacts", "rules", "cache",
          "variables", "needs", "tags", "allow_failure"}
ARTIFACTS = {"when", "paths", "reports", "expire_in", "name"}
REPORTS = {"codequality", "junit", "sast", "dotenv"}

# learn.microsoft.com/azure/devops/pipelines/yaml-schema
AZURE = {"script", "task", "displayName", "condition", "inputs", "env", "name"}

# pre-commit.com
HOOKS = {"repo", "rev", "hooks"}

# What publishes reports, and must publish those that it has written.
PUBLISHING = {"GitHub Actions", "Live templates", "GitLab CI", "Jenkins", "Azure Pipelines"}


def strange(what, keys, known):
    return [f"{what} has no {key}" for key in keys if key not in known]


# To read the repository and to write alerts, no more.
ALERTS = {"contents": "read", "security-events": "write"}


def github(recipe, permissions=None):
    found = strange("a workflow", recipe, WORKFLOW)
    if recipe.get("permissions", {}) != (permissions or ALERTS):
        found.append(f"permissions must be {permissions or ALERTS}")
    for job in recipe["jobs"].values():
        found += strange("a job", job, JOB)
        for step in job["steps"]:
            found += github_step(step)
    return found


def github_step(step):
    found = strange("a step", step, STEP)
    if ("uses" in step) == ("run" in step):
        found.append("a step either uses an action or runs a command")
    if not re.fullmatch(r"[\w-]+/[\w/-]+@v\d+", step.get("uses", "a/b@v1")):
        found.append(f"{step['uses']} names no version of an action")
    if "upload-sarif" in step.get("uses", ""):
        found += strange("upload-sarif", step["with"], UPLOAD)
        if "always()" not in step.get("if", ""):
            found.append("findings are uploaded only where there are none")
    for text in [step.get("if", ""), *step.get("env", {}).values()]:
        if "${{" in text and not EXPRESSION.fullmatch(text):
            found.append(f"{text} is no expression that we know")
    if "${{" in step.get("run", ""):
        found.append("an expression in a command line may inject anything")
    return found


def audit(recipe):
    """A workflow that takes on a role, for which it needs a token of its own, at certain times."""
    found = github(recipe, ALERTS | {"id-token": "write"})
    for entry in recipe[True]["schedule"]:
        if not re.fullmatch(r"\d+ \d+ \* \* [\d*]", entry["cron"]):
            found.append(f"{entry['cron']} is no time of day")
    steps = [step for job in recipe["jobs"].values() for step in job["steps"]]
    for step in steps:
        if "configure-aws-credentials" in step.get("uses", ""):
            found += strange("configure-aws-credentials", step["with"], CREDENTIALS)
    return found


def gitlab(recipe):
    found = []
    for job in recipe.values():
        found += strange("a job", job, GITLAB)
        found += strange("artifacts", job["artifacts"], ARTIFACTS)
        found += strange("reports", job["artifacts"]["reports"], REPORTS)
        if job["artifacts"].get("when") != "always":
            found.append("reports are kept only where nothing was found")
    return found


def azure(recipe):
    found = strange("a pipeline", recipe, {"steps", "trigger", "pool", "variables"})
    for step in recipe["steps"]:
        found += strange("a step", step, AZURE)
        if "task" in step and step.get("condition") != "always()":
            found.append("reports are kept only where nothing was found")
    return found


def pre_commit(recipe):
    return [fault for repo in recipe["repos"] for fault in strange("a repository", repo, HOOKS)]


def faults(heading, recipe):
    """What is wrong with a recipe in YAML below that heading."""
    check = {"GitHub Actions": github, "GitLab CI": gitlab, "Azure Pipelines": azure,
             "pre-commit": pre_commit, "Live templates": audit}
    return check[heading](recipe)


def groovy_faults(text):
    """What is wrong with a declarative pipeline, as far as brackets and quotes tell."""
    bare = re.sub(r"'[^'\n]*'", "", text)
    found = ["a quote is not closed"] if "'" in bare else []
    open_brackets = []
    for char in bare:
        if char in "({[":
            open_brackets.append(char)
        elif char in ")}]" and (not open_brackets or "({[".index(open_brackets.pop()) != ")}]".index(char)):
            found.append(f"{char} closes nothing")
    found += [f"{char} is not closed" for char in open_brackets]
    for section in ("pipeline {", "agent any", "stages {", "steps {", "post {", "always {"):
        if section not in text:
            found.append(f"a pipeline needs {section}")
    return found

#!/usr/bin/env bash
# The hooks with the real pre-commit, in a repository made for it; nothing is downloaded.
#
#   pre_commit_test.sh JTLINT
# shellcheck source-path=SCRIPTDIR source=../scripts/expect.sh
source "$(dirname "${BASH_SOURCE[0]}")/../scripts/expect.sh"

for tool in pre-commit git; do
  if command -v "$tool" >/dev/null; then continue; fi
  echo "skipped: the hooks of pre-commit: $tool is not installed"
  exit 77
done
jtlint=$(readlink -f -- "$1")
root=${scripts%/*}
manifest=$root/.pre-commit-hooks.yaml

export HOME=$tmp/home PRE_COMMIT_HOME=$tmp/home/pre-commit
export GIT_CONFIG_GLOBAL=$tmp/home/gitconfig GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8
unset "${!GIT_DIR@}" "${!GIT_INDEX@}" SKIP
mkdir -p "$HOME" "$tmp/bin"
git config --global user.name "A tester"
git config --global user.email tester@example.com
git config --global init.defaultBranch main
ln -s "$jtlint" "$tmp/bin/jtlint"

run pre-commit validate-manifest "$manifest"
expect "the manifest is one" "$code$out$err" 0
run git -C "$root" ls-files --stage scripts/jtlint
expect "what the hook runs can be run" "${out:-100755}" '100755*'

# The names of files, as a walk of `jtlint check` knows them.
known=$(sed -n '/template_extensions = {/,/};/p' "$root/src/source/file_kinds.h" |
  grep -o '"\.[a-z]*"' | tr -d '".' | paste -s -d '|')
expect "the hooks take the files that a walk takes" "$(grep -o '([a-z|]*)\$$' "$manifest")" "(${known})\\$"

# The repository of the hooks: this one, but for a build. scripts/jtlint becomes the program, as the
# real one does once it has built it; tests/scripts/ tests that.
hooks=$tmp/hooks
mkdir -p "$hooks/scripts"
cp "$manifest" "$hooks"
printf '#!/bin/sh\nexec "%s" "$@"\n' "$jtlint" >"$hooks/scripts/jtlint"
chmod +x "$hooks/scripts/jtlint"
git -C "$hooks" init -q
git -C "$hooks" add .
git -C "$hooks" commit -q -m hooks
rev=$(git -C "$hooks" rev-parse HEAD)

good='{"jobTemplateId": "restart", "description": "Restarts", "documentSource": "https://example.s3.us-west-2.amazonaws.com/a.json"}'
bad=${good/\"Restarts\"/\"Restarts\", \"timeoutConfig\": {\"inProgressTimeoutInMinutes\": 20160\}}
fault='*inProgressTimeoutInMinutes must be 1 to 10080 minutes, got 20160.*'

# use HOOK [LINE...]: a new repository, which uses that hook with those lines of configuration.
use() {
  local hook=$1
  shift
  rm -rf "$tmp/a repository"
  git init -q "$tmp/a repository"
  cd "$tmp/a repository"
  printf '%s\n' "repos:" "- repo: $hooks" "  rev: $rev" "  hooks:" "  - id: $hook" "${@/#/    }" \
    >.pre-commit-config.yaml
  run pre-commit install
  expect "$hook: installs" "$code" 0
}

# commit: all that there is; what git and the hook say is in $out.
commit() {
  git add --all
  # A user's PATH has no jtlint unless the hook asks for one.
  PATH=$path run bash -c 'git commit -m "A change" 2>&1'
}

try_hook() {
  local hook=$1 i
  use "$hook"
  echo "$bad" >"faulty stack.json"
  commit
  expect "$hook: a bad template is refused" "$code" 1
  expect "$hook: the finding is said" "$out" "$fault"
  expect "$hook: the file is named" "$out" '*on faulty stack.json line 1*'
  expect "$hook: no commit was made" "$(git rev-parse --verify --quiet HEAD)" ''

  echo "$good" >"faulty stack.json"
  commit
  expect "$hook: a good one passes" "$code" 0
  expect "$hook: it was looked at" "$out" '*jtlint*Passed*'

  for i in {1..200}; do echo "{{ .Values.x }}: [" >"chart$i.yaml"; done
  commit
  expect "$hook: foreign files pass, whatever they hold" "$code" 0
  for i in {1..200}; do echo "changed" >>"chart$i.yaml"; done
  mkdir "größe"
  echo "$bad" >"größe/vorlage.JSON"
  commit
  expect "$hook: among foreign files" "$code" 1
  expect "$hook: among foreign files, the finding" "$out" "$fault"
  expect "$hook: nothing is said of foreign files" "${out/chart/CHART}" "$out"

  git rm -q -f --cached "größe/vorlage.JSON" && rm -r "größe"
  git rm -q "faulty stack.json"
  commit
  expect "$hook: a deleted file is not missing" "$code" 0

  echo "$bad" >readme.txt
  commit
  expect "$hook: other names are not looked at" "$code$out" '0*no files to check*Skipped*'
}

path=$PATH
try_hook jtlint
path=$tmp/bin:$PATH
try_hook jtlint-system

use jtlint-system "exclude: ^old/"
mkdir old
echo "$bad" >old/template.json
commit
expect "an excluded file is not looked at" "$code" 0
echo "$bad" >template.json
git add .
PATH=$path run pre-commit run --all-files
expect "all files: a bad one fails" "$code" 1
expect "all files: the finding" "$out" "*on template.json line 1*"
expect "all files: not the excluded one" "${out/old\//OLD}" "$out"

use jtlint-system "args: [--fail-on, info, --select, 'abort-missing', --]"
echo "$good" >template.json
commit
expect "arguments are the user's" "$code$out" '1*abort-missing*'

# A name is no option, whatever a file is called.
use jtlint-system
echo "$good" >"--format=json=template.json"
echo "$bad" >"--ignore=in-progress-timeout,x.json"
commit
expect "no file is an option" "$code" 1
expect "no file is an option: the finding" "$out" "$fault"

use jtlint-system "args: [--format, json=report.json, --]"
for i in {1..200}; do echo "$good" >"template$i.json"; done
commit
expect "one run, one report" "$code$(grep templates_checked report.json)" '0*: 200,*'

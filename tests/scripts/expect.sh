# shellcheck shell=bash
# What the tests of the scripts share: a place of their own, and expectations.
set -euo pipefail

scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../scripts" && pwd)
export scripts
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# run COMMAND...: leaves what it printed and its exit code in $out, $err and $code.
run() {
  code=0
  "$@" >"$tmp/out" 2>"$tmp/err" || code=$?
  out=$(cat "$tmp/out")
  err=$(cat "$tmp/err")
}

# expect WHAT ACTUAL PATTERN: the pattern is a glob over the whole of the actual text.
expect() {
  # shellcheck disable=SC2053  # a pattern, not a text
  if [[ $2 == $3 ]]; then return; fi
  printf 'FAILED: %s\n  got      %q\n  expected %q\n' "$@" >&2
  printf '  out %q\n  err %q\n  code %s\n' "${out-}" "${err-}" "${code-}" >&2
  exit 1
}

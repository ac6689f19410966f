#!/usr/bin/env bash
# The manual page, as those read it who show it: groff, man and mandoc.
#
#   man_page_test.sh JTLINT
# shellcheck source-path=SCRIPTDIR source=../scripts/expect.sh
source "$(dirname "${BASH_SOURCE[0]}")/../scripts/expect.sh"

export LC_ALL=C.UTF-8 MANWIDTH=80
jtlint=$(readlink -f -- "$1")
"$jtlint" man >"$tmp/jtlint.1"
tried=

# What was printed, without bold and underlined letters: those stand above another.
plain() { echo "${out//?$'\b'/}"; }

# installed TOOL
installed() {
  if command -v "$1" >/dev/null; then
    tried=yes
  else
    echo "skipped: the manual page with $1: it is not installed"
    return 1
  fi
}

if installed mandoc; then
  run mandoc -T lint -W warning "$tmp/jtlint.1"
  # Nothing that is the same for all who build a version says when it was.
  expect "mandoc: no warnings" "$(grep -v 'missing date, using ""' <<<"$out$err")" ''
  run mandoc -T utf8 "$tmp/jtlint.1"
  expect "mandoc: the page" "$code$(plain)" '0*jtlint – linter for AWS IoT job templates*'
fi
if installed groff; then
  run groff -mandoc -T utf8 -ww "$tmp/jtlint.1"
  expect "groff: no warnings" "$code$err" 0
fi
if installed man; then
  run man --warnings --local-file "$tmp/jtlint.1"
  expect "man: no warnings" "$code$err" 0
  expect "man: an option" "$(plain)" $'*\n *--format FORMAT[[]=FILE[]]\n*'
  expect "man: an example" "$(plain)" $'*\n *jtlint explain presigned-url-expiry\n*'
  expect "man: the exit codes" "$(plain)" $'*\nEXIT STATUS\n *0 *nothing found*\n *3 *could not finish*'
fi
[[ -n $tried ]] || exit 77

#!/usr/bin/env bash
# The release tarball: what it holds, and that it builds where there is no git.
# shellcheck source-path=SCRIPTDIR source=../scripts/expect.sh
source "$(dirname "${BASH_SOURCE[0]}")/../scripts/expect.sh"

root=${scripts%/*}
cd "$root"
if [[ ! -e .git ]] || ! why=$(git rev-parse HEAD 2>&1); then
  echo "skipped: the release tarball was not made: ${why:-this is no repository of git}"
  exit 0
fi

# Of the files as they lie here, committed or not, that git does not ignore.
export GIT_INDEX_FILE=$tmp/index
git add --all
tree=$(git write-tree)
unset GIT_INDEX_FILE
version=$(sed -n 's/^project(jtlint VERSION \([0-9.]*\) .*/\1/p' CMakeLists.txt)

run "$scripts/source-tarball" "$tmp/packages" "$tree"
expect "its name" "$code$out" "0$tmp/packages/jtlint-$version.tar.gz"
tarball=$out
run "$scripts/source-tarball" "$tmp/packages" no-such-commit
expect "of a commit that is not there: fails" "$code" '[1-9]*'

run "$scripts/source-tarball" "$tmp/once" HEAD
run "$scripts/source-tarball" "$tmp/twice" HEAD
run diff -r "$tmp/once" "$tmp/twice"
expect "made again: the same bytes" "$code" 0

tar -xzf "$tarball" -C "$tmp"
expect "it holds what git does" "$(cd "$tmp/jtlint-$version" && find . -type f | sort)" \
  "$(git ls-tree -r --name-only "$tree" | sed 's|^|./|' | sort)"

# A git that only notes that it was called.
mkdir "$tmp/bin"
printf '#!/bin/sh\necho "$*" >>"%s/called"\nexit 1\n' "$tmp" >"$tmp/bin/git"
chmod +x "$tmp/bin/git"
export PATH=$tmp/bin:$PATH

cd "$tmp/jtlint-$version"
export CCACHE_BASEDIR=$PWD # where ccache is used: this place has another name each time
run cmake --preset release
expect "it can be configured" "$code" 0
run cmake --build --preset release --parallel "$(nproc)"
expect "it can be built" "$code" 0
expect "git is not asked" "$(cat "$tmp/called" 2>/dev/null)" ''
run build/release/jtlint --version
expect "its version" "$out" "jtlint $version"
run build/release/jtlint check examples
expect "it runs" "$code$out" '1*Checked * job templates*in * files*'

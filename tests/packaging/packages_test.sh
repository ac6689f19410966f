#!/usr/bin/env bash
# What users install: `cmake --install`, the .deb and the .tar.gz, of the release build.
# As root, the .deb is really installed and removed, unless jtlint is installed already.
# shellcheck source-path=SCRIPTDIR source=../scripts/expect.sh
source "$(dirname "${BASH_SOURCE[0]}")/../scripts/expect.sh"

root=${scripts%/*}
skip() { echo "skipped: packages: $*"; }

installed=
clean_up() {
  if [[ -n $installed ]]; then dpkg --purge jtlint; fi
  rm -rf "$tmp"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# What must be below the prefix; what the third parties say depends on the machine.
wanted() {
  printf '%s\n' bin/jtlint libexec/jtlint/jtlint-aws
  cd "$root"
  find rules schemas -name '*.yaml' -o -name '*.json' | sed 's|^|share/jtlint/|'
  find README.md CHANGELOG.md docs examples -name '*.md' -o -name '*.yaml' -o -name '*.json' |
    sed 's|^|share/doc/jtlint/|'
  echo share/doc/jtlint/copyright
  printf 'share/%s\n' man/man1/jtlint.1.gz bash-completion/completions/jtlint \
    fish/vendor_completions.d/jtlint.fish zsh/{vendor-completions,site-functions}/_jtlint
}
files_below() { (cd "$1" && find . ! -type d ! -path '*/third-party/*') | sed 's|^\./||' | sort; }
expected=$(wanted | sort)

# expect_files WHAT PREFIX
expect_files() {
  run diff <(echo "$expected") <(files_below "$2")
  expect "$1: the files" "$out" ''
  expect "$1: permissions" "$(find "$2"/bin "$2"/libexec "$2"/share -printf '%y%m %f\n' |
    grep -vx -e 'd755 .*' -e 'f644 .*' -e 'f755 jtlint' -e 'f755 jtlint-aws')" ''
}

# expect_shell_files WHAT PREFIX: they are what the program in the same place says.
expect_shell_files() {
  local share=$2/share jtlint=$2/bin/jtlint
  run diff <("$jtlint" man) <(gzip -dc "$share/man/man1/jtlint.1.gz")
  expect "$1: the manual page" "$code$out$err" 0
  run diff <("$jtlint" completion bash) "$share/bash-completion/completions/jtlint"
  expect "$1: completion in bash" "$code$out$err" 0
  run diff <("$jtlint" completion zsh) "$share/zsh/vendor-completions/_jtlint"
  expect "$1: completion in zsh" "$code$out$err" 0
  run diff <("$jtlint" completion fish) "$share/fish/vendor_completions.d/jtlint.fish"
  expect "$1: completion in fish" "$code$out$err" 0
}

# expect_static WHAT EXECUTABLE
expect_static() {
  run readelf --program-headers --dynamic "$2"
  expect "$1: can be read" "$code" 0
  expect "$1: is linked statically" "$(grep -E 'INTERP|NEEDED' <<<"$out")" ''
}

# expect_allocator WHAT JTLINT
expect_allocator() {
  run env MALLOC_CONF=stats_print:true "$2" --version
  expect "$1: allocates by jemalloc, in large pages" "$err" '*opt.thp: "always"*'
}

# expect_helper WHAT PREFIX: jtlint-aws brings all with it but libcurl and the C library.
expect_helper() {
  local helper=$2/libexec/jtlint/jtlint-aws
  run readelf --dynamic "$helper"
  expect "$1: the helper's libraries" "$(sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' <<<"$out" |
    grep -v -e '^libc\.so' -e '^libm\.so' -e '^ld-linux')" 'libcurl.so.4'
  run env -i "$helper" <<<'{"version": 1, "regions": ["Paris"]}'
  expect "$1: the helper runs" "$code$out" '0*Paris is no Region of AWS*{"end":{"complete":false}}'
}

# expect_runs WHAT EXECUTABLE: from elsewhere than the sources, with nothing set.
expect_runs() {
  cd "$tmp/else where"
  run env -i "$2" --version
  expect "$1: its version" "$out" "jtlint $version"
  run env -i "$2" check templates
  expect "$1: a fault is found" "$code" 1
  expect "$1: a fault is said" "$out" '*timeoutConfig*Checked 1 job template in 1 file: 1 error.'
  run env -i "$2" explain retry-count
  expect "$1: the rules are built in" "$code$out" '0retry-count*This is right:*'
}

mkdir -p "$tmp/else where/templates"
cat >"$tmp/else where/templates/restart.yaml" <<'YAML'
jobTemplateId: restart
description: Restarts the gateway
documentSource: https://example.s3.us-west-2.amazonaws.com/restart.json
timeoutConfig: {inProgressTimeoutInMinutes: 20160}
YAML

mapfile -t packages < <("$scripts/package" "$tmp/packages")
tarball=$(printf '%s\n' "${packages[@]}" | grep '\.tar\.gz$' || true)

# The version comes from CMakeLists.txt alone.
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$root/build/release/CMakeCache.txt")
expect "the version of the changelog" "$(grep -m 1 '^## \[' "$root/CHANGELOG.md")" "## \\[$version\\]*"
expect "the tarball: its name" "${tarball##*/}" "jtlint-$version-linux-*.tar.gz"

run "$scripts/package" "$tmp/again"
expect "made again: they can be" "$code" 0
run diff -r "$tmp/packages" "$tmp/again"
expect "made again: the same bytes" "$code" 0
run env SOURCE_DATE_EPOCH=1000000000 "$scripts/package" "$tmp/again"
run diff -q -r "$tmp/packages" "$tmp/again"
expect "made with another time: it is in them" "$code" 1

run cmake --install "$root/build/release" --prefix "$tmp/prefix"
expect "cmake --install: succeeds" "$code" 0
expect_files "cmake --install" "$tmp/prefix"
expect_shell_files "cmake --install" "$tmp/prefix"
expect_static "cmake --install" "$tmp/prefix/bin/jtlint"
expect_allocator "cmake --install" "$tmp/prefix/bin/jtlint"
expect_runs "cmake --install" "$tmp/prefix/bin/jtlint"
expect_helper "cmake --install" "$tmp/prefix"
DESTDIR=$tmp/stage run cmake --install "$root/build/release" --prefix /usr
expect_files "DESTDIR" "$tmp/stage/usr"

mkdir "$tmp/unpacked"
tar -xzf "$tarball" -C "$tmp/unpacked"
unpacked=$tmp/unpacked/$(basename "$tarball" .tar.gz)
expect "the tarball: one directory" "$(ls "$tmp/unpacked")" "${unpacked##*/}"
expect_files "the tarball" "$unpacked"
expect_shell_files "the tarball" "$unpacked"
expect_static "the tarball" "$unpacked/bin/jtlint"
expect_runs "the tarball" "$unpacked/bin/jtlint"
expect_helper "the tarball" "$unpacked"

if ! command -v dpkg-deb >/dev/null; then
  skip "the .deb was not made: dpkg is not installed"
  exit 0
fi
deb=$(printf '%s\n' "${packages[@]}" | grep '\.deb$' || true)
expect "the .deb: its name" "${deb##*/}" "jtlint_${version}_$(dpkg --print-architecture).deb"
# shellcheck disable=SC2016  # dpkg-deb expands it
run dpkg-deb --showformat '${Package} ${Version} ${Section} [${Depends}] [${Recommends}]' --show "$deb"
expect "the .deb: what it is, and needs" "$out" "jtlint $version devel \\[\\] \\[libcurl4, ca-certificates\\]"
run dpkg-deb --field "$deb" Description
expect "the .deb: its description" "$out" $'linter for AWS IoT job templates\n jtlint reads *'
run dpkg-deb --contents "$deb"
expect "the .deb: all is root's" "$(grep -v ' root/root ' <<<"$out")" ''

dpkg-deb --extract "$deb" "$tmp/deb"
expect_files "the .deb" "$tmp/deb/usr"
expect_shell_files "the .deb" "$tmp/deb/usr"
expect "the .deb: nothing outside of /usr" "$(ls "$tmp/deb")" usr
expect_static "the .deb" "$tmp/deb/usr/bin/jtlint"
expect_runs "the .deb" "$tmp/deb/usr/bin/jtlint"
expect_helper "the .deb" "$tmp/deb/usr"

if [[ $(id -u) != 0 ]]; then
  skip "the .deb was unpacked but not installed: this is not root"
  exit 0
elif dpkg-query --show jtlint >/dev/null 2>&1; then
  skip "the .deb was unpacked but not installed: a package jtlint is installed already"
  exit 0
elif there=$(ls -d /usr/bin/jtlint /usr/{libexec,share,share/doc}/jtlint /usr/share/man/man1/jtlint.1.gz 2>/dev/null); [[ -n $there ]]; then
  skip "the .deb was unpacked but not installed: it would replace ${there//$'\n'/ }"
  exit 0
fi

installed=yes # from here on, even a failure leaves no package behind
run dpkg --install "$deb"
expect "the .deb: can be installed" "$code" 0
expect "the .deb: is installed" "$(dpkg-query --show --showformat '${Status} ${Version}' jtlint)" \
  "install ok installed $version"
# Containers may be set up to leave out documentation.
expect "the .deb: is whole" "$(dpkg --verify jtlint | grep -v ' /usr/share/doc/')" ''
mapfile -t owned < <(dpkg --listfiles jtlint | grep jtlint)
expect "the .deb: owns its files" "${#owned[@]} ${owned[*]}" '[1-9]*/usr/bin/jtlint*'
expect_static "the installed .deb" /usr/bin/jtlint
if command -v man >/dev/null && [[ -e /usr/share/man/man1/jtlint.1.gz ]]; then
  run man jtlint
  expect "the installed .deb: its manual page" "$code$out" '0*linter for AWS IoT job templates*'
fi
expect_runs "the installed .deb" /usr/bin/jtlint
expect_helper "the installed .deb" /usr

run dpkg --purge jtlint
expect "the .deb: can be removed" "$code" 0
installed=
expect "the .deb: is gone" "$(dpkg-query --show jtlint 2>/dev/null)" ''
expect "the .deb: leaves nothing" "$(ls -d "${owned[@]}" 2>/dev/null)" ''

#!/usr/bin/env bash
# scripts/debian-packages on a machine that is made up of stubs.
# shellcheck source-path=SCRIPTDIR source=expect.sh
source "$(dirname "${BASH_SOURCE[0]}")/expect.sh"

machine=$tmp/machine
mkdir "$machine"
for tool in awk bash cat env grep; do ln -s "$(command -v "$tool")" "$machine/"; done

# stub NAME [BODY]: a command of that machine.
stub() {
  printf '#!/usr/bin/env bash\n%s\n' "${2-}" >"$machine/$1"
  chmod +x "$machine/$1"
}
on_machine() {
  : >"$tmp/log"
  PATH=$machine run "$scripts/debian-packages" "$@"
  log=$(cat "$tmp/log")
}
export tmp

for tool in g++ cmake ninja; do stub "$tool"; done

on_machine build --install
expect "elsewhere than on Debian: carries on" "$code" 0
expect "elsewhere than on Debian: says what is needed" "$err" '*not a Debian system*g++, *, libre2-dev, *'

# shellcheck disable=SC2016  # the stubs expand these
{
  stub dpkg-query '[[ ${*: -1} != libre2-dev ]] && echo installed'
  stub apt-get 'echo noise; echo "apt-get $*" >>"$tmp/log"'
  stub id 'echo 1000'
}

on_machine build
expect "what is missing" "$out" $'pkg-config\nlibre2-dev'
expect "what is missing: nothing else is said" "$err$code" 0

on_machine build --install
expect "neither root nor sudo: fails" "$code" 1
expect "neither root nor sudo: says what to run" "$err" '*apt-get update && apt-get install * pkg-config libre2-dev'

# shellcheck disable=SC2016  # the stub expands it
stub sudo 'echo "sudo $1" >>"$tmp/log"; exec "$@"'
on_machine build --install
expect "with sudo" "$log" '*sudo env*apt-get * install * pkg-config libre2-dev'
expect "with sudo: says what it installs" "$err" '*: installing pkg-config libre2-dev'
expect "with sudo: nothing on standard output" "$out" ''

stub id 'echo 0'
on_machine build --install
expect "as root: without sudo" "${log/sudo/SUDO}" "$log"
expect "as root: no update where none is needed" "${log/update/UPDATE}" "$log"

# shellcheck disable=SC2016  # the stub expands it
stub apt-get 'echo "apt-get $*" >>"$tmp/log"; grep -q update "$tmp/log"'
on_machine build --install
expect "without package lists: they are fetched first" "$log" \
  '*--simulate* update'$'\n''apt-get * install *'

stub apt-get 'echo "no such package"; exit 100'
on_machine build --install
expect "what cannot be installed fails" "$code" 1
expect "what cannot be installed: says why" "$err" '*no such package*'

stub pkg-config
stub dpkg-query 'echo installed'
on_machine build --install
expect "nothing is missing: nothing is done" "$out$err$code" 0

on_machine deploy
expect "wrong usage" "$code" 2

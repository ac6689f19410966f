#!/usr/bin/env bash
# The Dockerfile as far as that can be tried without a container engine: what it copies is there, and
# what it installs runs in an empty root directory as the user that it names.
# shellcheck source-path=SCRIPTDIR source=../scripts/expect.sh
source "$(dirname "${BASH_SOURCE[0]}")/../scripts/expect.sh"

shopt -s extglob
root=${scripts%/*}
file=$root/Dockerfile

# instructions NAME: what follows it, on one line, of the last stage of the Dockerfile.
instructions() {
  sed -e ':a' -e '/\\$/{N;s/ *\\\n */ /;ba' -e '}' "$file" |
    awk -v name="$1" '/^FROM /{n=0} $1 == name {sub(/^[A-Z]+ /, ""); found[n++]=$0}
      END {for (i=0; i<n; ++i) print found[i]}'
}

expect "the last stage is empty at first" "$(instructions FROM)" scratch
user=$(instructions USER)
expect "the user is nobody, by number" "$user" '[1-9]*([0-9]):[1-9]*([0-9])'
workdir=$(instructions WORKDIR)
entry=$(instructions ENTRYPOINT | tr -d '[]"')

# What the first stage copies comes from here; nothing that a build needs is ignored.
while read -r source _; do
  expect "$source is there" "$(ls -d "$root/$source" 2>&1)" "$root/$source"
done < <(sed -n '/^FROM scratch/q; s/^COPY //p' "$file")
ignored=$(grep -v '^#' "$root/.dockerignore")
for needed in CMakeLists.txt CMakePresets.json cmake src rules schemas scripts docs examples; do
  while read -r pattern; do
    # shellcheck disable=SC2053  # a pattern
    if [[ $needed == $pattern ]]; then expect "$needed is not ignored" "$pattern" ''; fi
  done <<<"$ignored"
done

# The commands of the first stage that build, in the release build that is there by now.
"$scripts/jtlint" --version >/dev/null
image=$tmp/image
DESTDIR=$image run cmake --install "$root/build/release" --prefix /usr --strip
expect "it can be installed" "$code" 0
empty=$tmp/empty
mkdir -p "$empty$workdir"
chmod 755 "$tmp" "$empty"
while read -r from source target; do
  expect "the stage that is copied from" "$from" --from=build
  mkdir -p "$(dirname "$empty$target")"
  run cp -r "$tmp$source" "$empty$target"
  expect "$source is installed" "$code$err" 0
done < <(instructions COPY)
expect "the notices are there" "$(ls "$empty"/usr/share/doc/jtlint/third-party)" '*libre2-dev.copyright*'

echo '{"jobTemplateId": "a", "description": "b", "timeoutConfig": {"inProgressTimeoutInMinutes": 0}}' \
  >"$empty$workdir/template.json"
chmod 644 "$empty$workdir/template.json"
if [[ $(id -u) != 0 ]]; then
  echo "skipped: the image as another user: this is not root"
  exit 0
fi
run chroot --userspec="$user" "$empty" "$entry" check ".$workdir"
expect "it runs as that user, with nothing else there" "$code$out" \
  '1*inProgressTimeoutInMinutes must be 1 to 10080*Checked 1 job template in 1 file*'
echo "skipped: the image itself: to build it takes a container engine and a network"

#!/usr/bin/env bash
# scripts/jtlint with a small project of its own and the real CMake; nothing is installed.
# shellcheck source-path=SCRIPTDIR source=expect.sh
source "$(dirname "${BASH_SOURCE[0]}")/expect.sh"

checkout="$tmp/a check out"
mkdir -p "$checkout/scripts" "$checkout/src" "$tmp/bin" "$tmp/else where"
cp "$scripts/jtlint" "$checkout/scripts"
ln -s "$checkout/scripts/jtlint" "$tmp/bin/linked"
cd "$tmp/else where"

# An installer that does all that could harm jtlint's input and output.
cat >"$checkout/scripts/debian-packages" <<'END'
#!/usr/bin/env bash
echo "asked for $*"
cat
[[ ! -e ${0%/*}/refuse ]]
END
chmod +x "$checkout/scripts/debian-packages"

cat >"$checkout/CMakePresets.json" <<'END'
{"version": 6,
 "configurePresets": [{"name": "release", "binaryDir": "${sourceDir}/build/${presetName}"}]}
END
cat >"$checkout/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.25)
project(jtlint LANGUAGES C)
file(GLOB sources CONFIGURE_DEPENDS "src/*.c")
add_executable(jtlint ${sources})
add_custom_target(executables DEPENDS jtlint)
END
# Prints its directory, its arguments and, for an argument `-`, its input; exits with their number.
cat >"$checkout/src/main.c" <<'END'
#include <stdio.h>
#include <unistd.h>
int main(int count, char** arguments) {
  char text[4096];
  puts(getcwd(text, sizeof text));
  for (int i = 1; i < count; ++i) {
    printf("[%s]", arguments[i]);
    if (arguments[i][0] == '-' && fgets(text, sizeof text, stdin)) printf("%s", text);
  }
  return count - 1;
}
END

note='jtlint: building build/release/jtlint …'
said="$tmp/else where"$'\n'

run "$tmp/bin/linked" - 'two words' '' '*' <<<'input'
expect "the first run: its output is jtlint's alone" "$out" "$said\\[-\\]input"$'\n''\[two words\]\[\]\[\*\]'
expect "the first run: what is done is said" "$err" "$note"$'\n''asked for build --install'
expect "the first run: the exit code is jtlint's" "$code" 4

run "$checkout/scripts/jtlint" again
expect "nothing to build: output" "$out" "$said\\[again\\]"
expect "nothing to build: silence" "$err" ''
expect "nothing to build: exit code" "$code" 1

sed -i 's/\[%s\]/<%s>/' "$checkout/src/main.c"
run "$tmp/bin/linked" changed
expect "a change: it is built" "$out" "$said<changed>"
expect "a change: it is said, and nothing is installed" "$err" "$note"

echo 'int broken' >"$checkout/src/other.c"
run "$tmp/bin/linked" x
expect "a broken build: nothing is printed" "$out" ''
expect "a broken build: the compiler is heard" "$err" "$note"*other.c:1:*error:*
expect "a broken build: could not finish" "$code" 3

rm "$checkout/src/other.c"
run "$tmp/bin/linked" x
expect "a mended build" "$out$err" "$said<x>$note"

touch "$checkout/scripts/debian-packages"
: >"$checkout/scripts/refuse"
run "$tmp/bin/linked" x
expect "no packages: nothing is printed" "$out" ''
expect "no packages: could not finish" "$code" 3
rm "$checkout/scripts/refuse"
run "$tmp/bin/linked" x
expect "packages again" "$out" "$said<x>"

mv "$checkout" "$tmp/moved"
run "$tmp/moved/scripts/jtlint" x
expect "a moved checkout: built anew" "$out" "$said<x>"
expect "a moved checkout: it is said" "$err" "$note"*
cache=$(<"$tmp/moved/build/release/CMakeCache.txt")
expect "a moved checkout: nothing of the old place" "${cache/"$checkout"/OLD}" "$cache"

if command -v flock >/dev/null; then
  rm -r "$tmp/moved/build"
  for i in 1 2 3; do
    { "$tmp/moved/scripts/jtlint" && echo "fine"; } >"$tmp/out$i" 2>"$tmp/err$i" &
  done
  wait
  expect "three at once: all run" "$(cat "$tmp"/out[123])" "$said"fine*"$said"fine*"$said"fine
  expect "three at once: one builds" "$(cat "$tmp"/err[123])" "$note"$'\n''asked for build --install'
fi

# With nothing but make: neither ninja nor flock is to be found.
mkdir "$tmp/tools"
for tool in bash cat cc cmake find make mkdir nproc readlink sed touch env uname ld as ar ranlib; do
  ln -s "$(command -v "$tool")" "$tmp/tools/" 2>/dev/null || true
done
if [[ -e $tmp/tools/make ]]; then
  rm -r "$tmp/moved/build"
  PATH=$tmp/tools run "$tmp/moved/scripts/jtlint" x
  expect "with make: built" "$out" "$said<x>"
  PATH=$tmp/tools run "$tmp/moved/scripts/jtlint" x
  expect "with make: nothing to build" "$out$err" "$said<x>"
fi

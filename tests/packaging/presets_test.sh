#!/usr/bin/env bash
# The dev preset with each generator and each compiler: it is configured, and a file is compiled.
# shellcheck source-path=SCRIPTDIR source=../scripts/expect.sh
source "$(dirname "${BASH_SOURCE[0]}")/../scripts/expect.sh"

cd "$scripts/.."
unset CMAKE_GENERATOR CXX

# compile DIRECTORY: one file, by the name that the generator has for it.
compile() {
  if [[ -e $1/build.ninja ]]; then
    ninja -C "$1" src/CMakeFiles/jtlint_support.dir/support/utf8.cpp.o
  else
    make -C "$1/src" support/utf8.o
  fi
}

# try GENERATOR TOOL COMPILER
try() {
  local tool build="$tmp/$2 $3"
  for tool in "$2" "$3"; do
    if command -v "$tool" >/dev/null; then continue; fi
    echo "skipped: the dev preset with $2 and $3: $tool is not installed"
    return
  done
  run cmake --preset dev -B "$build" -G "$1" -DCMAKE_CXX_COMPILER="$3"
  expect "$1, $3: can be configured" "$code" 0
  expect "$1, $3: the compiler" "$(grep ^CMAKE_CXX_COMPILER: "$build/CMakeCache.txt")" "*/$3"
  run compile "$build"
  expect "$1, $3: compiles" "$code" 0
}

for compiler in g++ clang++; do
  try Ninja ninja "$compiler"
  try "Unix Makefiles" make "$compiler"
done

#!/usr/bin/env bash
# Measures `bareme rank` on made-up applications to Benchmarks/isere-ami.bareme: applications a
# second, memory, start-up, and the time of a plain reading of the same file.
# Usage: Benchmarks/throughput.sh [APPLICATIONS]; 100000 where nothing is said.
set -euo pipefail
cd "${BAREME_ROOT:-$(dirname "$0")/..}"
count=${1:-100000}
scratch=.build-bench-check
swift build -c release --product bareme -Xswiftc -static-executable --scratch-path "$scratch" >&2
bareme=$scratch/release/bareme
call=Benchmarks/isere-ami.bareme

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
applications=$work/applications.jsonl
Tests/WebAssembly/generate "$count" 20230217 >"$applications"
head -n 1 "$applications" >"$work/one.jsonl"

# rank FILE: the whole command, as a committee would run it, results written.
rank() {
  "$bareme" rank "$call" "$1" --format jsonl --envelope 20000000 --quiet >"$work/results.jsonl"
}

# microseconds RUNS COMMAND…: the median of some runs.
microseconds() {
  local runs=$1 start end
  shift
  for _ in $(seq "$runs"); do
    start=$(date +%s%N)
    "$@"
    end=$(date +%s%N)
    echo $(((end - start) / 1000))
  done | sort -n | sed -n "$(((runs + 1) / 2))p"
}

# What `date` itself takes is not the program's.
empty=$(microseconds 31 true)
shown() { echo "$(($1 / 1000)).$(printf '%03d' $(($1 % 1000))) ms"; }

rank "$applications"
whole=$(($(microseconds 7 rank "$applications") - empty))
plain=$(($(microseconds 7 cp "$applications" /dev/null) - empty))
start=$(($(microseconds 31 rank "$work/one.jsonl") - empty))

# The most memory that the program holds of its own, and with the file that it reads in place.
own=0
all=0
"$bareme" rank "$call" "$applications" --format jsonl --quiet >/dev/null &
while status=$(cat "/proc/$!/status" 2>/dev/null) && grep -q '^VmHWM' <<<"$status"; do
  now=$(awk '/^RssAnon/ { print $2 }' <<<"$status")
  top=$(awk '/^VmHWM/ { print $2 }' <<<"$status")
  [ "${now:-0}" -le "$own" ] || own=$now
  [ "${top:-0}" -le "$all" ] || all=$top
  sleep 0.005
done
wait

bytes=$(wc -c <"$applications")
echo "applications           $count, $((bytes / 1000000)) MB; results $(($(wc -c <"$work/results.jsonl") / 1000000)) MB"
echo "bareme rank            $(shown "$whole"), median of 7 runs"
echo "applications a second  $((count * 1000000 / whole))"
echo "plain reading          $(shown "$plain"); the whole takes $((whole / plain)) times as long"
echo "memory                 $((own / 1000)) MB of its own, $((all / 1000)) MB with the file read in place"
echo "one application        $(shown "$start"), start-up included"

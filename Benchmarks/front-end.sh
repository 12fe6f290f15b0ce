#!/usr/bin/env bash
# Measures the front end: reading a ruleset of 10 MB, and the whole of `bareme check` on 500 lines.
set -euo pipefail
cd "${BAREME_ROOT:-$(dirname "$0")/..}"
scratch=.build-bench
BENCH=1 swift build -c release --product bench-front-end --scratch-path "$scratch" >&2
swift build -c release --product bareme --static-swift-stdlib -Xlinker -s \
  --scratch-path "$scratch-check" >&2

"$scratch/release/bench-front-end"

file=$scratch/lines.bareme
"$scratch/release/bench-front-end" --lines 500 > "$file"
bareme=$scratch-check/release/bareme
check() { "$bareme" check "$file" > /dev/null 2>&1 || true; }
for _ in 1 2 3 4 5; do check; done
times=$(for _ in $(seq 30); do
  start=$(date +%s%N)
  check
  end=$(date +%s%N)
  echo $((end - start))
done | sort -n)
# `date` itself is a process: what two calls of it take is not the program's.
empty=$(for _ in $(seq 30); do
  start=$(date +%s%N)
  end=$(date +%s%N)
  echo $((end - start))
done | sort -n)
median() { sed -n 15p <<< "$1"; }
echo "bareme check           $((($(median "$times") - $(median "$empty")) / 1000)) µs," \
  "$(wc -l < "$file") lines, median of 30 runs with start-up"
"$bareme" check "$file" 2>&1 | tail -1 || true

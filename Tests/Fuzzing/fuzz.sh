#!/usr/bin/env bash
# Builds the libFuzzer target and runs it on the rulesets of the repository for so many seconds.
# Usage: Tests/Fuzzing/fuzz.sh [seconds] [any libFuzzer option…]
set -euo pipefail
cd "${BAREME_ROOT:-$(dirname "$0")/../..}"
seconds=${1:-60}
shift || true
scratch=.build-fuzz
corpus=$scratch/corpus
mkdir -p "$corpus" "$scratch/findings"

FUZZ=1 swift build -c release --product fuzz-rulesets --scratch-path "$scratch"

# The seeds: every ruleset, every kept finding, and every example of the language reference.
find -L rulesets Benchmarks Tests -name '*.bareme' | while read -r file; do
  cp "$file" "$corpus/$(echo "$file" | tr '/' '_')"
done
awk -v corpus="$corpus" '
  /^```bareme/ { open = corpus "/language_" NR; next }
  /^```/ { if (open) close(open); open = "" }
  open { print > open }' docs/language.md

# The dictionary: every spelling of every keyword, with bytes beyond ASCII written in hexadecimal.
grep -o '"[^"]*"' Sources/Rules/Syntax/KeywordTable+Spellings.swift | sort -u |
  while read -r word; do
    word=${word#\"}
    printf '"'
    printf '%s' "${word%\"}" | od -An -v -tx1 | tr -d '\n' | sed 's/ /\\x/g'
    printf '"\n'
  done > "$scratch/keywords.dict"

# Swift's own crash reporter would hide what libFuzzer has to say; the runtime leaks a little.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
exec "$scratch/release/fuzz-rulesets" "$corpus" -dict="$scratch/keywords.dict" \
  -artifact_prefix="$scratch/findings/" -max_total_time="$seconds" -timeout=10 -max_len=8192 \
  -print_final_stats=1 "$@"

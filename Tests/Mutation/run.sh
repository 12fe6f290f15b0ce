#!/usr/bin/env bash
# Silences, one at a time, every line of the lexer, the parser and the checker that reports a
# problem, and runs the suites that pin the messages down. A line whose silence no test notices is a
# survivor.
#
#   Tests/Mutation/run.sh            all lines
#   Tests/Mutation/run.sh Checker+G  the lines of the files whose name starts so
#
# MUTATION_PACKAGE names another folder with the package, MUTATION_RESULTS the file of results.
set -uo pipefail
root=$(cd "${MUTATION_PACKAGE:-$(dirname "$0")/../..}" && pwd)
results=${MUTATION_RESULTS:-$root/.build-mutation/results.txt}
cd "$root"

# The quick suites notice most lines; the others are asked only about what these let through.
quick='ParserCasesTests|CheckerCasesTests|DiagnosticGoldenTests'
slow='RepairTests|DiagnosticPagesTests|CheckerLimitTests|CheckerStressTests|LanguageGuideTests|ShippedRulesetsTests|FrontEndLimitTests|SingleMistake'

export MUTATION=1
build=.build-mutation
swift build --build-tests -c release -Xswiftc -enable-testing --scratch-path "$build" \
  >"$build.log" 2>&1 || {
  grep error "$build.log" | head -n 5
  exit 1
}
mkdir -p "$(dirname "$results")"
: >"$results"

passes() {
  "$build/release/baremePackageTests.xctest" --testing-library swift-testing --filter "$1" \
    >"$build.log" 2>&1
}
passes "$quick|$slow" || {
  echo "the tests fail before anything is changed"
  grep '✘' "$build.log" | head -n 5
  exit 1
}

# The numbers of the lines that report. One that passes on the line of its caller (`file: file`) is
# left out: its own number is never asked for, that of its caller is.
reporting() {
  awk '
    { text[NR] = $0 }
    END {
      for (n = 1; n <= NR; n++) {
        line = text[n]
        if (line !~ /(^|[^a-zA-Z.])(report|reportMismatch|reportUnexpected|fail)\(/) continue
        if (line ~ /func |\/\/\//) continue
        statement = line
        for (m = n + 1; m <= NR && gsub(/\(/, "(", statement) > gsub(/\)/, ")", statement); m++)
          statement = statement text[m]
        if (statement !~ /file: file/) print n
      }
    }' "$1"
}

for file in Sources/Rules/{Lexing,Parsing,Checking}/*.swift; do
  name=$(basename "$file")
  [[ $name == ${1:-}* ]] || continue
  for line in $(reporting "$file"); do
    if BAREME_MUTANT="Rules/$name:$line" passes "$quick" \
      && BAREME_MUTANT="Rules/$name:$line" passes "$slow"; then
      echo "survived $name:$line:$(sed -n "${line}p" "$file")" >>"$results"
    else
      echo "killed $name:$line" >>"$results"
    fi
  done
done

grep survived "$results"
echo "$(grep -c killed "$results") of $(wc -l <"$results") lines that report are held by a test"

#!/usr/bin/env bash
# Silences, one at a time, every line of the parser and the checker that reports a problem, and runs
# the suites that pin the messages down. A line whose silence no test notices is a survivor.
#
#   Tests/Mutation/run.sh            all lines
#   Tests/Mutation/run.sh Checker+G  the lines of the files whose name starts so
#
# MUTATION_PACKAGE names another folder with the package, MUTATION_RESULTS the file of results.
set -uo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
package=${MUTATION_PACKAGE:-$root}
results=${MUTATION_RESULTS:-$root/.build-mutation/results.txt}
suites='ParserCasesTests|DiagnosticPagesTests|DiagnosticGoldenTests|CheckerCasesTests|CheckerLimitTests|LanguageGuideTests|ShippedRulesetsTests|FrontEndLimitTests|SingleMistake'
cd "$package"

export MUTATION=1
build=.build-mutation
mode=(-c release -Xswiftc -enable-testing --scratch-path "$build")
swift build --build-tests "${mode[@]}" >"$build.log" 2>&1 || {
  grep error "$build.log" | head -n 5
  exit 1
}
mkdir -p "$(dirname "$results")"
: >"$results"

run() { swift test --skip-build "${mode[@]}" --disable-xctest --filter "$suites"; }
run >"$build.log" 2>&1 || { echo "the tests fail before anything is changed"; tail -n 5 "$build.log"; exit 1; }

for file in "$root"/Sources/Rules/{Parsing,Lexing,Checking}/*.swift; do
  name=$(basename "$file")
  [[ $name == ${1:-}* ]] || continue
  while IFS=: read -r line _; do
    if BAREME_MUTANT="Rules/$name:$line" run >/dev/null 2>&1; then
      echo "survived $name:$line" >>"$results"
    else
      echo "killed $name:$line" >>"$results"
    fi
  done < <(grep -nE '(^|[^a-zA-Z.])(report|fail)\(' "$file" | grep -vE 'func |///' )
done

grep survived "$results"
echo "$(grep -c killed "$results") killed of $(wc -l <"$results") lines that report"

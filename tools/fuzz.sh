#!/usr/bin/env bash
# Runs the targets of fuzz/ with cargo-fuzz:
#   npm run fuzz                           every target for a minute
#   SECONDS_EACH=600 npm run fuzz -- urls  this one for ten
# A text that breaks a property stops the run, and is in fuzz/artifacts/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [ $# -eq 0 ]; then set -- $(cargo fuzz list); fi
for target in "$@"; do
  dictionary=html seeds="tests/fixtures tests/e2e/pages" length=2048
  case $target in
    json_repair | json_ld | feeds | render) dictionary=json ;;
    dates | urls) dictionary=$target seeds= length=256 ;;
    growth | qr) length=256 ;; # longer inputs are slower and show no more
  esac
  # libFuzzer writes what it learns into the first folder, and begins with all of them.
  corpora=".cache/fuzz/$target $(ls -d "fuzz/corpus/$target" 2>/dev/null || true) $seeds"
  mkdir -p ".cache/fuzz/$target"
  # No sanitizer: the core has no unsafe code, so stable Rust is enough. Tracing compares and weighing inputs by how
  # rare their edges are take most of the time, and reach fewer edges in it.
  cargo fuzz run --sanitizer none --no-trace-compares "$target" $corpora -- \
    -max_total_time="${SECONDS_EACH:-60}" -max_len=$length -timeout=20 -entropic=0 \
    -dict="fuzz/dictionaries/$dictionary.dict"
done

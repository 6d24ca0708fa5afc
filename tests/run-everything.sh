#!/usr/bin/env bash
# `npm test`. Builds first; then checks and runs both runners even when one
# fails, so that one run tells of everything that is wrong.
set -uo pipefail

npm run --silent browser || exit 1
npm run --silent build || exit 1

failed=0
# Vitest waits much of its time, for disks and clocks, and the check none: side
# by side. What the check says is told by itself, when it has said everything.
checked=$(mktemp)
npm run --silent check >"$checked" 2>&1 &
check=$!
npx --no-install vitest run || failed=1
if wait "$check"; then said='found nothing wrong'; else said='FAILED' failed=1; fi
cat "$checked"
echo "check $said"
rm -f "$checked"
npx --no-install playwright test --config tests/playwright.config.ts || failed=1
exit $failed

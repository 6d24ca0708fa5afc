#!/usr/bin/env bash
# `npm test`. Builds first; then checks and runs both runners even when one
# fails, so that one run tells of everything that is wrong.
set -uo pipefail

npm run --silent browser || exit 1
npm run --silent build || exit 1

failed=0
npm run --silent check || failed=1
npx --no-install vitest run || failed=1
npx --no-install playwright test --config tests/playwright.config.ts || failed=1
exit $failed

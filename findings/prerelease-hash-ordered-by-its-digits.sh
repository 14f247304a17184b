#!/usr/bin/env bash
# compare-versions orders a pre-release identifier that begins with a digit, such as a commit's hash, as a number.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "compare-versions@6.1.1"

cat > try.mjs <<'MODULE'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync("node_modules/compare-versions/package.json", "utf8"));
console.log(`compare-versions ${version}`);
const { compareVersions } = await import("compare-versions");

const pair = ["1.0.0-0a1b2c3", "1.0.0-1"];
console.log(`Input:    ${pair.join(" against ")}`);
console.log("Spec:     Semantic Versioning 2.0.0, section 11.4.3: numeric identifiers have lower precedence than those with letters");
const expected = "1 (the first is higher)";
const seen = String(compareVersions(...pair));
const known = "-1";

console.log(`Expected: ${expected}`);
console.log(`Seen:     ${seen}`);
if (seen !== known) {
  console.log(`The behaviour has changed. It was: ${known}`);
  process.exit(1);
}
MODULE
node try.mjs

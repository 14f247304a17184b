#!/usr/bin/env bash
# deb-version-compare tells Debian versions apart by a leading zero, which dpkg holds for the same.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "deb-version-compare@1.2.1"

cat > try.mjs <<'MODULE'
import { readFileSync } from "node:fs";
import compare from "deb-version-compare";

const { version } = JSON.parse(readFileSync("node_modules/deb-version-compare/package.json", "utf8"));
console.log(`deb-version-compare ${version}`);

const pairs = [["2.06-13", "2.6-13"], ["1.0-1", "1.0-01"]];
console.log(`Input:    ${pairs.map((pair) => pair.join(" with ")).join(", ")}`);
console.log('Spec:     Debian Policy 5.6.12, "Version": parts of digits are compared by their numbers');
console.log("Expected: [0,0]");
const seen = JSON.stringify(pairs.map(([a, b]) => compare(a, b)));
console.log(`Seen:     ${seen}`);
const known = "[-1,-1]";
if (seen !== known) {
  console.log(`The behaviour has changed. It was: ${known}`);
  process.exit(1);
}
MODULE
node try.mjs

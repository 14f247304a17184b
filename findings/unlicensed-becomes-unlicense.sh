#!/usr/bin/env bash
# spdx-correct turns UNLICENSED, by which a package grants nobody any right, into Unlicense, which gives up all rights.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "spdx-correct@3.2.0"

cat > try.mjs <<'MODULE'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync("node_modules/spdx-correct/package.json", "utf8"));
console.log(`spdx-correct ${version}`);
const correct = require("spdx-correct");

console.log("Input:    UNLICENSED");
console.log("Spec:     npm's package.json documentation, \"license\": UNLICENSED means that no right of use is granted; SPDX license list: Unlicense is a public domain dedication");
const expected = "null (no SPDX identifier means this)";
const seen = String(correct("UNLICENSED"));
const known = "Unlicense";

console.log(`Expected: ${expected}`);
console.log(`Seen:     ${seen}`);
if (seen !== known) {
  console.log(`The behaviour has changed. It was: ${known}`);
  process.exit(1);
}
MODULE
node try.mjs

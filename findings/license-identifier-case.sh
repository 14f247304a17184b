#!/usr/bin/env bash
# spdx-expression-parse takes operators in lower case, and refuses license identifiers in lower case: SPDX 2.3 asks for the reverse.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "spdx-expression-parse@5.0.0"

cat > try.mjs <<'MODULE'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync("node_modules/spdx-expression-parse/package.json", "utf8"));
console.log(`spdx-expression-parse ${version}`);
const parse = require("spdx-expression-parse");

const accepts = (text) => {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
};
const inputs = ["mit AND Apache-2.0", "MIT and Apache-2.0"];
console.log(`Input:    ${inputs.join("; ")}`);
console.log("Spec:     SPDX 2.3, Annex D.2 \"Case sensitivity\": identifiers match case-insensitively, operators case-sensitively");
const expected = JSON.stringify([true, false]);
const seen = JSON.stringify(inputs.map(accepts));
const known = JSON.stringify([false, true]);

console.log(`Expected: ${expected}`);
console.log(`Seen:     ${seen}`);
if (seen !== known) {
  console.log(`The behaviour has changed. It was: ${known}`);
  process.exit(1);
}
MODULE
node try.mjs

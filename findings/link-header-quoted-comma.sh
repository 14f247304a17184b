#!/usr/bin/env bash
# parse-link-header cuts a Link header at a comma inside a quoted title, and takes text of the title for the next page's address.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "parse-link-header@2.0.0"

cat > try.mjs <<'MODULE'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync("node_modules/parse-link-header/package.json", "utf8"));
console.log(`parse-link-header ${version}`);
const parse = require("parse-link-header");

const input = '</v2/app/tags/list?n=2&last=b>; title="b, <c>"; rel="next"';
console.log(`Input:    ${input}`);
console.log("Spec:     RFC 8288, section 3 and appendix B.3: a parameter's value may be a quoted-string, in which \",\" and \"<\" are text");
const expected = "/v2/app/tags/list?n=2&last=b";
const seen = String(parse(input)?.next?.url);
const known = "c";

console.log(`Expected: ${expected}`);
console.log(`Seen:     ${seen}`);
if (seen !== known) {
  console.log(`The behaviour has changed. It was: ${known}`);
  process.exit(1);
}
MODULE
node try.mjs

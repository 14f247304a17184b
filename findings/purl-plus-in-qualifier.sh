#!/usr/bin/env bash
# packageurl-js reads a plus sign in a qualifier as a space, and the one in the version beside it as a plus sign.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "packageurl-js@2.0.1"

cat > try.mjs <<'MODULE'
import { readFileSync } from "node:fs";
import packageUrl from "packageurl-js";

const { version } = JSON.parse(readFileSync("node_modules/packageurl-js/package.json", "utf8"));
console.log(`packageurl-js ${version}`);

const input = "pkg:deb/debian/libgcc-s1@12.2.0-14+deb12u1?upstream=gcc-12@12.2.0-14+deb12u1";
const read = packageUrl.PackageURL.fromString(input);
console.log(`Input:    ${input}`);
console.log("Spec:     Package-URL, \"Character encoding\": percent-encoding; a plus sign stands for itself, as this is no HTML form");
const expected = JSON.stringify(["12.2.0-14+deb12u1", "gcc-12@12.2.0-14+deb12u1"]);
const seen = JSON.stringify([read.version, read.qualifiers?.upstream]);
const known = JSON.stringify(["12.2.0-14+deb12u1", "gcc-12@12.2.0-14 deb12u1"]);

console.log(`Expected: ${expected}`);
console.log(`Seen:     ${seen}`);
if (seen !== known) {
  console.log(`The behaviour has changed. It was: ${known}`);
  process.exit(1);
}
MODULE
node try.mjs

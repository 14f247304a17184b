#!/usr/bin/env bash
# @sigstore/oci 0.6.0 cannot be loaded after a fresh installation: it needs promise-retry, which it does not declare.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "@sigstore/oci@0.6.0" "make-fetch-happen@15.0.6"

cat > try.mjs <<'MODULE'
import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync("node_modules/@sigstore/oci/package.json", "utf8"));
const { version } = JSON.parse(readFileSync("node_modules/make-fetch-happen/package.json", "utf8"));
console.log(`@sigstore/oci ${manifest.version}, make-fetch-happen ${version} (it asks for ${manifest.dependencies["make-fetch-happen"]})`);

console.log('Input:    import "@sigstore/oci"');
console.log("Docs:     package.json, \"dependencies\": what a package needs to run");
const expected = "loaded";
const seen = await import("@sigstore/oci").then(
  () => "loaded",
  (error) => `${error.code}: ${error.message.split("\n")[0]}`,
);
const known = "MODULE_NOT_FOUND: Cannot find module 'promise-retry'";

console.log(`Expected: ${expected}`);
console.log(`Seen:     ${seen}`);
if (seen !== known) {
  console.log(`The behaviour has changed. It was: ${known}`);
  process.exit(1);
}
MODULE
node try.mjs

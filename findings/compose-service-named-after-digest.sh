#!/usr/bin/env bash
# composerize names the service of an image that is pinned by digest in a way that the Compose file format does not allow.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "composerize@1.7.6"

cat > try.mjs <<'MODULE'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync("node_modules/composerize/package.json", "utf8"));
console.log(`composerize ${version}`);
const loaded = require("composerize");
const composerize = loaded.default ?? loaded;

const input = `docker run registry.example/app@sha256:${"a".repeat(64)}`;
const text = composerize(input);
const name = /^services:\n +(.+):$/m.exec(text)?.[1];
console.log(`Input:    ${input}`);
console.log("Spec:     compose-spec, JSON schema, \"services\": names match ^[a-zA-Z0-9._-]+$");
const expected = "a service name such as app";
const seen = JSON.stringify({ name, allowed: /^[a-zA-Z0-9._-]+$/.test(name ?? "") });
const known = JSON.stringify({ name: "app@sha256", allowed: false });

console.log(`Expected: ${expected}`);
console.log(`Seen:     ${seen}`);
if (seen !== known) {
  console.log(`The behaviour has changed. It was: ${known}`);
  process.exit(1);
}
MODULE
node try.mjs

#!/usr/bin/env bash
# docker-parse-image takes a digest for a tag: the full name that it puts together is no image reference.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "docker-parse-image@3.0.1"

cat > try.mjs <<'MODULE'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync("node_modules/docker-parse-image/package.json", "utf8"));
console.log(`docker-parse-image ${version}`);
const parse = require("docker-parse-image");

const digest = `sha256:${"a".repeat(64)}`;
const input = `registry.example/team/app@${digest}`;
const { tag, fullname } = parse(input);
// Reference grammar of the distribution project: reference := name [ ":" tag ] [ "@" digest ]; a tag has no ":" in it.
console.log(`Input:    ${input}`);
console.log("Spec:     distribution reference grammar; distribution-spec v1.1.1, \"Pulling manifests\" (grammar of <reference> as a tag)");
const expected = JSON.stringify({ tag: null, fullname: input });
const seen = JSON.stringify({ tag, fullname });
const known = JSON.stringify({ tag: digest, fullname: `registry.example/team/app:${digest}` });

console.log(`Expected: ${expected}`);
console.log(`Seen:     ${seen}`);
if (seen !== known) {
  console.log(`The behaviour has changed. It was: ${known}`);
  process.exit(1);
}
MODULE
node try.mjs

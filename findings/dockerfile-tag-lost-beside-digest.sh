#!/usr/bin/env bash
# dockerfile-ast finds no tag in FROM host:port/name:tag@digest, and leaves the tag in the image's name.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "dockerfile-ast@0.7.1"

cat > try.mjs <<'MODULE'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync("node_modules/dockerfile-ast/package.json", "utf8"));
console.log(`dockerfile-ast ${version}`);
const { DockerfileParser } = require("dockerfile-ast");

const digest = `sha256:${"a".repeat(64)}`;
const input = `FROM registry.example:5000/team/app:1.0@${digest}`;
const [from] = DockerfileParser.parse(`${input}\n`).getFROMs();
console.log(`Input:    ${input}`);
console.log("Spec:     distribution reference grammar: reference := name [ \":\" tag ] [ \"@\" digest ]; a name has no \":\" after its host");
const expected = JSON.stringify({ name: "team/app", tag: "1.0", digest });
const seen = JSON.stringify({ name: from.getImageName(), tag: from.getImageTag(), digest: from.getImageDigest() });
const known = JSON.stringify({ name: "team/app:1.0", tag: null, digest });

console.log(`Expected: ${expected}`);
console.log(`Seen:     ${seen}`);
if (seen !== known) {
  console.log(`The behaviour has changed. It was: ${known}`);
  process.exit(1);
}
MODULE
node try.mjs

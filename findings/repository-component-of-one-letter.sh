#!/usr/bin/env bash
# docker-registry-client refuses repositories whose first path component has one letter.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "docker-registry-client@3.4.0"

cat > try.mjs <<'MODULE'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync("node_modules/docker-registry-client/package.json", "utf8"));
console.log(`docker-registry-client ${version}`);
const { parseRepoAndRef } = require("docker-registry-client");

const input = "registry.example/x/app:1.0";
const outcome = () => {
  try {
    return parseRepoAndRef(input).remoteName;
  } catch (error) {
    return `refused: ${error.message}`;
  }
};
console.log(`Input:    ${input}`);
console.log("Spec:     distribution-spec v1.1.1, \"Pulling manifests\": a component begins with [a-z0-9]+, so one letter is enough");
const expected = "x/app";
const seen = outcome();
const known = "refused: invalid repository namespace, must be between 2 and 255 characters: x";

console.log(`Expected: ${expected}`);
console.log(`Seen:     ${seen}`);
if (seen !== known) {
  console.log(`The behaviour has changed. It was: ${known}`);
  process.exit(1);
}
MODULE
node try.mjs

#!/usr/bin/env bash
# docker-file-parser reads the lines of a here-document as instructions, so a file inside a Dockerfile adds a second FROM.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "docker-file-parser@1.0.7"

cat > try.mjs <<'MODULE'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync("node_modules/docker-file-parser/package.json", "utf8"));
console.log(`docker-file-parser ${version}`);
const { parse } = require("docker-file-parser");

const lines = ["FROM base:1", "COPY <<EOF /templates/Dockerfile", "FROM other:2", "EOF", "CMD [\"true\"]"];
console.log(`Input:    ${JSON.stringify(lines.join("\n"))}`);
console.log("Spec:     Dockerfile reference, \"Here-Documents\": lines up to the delimiter are the content of the file");
const expected = "FROM, COPY, CMD";
const seen = parse(`${lines.join("\n")}\n`).map(({ name }) => name).join(", ");
const known = "FROM, COPY, FROM, EOF, CMD";

console.log(`Expected: ${expected}`);
console.log(`Seen:     ${seen}`);
if (seen !== known) {
  console.log(`The behaviour has changed. It was: ${known}`);
  process.exit(1);
}
MODULE
node try.mjs

#!/usr/bin/env bash
# packageurl-js ends with a ReferenceError where it means to refuse the version of a Go module that begins with "v", such as a branch.
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

const read = (text) => {
  try {
    return packageUrl.PackageURL.fromString(text).version;
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};
const inputs = ["pkg:golang/gopkg.in/yaml.v3@master", "pkg:golang/gopkg.in/yaml.v3@v3"];
console.log(`Input:    ${inputs.join("; ")}`);
console.log("Spec:     Package-URL types, a version is any text; for golang a commit where one is known");
const expected = JSON.stringify(["master", "v3"]);
const seen = JSON.stringify(inputs.map(read));
const known = JSON.stringify(["master", "ReferenceError: throws is not defined"]);

console.log(`Expected: ${expected}`);
console.log(`Seen:     ${seen}`);
if (seen !== known) {
  console.log(`The behaviour has changed. It was: ${known}`);
  process.exit(1);
}
MODULE
node try.mjs

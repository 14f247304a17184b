#!/usr/bin/env bash
# http-auth-utils refuses the Bearer challenge of every registry with token authentication, because it has a service parameter.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "http-auth-utils@6.0.1"

cat > try.mjs <<'MODULE'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync("node_modules/http-auth-utils/package.json", "utf8"));
console.log(`http-auth-utils ${version}`);
const { parseWWWAuthenticateHeader } = await import("http-auth-utils");

const input = 'Bearer realm="https://auth.example/token",service="registry.example",scope="repository:team/app:pull"';
const outcome = () => {
  try {
    return JSON.stringify(parseWWWAuthenticateHeader(input));
  } catch (error) {
    return `refused: ${error.code}`;
  }
};
console.log(`Input:    WWW-Authenticate: ${input}`);
console.log("Spec:     RFC 6750, section 3: other auth-param attributes MAY be used; distribution project, \"Token Authentication\": realm, service, scope");
const expected = "realm, service and scope";
const seen = outcome();
const known = "refused: E_UNAUTHORIZED_KEY";

console.log(`Expected: ${expected}`);
console.log(`Seen:     ${seen}`);
if (seen !== known) {
  console.log(`The behaviour has changed. It was: ${known}`);
  process.exit(1);
}
MODULE
node try.mjs

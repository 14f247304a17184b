#!/usr/bin/env bash
# memoizee, told to keep promises, keeps the first request of all: on Node 20 a promise holds the AsyncLocalStorage store it was made in.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "memoizee@0.4.17"

cat > try.mjs <<'MODULE'
import { AsyncLocalStorage } from "node:async_hooks";
import { readFileSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import memoize from "memoizee";

const { version } = JSON.parse(readFileSync("node_modules/memoizee/package.json", "utf8"));
console.log(`memoizee ${version}, Node ${process.version}`);
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
const requests = new AsyncLocalStorage();

const readList = async (name) => {
  await turn();
  return name.length;
};

/** Whether the request of a visitor, who has his answer, is still in memory. */
async function isHeld(ask) {
  const request = await visit();
  for (let round = 0; round < 50 && request.deref(); round += 1) {
    await turn();
    collect();
  }
  return request.deref() !== undefined;

  async function visit() {
    const store = { body: new Uint8Array(1_000_000) };
    await requests.run(store, () => ask("dotnet/aspnet"));
    return new WeakRef(store);
  }
}

console.log("Input:    one call inside a request's store: directly, and through memoize(…, { promise: true })");
console.log("Docs:     memoizee keeps the result of a call; Node's AsyncLocalStorage keeps a store through its operations");
const expected = JSON.stringify([false, false]);
const seen = JSON.stringify([await isHeld(readList), await isHeld(memoize(readList, { promise: true }))]);
const known = JSON.stringify([false, true]);

console.log(`Expected: ${expected}`);
console.log(`Seen:     ${seen}`);
if (seen !== known) {
  console.log(`The behaviour has changed. It was: ${known}`);
  process.exit(1);
}
MODULE
node try.mjs

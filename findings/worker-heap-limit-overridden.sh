#!/usr/bin/env bash
# A worker thread of tinypool has the heap limit of the command line, not that of its `resourceLimits`, which still reports its own.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "tinypool@2.2.0"

cat > thread.mjs <<'MODULE'
import v8 from "node:v8";
import { resourceLimits } from "node:worker_threads";

export default () => ({
  limit: Math.round(v8.getHeapStatistics().heap_size_limit / 1024 ** 2),
  said: resourceLimits.maxOldGenerationSizeMb,
});
MODULE
cat > try.mjs <<'MODULE'
import Tinypool from "tinypool";

const resourceLimits = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 };
const filename = new URL("thread.mjs", import.meta.url).href;
const pool = new Tinypool({ filename, minThreads: 1, maxThreads: 1, resourceLimits });
const { limit, said } = await pool.run({});
// What V8 adds for young objects differs; whether the limit is near 32 or near 512 MiB does not.
console.log(JSON.stringify({ said, holds: limit < 128 }));
await pool.destroy();
MODULE

echo "tinypool 2.2.0, Node.js $(node --version)"
echo "Input:    resourceLimits of 32 MiB for old objects, the process with and without --max-old-space-size=512"
echo "Docs:     node:worker_threads, \"maxOldGenerationSizeMb\": the maximum size of the main heap in MB"
without="$(node try.mjs)"
with="$(node --max-old-space-size=512 try.mjs)"
expected='{"said":32,"holds":true}'
known='{"said":32,"holds":false}'
echo "Expected: $expected, both times"
echo "Seen:     $without without the flag, $with with it"
if [ "$without" != "$expected" ] || [ "$with" != "$known" ]; then
  echo "The behaviour has changed. It was: $expected without, $known with"
  exit 1
fi

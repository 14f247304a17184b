#!/usr/bin/env bash
# A response of light-my-request finishes twice, and says at its close that it has not finished, as one does whose reader has left.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "light-my-request@6.8.1"

cat > try.mjs <<'MODULE'
import { once } from "node:events";
import { createServer } from "node:http";
import inject from "light-my-request";

/** Answers with a list, and notes in which order the response says that it is over. */
const answering = (said) => (_request, response) => {
  response.on("finish", () => said.push("finish"));
  response.on("close", () => said.push(response.writableFinished ? "close, finished" : "close, not finished"));
  response.end('{"tags":["1.0"]}');
};
const injected = [];
await inject(answering(injected), "/v2/a/tags/list");
const sent = [];
const server = createServer(answering(sent)).listen(0, "127.0.0.1");
await once(server, "listening");
await (await fetch(`http://127.0.0.1:${server.address().port}/v2/a/tags/list`)).text();
server.close();
await new Promise((resolve) => setTimeout(resolve, 200));
console.log(JSON.stringify({ injected, sent }));
process.exit();
MODULE

echo "light-my-request 6.8.1, Node.js $(node --version)"
echo "Input:    one handler, called by light-my-request and by a server"
echo "Docs:     node:http, \"close\" of a response: it is completed, or its connection ended before that; writableFinished tells which"
seen="$(node try.mjs)"
expected='{"injected":["finish","close, finished"],"sent":["finish","close, finished"]}'
known='{"injected":["finish","close, not finished","finish"],"sent":["finish","close, finished"]}'
echo "Expected: $expected"
echo "Seen:     $seen"
if [ "$seen" != "$known" ]; then
  echo "The behaviour has changed. It was: $known"
  exit 1
fi

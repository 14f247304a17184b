#!/usr/bin/env bash
# A client that sends two requests with one object of headers through undici's ProxyAgent names the first host in both, as it does when a registry redirects to its data host.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "undici@7.30.2"

cat > try.mjs <<'MODULE'
import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { Agent, ProxyAgent, request } from "undici";

/** Two origins that answer with the host that they were asked for, and a proxy that leads to them. */
const origin = () => createServer((incoming, answer) => answer.end(incoming.headers.host));
const servers = [origin(), origin(), createServer()];
const [registry, data, proxy] = await Promise.all(
  servers.map(async (server) => {
    await once(server.listen(0, "127.0.0.1"), "listening");
    return `127.0.0.1:${server.address().port}`;
  }),
);
servers[2].on("connect", (incoming, socket) => {
  const [host, port] = incoming.url.split(":");
  const tunnel = connect(Number(port), host, () => {
    socket.write("HTTP/1.1 200 OK\r\n\r\n");
    tunnel.pipe(socket).pipe(tunnel);
  });
  tunnel.on("error", () => socket.destroy());
  socket.on("error", () => tunnel.destroy());
});

/** Asks both with the same headers, and says whether each heard its own name. */
async function ask(dispatcher) {
  const headers = { accept: "application/json" };
  const heard = [];
  for (const host of [registry, data]) {
    const { body } = await request(`http://${host}/`, { dispatcher, headers });
    heard.push((await body.text()) === host ? "own" : "other");
  }
  return { heard, headers: Object.keys(headers) };
}
console.log(JSON.stringify({ direct: await ask(new Agent()), proxied: await ask(new ProxyAgent(`http://${proxy}`)) }));
process.exit();
MODULE

echo "undici 7.30.2, Node.js $(node --version)"
echo "Input:    two requests to two hosts with one object of headers, directly and through a proxy"
echo "Spec:     RFC 9110, 7.2: Host has the host of the target URI"
seen="$(node try.mjs)"
expected='{"direct":{"heard":["own","own"],"headers":["accept"]},"proxied":{"heard":["own","own"],"headers":["accept"]}}'
known='{"direct":{"heard":["own","own"],"headers":["accept"]},"proxied":{"heard":["own","other"],"headers":["accept","host"]}}'
echo "Expected: $expected"
echo "Seen:     $seen"
if [ "$seen" != "$known" ]; then
  echo "The behaviour has changed. It was: $known"
  exit 1
fi

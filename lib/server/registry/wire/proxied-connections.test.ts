import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../limits";
import { createConnections } from "./connections";
import { proxyErrorOf } from "./proxy-error";

let server: Server;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.close();
});

/** Starts a proxy that sends this once it is asked for a tunnel, and nothing more. */
async function startProxy(sent: string): Promise<string> {
  server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => socket.destroy());
    socket.once("data", () => sent && socket.write(sent));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("the proxy has no port");
  return `http://127.0.0.1:${address.port}`;
}

test.each([
  ["says nothing", ""],
  ["never ends its head", "HTTP/1.1 200 OK\r\nX-Proxy: "],
  ["opens a tunnel that leads nowhere", "HTTP/1.1 200 OK\r\n\r\n"],
])("a proxy that %s is given up as soon as one that cannot be connected to", async (_what, sent) => {
  const proxy = await startProxy(sent);
  const limits = { ...DEFAULT_LIMITS, connectMilliseconds: 300 };
  const connections = createConnections(limits, 1, { proxyOf: () => proxy });
  const error = await connections
    .request({ origin: "https://mcr.example", path: "/v2/", method: "GET" })
    .catch(proxyErrorOf);
  expect(error).toMatchObject({ code: "PROXY_UNREACHABLE" });
});

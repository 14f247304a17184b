import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { closeOnlyIdle } from "./idle-connections.mjs";

/** More than the buffers between the two hold. */
const LONG = Buffer.alloc(30_000_000, "long ");

let server: Server;
let client: Socket;
let received: number;
let late: ServerResponse | undefined;

beforeEach(async () => {
  received = 0;
  server = createServer((request, response) => {
    if (request.url === "/late") late = response;
    else response.end(request.url === "/long" ? LONG : "short");
  });
  closeOnlyIdle(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  client.on("data", (bytes) => {
    received += bytes.byteLength;
  });
  await once(client, "connect");
});
afterEach(() => {
  client.destroy();
  server.close();
  server.closeAllConnections();
});

const ask = (path: string) => client.write(`GET ${path} HTTP/1.1\r\nHost: a.example\r\n\r\n`);
const connections = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));

it("closes who has sent nothing", async () => {
  await vi.waitFor(async () => expect(await connections()).toBe(1));
  server.closeIdleConnections();
  await once(client, "close");
});

it("closes who has their answer", async () => {
  ask("/short");
  await vi.waitFor(() => expect(received).toBeGreaterThan(0));
  await vi.waitFor(() => {
    server.closeIdleConnections();
    expect(client.readableEnded || client.closed).toBe(true);
  });
});

it("spares who waits for an answer", async () => {
  ask("/late");
  await vi.waitFor(() => expect(late).toBeDefined());
  server.closeIdleConnections();
  late?.end("late");
  await vi.waitFor(() => expect(received).toBeGreaterThan(0));
});

it("spares who has not read the whole answer yet, and closes them then", async () => {
  client.once("data", () => client.pause());
  ask("/long");
  await vi.waitFor(() => expect(received).toBeGreaterThan(0));
  server.closeIdleConnections();
  client.resume();
  await vi.waitFor(() => expect(received).toBeGreaterThan(LONG.byteLength), { timeout: 20_000 });
  const closed = once(client, "close");
  await vi.waitFor(async () => {
    server.closeIdleConnections();
    expect(await connections()).toBe(0);
  });
  await closed;
});

import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Asked, type Reply, setFront } from "@/lib/server/kept/front.mjs";
import { routeOf } from "@/lib/server/tally/route.mjs";
import { tally } from "@/lib/server/tally/tally.mjs";
import { answerEarly } from "./early-answers.mjs";
import { closeOnlyIdle } from "./idle-connections.mjs";

const LONG = Buffer.alloc(100_000, "long ");
const SEEN = { route: routeOf("/early/test:1"), age: 45 };
const REPLIES: Record<string, Reply | Promise<Reply>> = {
  "/short": { status: 200, headers: ["ETag", '"a"', "Content-Length", "5"], body: Buffer.from("known"), ...SEEN },
  "/long": { status: 200, headers: ["Content-Length", String(LONG.byteLength)], body: LONG, ...SEEN },
  "/same": { status: 304, headers: ["ETag", '"a"'], ...SEEN },
  "/later": Promise.resolve({ status: 200, headers: [], ...SEEN }),
};

let server: Server;
let client: Socket;
/** The server's end of the connection. */
let served: Socket;
let received: string;
/** What Node's HTTP was asked. */
let passedOn: string[];
let asked: Asked[];

beforeEach(async () => {
  [passedOn, asked, received] = [[], [], ""];
  setFront({
    reply: (request) => {
      asked.push(request);
      return REPLIES[request.url ?? ""];
    },
    underWay: () => undefined,
    record: () => undefined,
    headersOf: () => ({ headers: [], policy: undefined, vary: [] }),
    settle: () => undefined,
    isOverBudget: () => false,
  });
  server = createServer({ keepAliveTimeout: 5_000 }, ({ method, url }, response) => {
    passedOn.push(`${method} ${url}`);
    response.end(`made ${url};`);
  });
  answerEarly(server, { firstMs: 60_000, keepAliveMs: 60_000 });
  closeOnlyIdle(server);
  server.on("connection", (socket) => {
    served = socket;
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  client.on("data", (bytes) => {
    received += bytes;
  });
  await once(client, "connect");
});
afterEach(() => {
  client.destroy();
  server.close();
  server.closeAllConnections();
});

const get = (path: string, more = "") => `GET ${path} HTTP/1.1\r\nHost: a.example\r\n${more}\r\n`;
const receives = (text: string) => vi.waitFor(() => expect(received).toContain(text));

it("gives what is known, again and again, in whole answers", async () => {
  client.write(get("/short"));
  await receives("\r\n\r\nknown");
  expect(received).toMatch(
    /^HTTP\/1\.1 200 OK\r\nETag: "a"\r\nContent-Length: 5\r\nDate: [^\r]+ GMT\r\nConnection: keep-alive\r\n/,
  );
  client.write(get("/same"));
  await receives("HTTP/1.1 304 Not Modified\r\n");
  client.write(get("/long"));
  await receives(LONG.toString());
  expect(passedOn).toEqual([]);
  expect(asked[0]).toMatchObject({ method: "GET", url: "/short", headers: { host: "a.example" } });
  expect(asked[0]?.socket.remoteAddress).toBe("127.0.0.1");
});

it("counts what it gives, with the age of what that shows, and nothing that it hands over", async () => {
  const counted = () => {
    const { answers, ages } = tally().routes.get(SEEN.route) ?? {};
    return [answers?.early?.["2xx"]?.count ?? 0, answers?.early?.["3xx"]?.count ?? 0, ages?.count ?? 0, ages?.sum ?? 0];
  };
  const [ok = 0, same = 0, ages = 0, sum = 0] = counted();
  client.write(get("/short"));
  await receives("known");
  client.write(get("/same"));
  await receives("304");
  client.write(get("/new"));
  await receives("made /new;");
  expect(counted()).toEqual([ok + 1, same + 1, ages + 2, sum + 90]);
});

it("hands a connection over with what it sent, and never takes it back", async () => {
  client.write(get("/short"));
  await receives("known");
  client.write(get("/new"));
  await receives("made /new;");
  client.write(get("/short"));
  await receives("made /short;");
  expect(passedOn).toEqual(["GET /new", "GET /short"]);
});

it.each([
  ["another method", "HEAD /short HTTP/1.1\r\nHost: a.example\r\n\r\n", ["HEAD /short"]],
  ["what must be compressed first", get("/later"), ["GET /later"]],
  ["several requests at once", get("/short") + get("/b"), ["GET /short", "GET /b"]],
  ["the last request of a connection", get("/short", "Connection: close\r\n"), ["GET /short"]],
])("leaves %s to Node", async (_what, text, expected) => {
  client.write(text);
  await vi.waitFor(() => expect(passedOn).toEqual(expected));
});

it("leaves a request that comes in parts to Node", async () => {
  client.write(get("/short").slice(0, 20));
  await vi.waitFor(() => expect(served.bytesRead).toBe(20));
  client.write(get("/short").slice(20));
  await receives("made /short;");
});

it("leaves a request that is none to Node, which refuses it", async () => {
  client.write("GET /short HTTP/1.1\r\n\r\n");
  await receives("HTTP/1.1 400 Bad Request");
  expect(asked).toEqual([]);
});

it("ends with its client", async () => {
  client.end(get("/short"));
  await once(client, "close");
  expect(received).toContain("known");
});

it("closes a connection that is silent for too long", async () => {
  await vi.waitFor(() => expect(served.timeout).toBe(60_000));
  served.emit("timeout");
  await once(client, "close");
});

it("closes silent connections with those of Node", async () => {
  client.write(get("/short"));
  await receives("known");
  server.closeIdleConnections();
  await once(client, "close");
});

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { hostileSite } from "./hostile-site";
import { rawRequest } from "./raw-request";

const site = hostileSite({ MEMORY_BUDGET: "600MB" });
const PATIENT = { timeout: 60_000, interval: 100 };
/** What a process may take above its budget for a moment. */
const BUDGET = 1.15 * 600e6;
const LIST = "/api/global/v2/dotnet/aspnet/tags/list";
const HUNDREDS = 300;

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** Bytes that look like chance, and are the same in each run. */
const odd = Buffer.from(Array.from({ length: 65_536 }, (_, at) => (at * at * 31 + at * 17 + (at >> 3)) & 0xff));
const head = (...lines: string[]) => ["GET / HTTP/1.1", "Host: localhost", ...lines, "", ""].join("\r\n");

const GARBAGE: Readonly<Record<string, string>> = {
  "odd bytes": odd.toString("latin1"),
  "nothing but zeros": "\0".repeat(100_000),
  "the beginning of TLS": `\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03${"\xaa".repeat(500)}`,
  "the preface of HTTP/2": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0",
  "another protocol": "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n",
  "a version to come": "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
  "a line without an end": `GET /${"a".repeat(1_000_000)}`,
  "a header without a name": head(": a"),
  "a header without a colon": head("no colon here"),
  "a folded header": head("X-A: b", " c"),
  "two hosts": head("Host: other", "Connection: close"),
  "no host": "GET / HTTP/1.1\r\n\r\n",
  "two lengths": head("Content-Length: 1", "Content-Length: 2"),
  "a length below zero": head("Content-Length: -1"),
  "a length and chunks": `${head("Content-Length: 4", "Transfer-Encoding: chunked")}0\r\n\r\nGET /x HTTP/1.1\r\n\r\n`,
  "chunks of no size": `${head("Transfer-Encoding: chunked")}zz\r\n\r\n`,
  "headers without an end": head(`X-A: ${"a".repeat(200_000)}`),
  "a thousand headers": head(...Array.from({ length: 3_000 }, (_, at) => `X-${at}: a`)),
};

/** Headers that are well formed, and made to mislead what reads them. */
const HOSTILE_HEADERS: Readonly<Record<string, string>> = {
  "X-Forwarded-Host": 'evil.example"><script>',
  "X-Forwarded-Proto": "javascript",
  "X-Forwarded-For": "127.0.0.1, ".repeat(500),
  Forwarded: "for=_hidden;host=evil.example;proto=https",
  "X-Original-URL": "/endpoints",
  "X-Rewrite-URL": "/endpoints",
  "X-HTTP-Method-Override": "DELETE",
  "X-Middleware-Subrequest": "proxy:proxy:proxy:proxy:proxy",
  "X-Middleware-Rewrite": "http://127.0.0.1:1/",
  "X-Nextjs-Data": "1",
  "Next-Router-State-Tree": "%5B%22".repeat(500),
  "Next-Router-Prefetch": "1",
  "Accept-Language": `${"zh-CN;q=0.9,".repeat(900)}*`,
  "Accept-Encoding": "gzip;q=nan, br;q=-1, ".repeat(300),
  "If-None-Match": '"a", '.repeat(2_000),
  "If-Modified-Since": "a".repeat(8_000),
  Range: `bytes=${"0-0,".repeat(2_000)}0-1`,
  Cookie: "a=b; ".repeat(2_000),
  Authorization: `Basic ${"A".repeat(8_000)}`,
  "User-Agent": "\x80\xff".repeat(2_000),
  Origin: "null",
  "Sec-Fetch-Site": "everywhere",
  "X-Request-Id": '"\\u0000{"level":60}',
  Expect: "the unexpected",
};

/** What the server's log has of faults of its own. */
const faults = () => site.lines.filter((line) => /"level":[56]0/.test(line));

/** Opens connections that send a text, and read nothing but the beginning of an answer. */
async function crowd(text: string): Promise<readonly Socket[]> {
  const opened = Array.from({ length: HUNDREDS }, () => connect(site.port, "127.0.0.1"));
  sockets.push(...opened);
  for (const socket of opened) {
    socket.on("error", () => socket.destroy());
    socket.once("data", () => socket.pause());
    socket.write(text);
  }
  await Promise.all(opened.map((socket) => once(socket, "connect")));
  return opened;
}

async function expectServed(): Promise<void> {
  const answers = await Promise.all(
    ["/dotnet/aspnet:10.0", LIST, "/?browse=all"].map((path) => fetch(site.url + path)),
  );
  for (const answer of answers) {
    expect(answer.status).toBe(200);
    expect((await answer.text()).length).toBeGreaterThan(1_000);
  }
}

describe("garbage", () => {
  test.each(Object.entries(GARBAGE))("%s is refused, and its connection closed", async (_what, text) => {
    const answer = await rawRequest(site.port, text).catch((error: NodeJS.ErrnoException) => String(error.code));
    expect(answer === "" || answer.startsWith("HTTP/1.1 4") || answer === "ECONNRESET" || answer === "EPIPE").toBe(
      true,
    );
  });

  test("leaves others and the log alone", async () => {
    await expectServed();
    expect(faults()).toEqual([]);
  });
});

test("headers made to mislead change no page, lead nowhere and are told nobody", async () => {
  const path = "/dotnet/runtime:10.0";
  await expect
    .poll(async () => (await fetch(site.url + path)).headers.get("Cache-Control"), PATIENT)
    .toMatch(/^public/);
  for (const [name, value] of Object.entries(HOSTILE_HEADERS)) {
    const text = [
      "GET ",
      path,
      " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n",
      `${name}: ${value}\r\n\r\n`,
    ].join("");
    const answer = await rawRequest(site.port, text);
    const status = Number(answer.split(" ", 2)[1]);
    expect([200, 304, 413, 417, 431], `${name}: ${status}`).toContain(status);
    expect(answer, name).not.toMatch(/evil\.example|javascript:\/\//);
    if (status === 200) expect(answer, name).toContain("docker pull mcr.microsoft.com/dotnet/runtime:10.0");
  }
  expect(faults()).toEqual([]);
});

describe(`${HUNDREDS} connections`, () => {
  test("whose readers take nothing of long answers hold nobody up, within the memory", async () => {
    await (await fetch(site.url + LIST)).text();
    const readers = await crowd(`GET ${LIST} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(5));
    await expect.poll(() => readers.filter((socket) => socket.bytesRead > 0).length, PATIENT).toBe(HUNDREDS);
    await expectServed();
    expect(site.resident() ?? 0).toBeLessThan(BUDGET);
    for (const socket of readers) socket.destroy();
    await expectServed();
  });

  test("whose senders never finish a request hold nobody up", async () => {
    const senders = await crowd(`GET ${LIST} HTTP/1.1\r\nHost: loc`);
    await expectServed();
    for (const socket of senders) socket.write("a");
    await expectServed();
    expect(faults()).toEqual([]);
  });
});

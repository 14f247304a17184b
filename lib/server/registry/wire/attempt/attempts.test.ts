import type { ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { DEFAULT_LIMITS } from "@/lib/server/registry/limits";
import { failureOf, INDEX, registryOn, upstream } from "@/lib/server/registry/upstream.testing";

const NAME = repositorySchema.parse("dotnet/aspnet");
const TAG = tagSchema.parse("10.0");
const good = (response: ServerResponse) =>
  response.writeHead(200, { "content-type": "application/vnd.docker.distribution.manifest.list.v2+json" }).end(INDEX);

/** Answers the first requests as told, and all others with success. */
function failingFirst(times: number, fail: (response: ServerResponse) => void) {
  let count = 0;
  return upstream((_url, response) => {
    count += 1;
    if (count <= times) fail(response);
    else good(response);
  });
}

describe("is retried", () => {
  test.each([
    ["429", 2, (response: ServerResponse) => response.writeHead(429).end("slow down")],
    ["503 with HTML", 2, (response: ServerResponse) => response.writeHead(503).end("<html>down</html>")],
    ["500", 2, (response: ServerResponse) => response.writeHead(500).end()],
    ["502", 2, (response: ServerResponse) => response.writeHead(502).end("x".repeat(300_000))],
    ["504", 2, (response: ServerResponse) => response.writeHead(504).end()],
    ["403 without a body", 2, (response: ServerResponse) => response.writeHead(403).end()],
    ["408", 1, (response: ServerResponse) => response.writeHead(408).end()],
    ["a reset", 2, (response: ServerResponse) => response.socket?.destroy()],
    [
      "a body that breaks off",
      2,
      (response: ServerResponse) => {
        response.writeHead(200, { "content-length": "5000" }).write("{", () => response.socket?.destroy());
      },
    ],
  ])("%s", async (_what, times, fail) => {
    const server = await failingFirst(times, fail);
    await expect(registryOn(server).manifest(NAME, TAG)).resolves.toHaveProperty("digest");
    expect(server.requests).toHaveLength(times + 1);
  });

  test("retries silence once", async () => {
    const server = await failingFirst(1, () => undefined);
    const registry = registryOn(server, { limits: { attemptMilliseconds: 1_000 } });
    await expect(registry.manifest(NAME, TAG)).resolves.toHaveProperty("digest");
    expect(server.requests).toHaveLength(2);
  });
});

describe("a bounded number of times", () => {
  test.each([
    ["throttled", "TOOMANYREQUESTS", 3, (response: ServerResponse) => response.writeHead(429).end()],
    ["unavailable", "UPSTREAM_UNAVAILABLE", 3, (response: ServerResponse) => response.writeHead(503).end("<html>")],
    ["refused", "UPSTREAM_UNAVAILABLE", 3, (response: ServerResponse) => response.writeHead(403).end()],
    ["unreachable", "UPSTREAM_UNAVAILABLE", 3, (response: ServerResponse) => response.socket?.destroy()],
    ["timeout", "UPSTREAM_TIMEOUT", 2, () => undefined],
  ])("%s", async (reason, code, requests, fail) => {
    const server = await failingFirst(99, fail);
    // Short only in tests of silence: on a busy machine an answer is slow.
    const registry = registryOn(server, reason === "timeout" ? { limits: { attemptMilliseconds: 100 } } : {});
    expect(await failureOf(registry.manifest(NAME, TAG))).toMatchObject({ reason, code });
    expect(server.requests).toHaveLength(requests);
  });

  test("an address where nobody listens", async () => {
    const registry = registryOn({ origin: "http://127.0.0.1:1", host: "", requests: [] });
    expect(await failureOf(registry.manifest(NAME, TAG))).toMatchObject({ reason: "unreachable" });
  });

  test("does not retry a server that speaks no HTTP", async () => {
    const server = await failingFirst(99, (response) => response.socket?.end("SSH-2.0-x\r\n\r\n"));
    expect(await failureOf(registryOn(server).manifest(NAME, TAG))).toMatchObject({ reason: "malformed" });
    expect(server.requests).toHaveLength(1);
  });
});

describe("is not retried", () => {
  test.each([
    [403, '{"errors":[{"code":"DENIED"}]}', "refused"],
    [401, "", "refused"],
    [400, '{"errors":[{"code":"UNSUPPORTED"}]}', "refused"],
    [401, '{"errors":[{"code":"NAME_UNKNOWN"}]}', "unknown-repository"],
    [204, "", "malformed"],
    [304, "", "malformed"],
  ])("%d with %j", async (status, body, reason) => {
    const server = await failingFirst(99, (response) => response.writeHead(status).end(body));
    expect(await failureOf(registryOn(server).manifest(NAME, TAG))).toMatchObject({ reason });
    expect(server.requests).toHaveLength(1);
  });
});

describe("Retry-After", () => {
  test.each([
    ["seconds", () => "1", 950],
    ["a date", () => new Date(Date.now() + 2000).toUTCString(), 950],
  ])("in %s is obeyed", async (_form, value, least) => {
    const server = await failingFirst(1, (response) => response.writeHead(429, { "retry-after": value() }).end());
    const started = performance.now();
    await registryOn(server).manifest(NAME, TAG);
    expect(performance.now() - started).toBeGreaterThanOrEqual(least);
    expect(server.requests).toHaveLength(2);
  });

  test.each([
    [429, "throttled"],
    [503, "unavailable"],
  ])("above the cap, a %d fails at once and says how long to wait", async (status, reason) => {
    const server = await failingFirst(99, (response) => response.writeHead(status, { "retry-after": "60" }).end());
    const started = performance.now();
    expect(await failureOf(registryOn(server).manifest(NAME, TAG))).toMatchObject({ reason, retryAfter: 60 });
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(server.requests).toHaveLength(1);
  });

  test("beyond the time left, it is not waited for", async () => {
    const server = await failingFirst(99, (response) => response.writeHead(429, { "retry-after": "3" }).end());
    const registry = registryOn(server, { limits: { totalMilliseconds: 1000 } });
    expect(await failureOf(registry.manifest(NAME, TAG))).toMatchObject({ reason: "throttled", retryAfter: 3 });
    expect(server.requests).toHaveLength(1);
  });
});

test("limits the time over all attempts", async () => {
  const server = await failingFirst(99, () => undefined);
  const limits = { attemptMilliseconds: 150, totalMilliseconds: 250, timeoutAttempts: 199 };
  const started = performance.now();
  expect(await failureOf(registryOn(server, { limits }).manifest(NAME, TAG))).toMatchObject({ reason: "timeout" });
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(server.requests.length).toBeLessThan(4);
});

test("an endless error body does not delay the answer", async () => {
  const server = await failingFirst(1, (response) => void response.writeHead(503).write("<html>"));
  await registryOn(server).manifest(NAME, TAG);
  expect(server.requests).toHaveLength(2);
});

test("the failure and the log have the ids of the registry's own log", async () => {
  const lines: string[] = [];
  const logger = { info: (_fields: unknown, message: string) => lines.push(message), warn() {} };
  const headers = { "x-ms-correlation-request-id": "1-2-3", "x-msedge-ref": "Ref A: <script>" };
  const server = await failingFirst(99, (response) => response.writeHead(503, headers).end());
  const { message } = await failureOf(registryOn(server, { logger }).manifest(NAME, TAG));
  expect(message).toBe(
    "the manifest dotnet/aspnet:10.0: the registry endpoint answered 503 (x-ms-correlation-request-id: 1-2-3)",
  );
  expect(lines).toEqual([`${message}; asking again`, `${message}; asking again`]);
});

test("the defaults suit pages that people wait for", () => {
  expect(DEFAULT_LIMITS.attemptMilliseconds).toBeLessThanOrEqual(DEFAULT_LIMITS.totalMilliseconds);
  expect(DEFAULT_LIMITS.listAttemptMilliseconds).toBeLessThanOrEqual(DEFAULT_LIMITS.listTotalMilliseconds);
  expect(DEFAULT_LIMITS.manifestBytes).toBe(4 * 1024 * 1024);
});

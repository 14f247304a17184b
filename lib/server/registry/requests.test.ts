import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { descriptorSchema } from "@/lib/oci/manifest/manifest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { CONFIG, CONFIG_DESCRIPTOR, failureOf, INDEX, registryOn, upstream } from "./upstream.testing";

const NAME = repositorySchema.parse("dotnet/aspnet");
const DESCRIPTOR = descriptorSchema.parse(CONFIG_DESCRIPTOR);
const TYPE = { "content-type": "application/vnd.docker.distribution.manifest.list.v2+json" };
const tag = (number: number) => tagSchema.parse(`t${number}`);
const range = (length: number) => Array.from({ length }, (_, number) => number);

test("limits concurrent requests, data hosts included", async () => {
  let active = 0;
  let most = 0;
  const busy = async (end: () => void) => {
    active += 1;
    most = Math.max(most, active);
    await sleep(15);
    active -= 1;
    end();
  };
  const data = await upstream((_url, response) => busy(() => response.end(CONFIG)));
  const server = await upstream((url, response) =>
    busy(() => {
      if (url.includes("/blobs/")) response.writeHead(307, { location: `${data.origin}${url}` }).end();
      else response.writeHead(200, TYPE).end(INDEX);
    }),
  );
  const registry = registryOn(server, { dataHosts: [data.host], limits: { concurrency: 3 } });
  await Promise.all([
    ...range(12).map((number) => registry.manifest(NAME, tag(number))),
    ...range(6).map((number) => registry.blob(repositorySchema.parse(`a/b${number}`), DESCRIPTOR)),
  ]);
  expect(most).toBe(3);
});

test("a pause between attempts holds no place", async () => {
  const server = await upstream((url, response) => {
    if (url.endsWith("/t0")) response.writeHead(429, { "retry-after": "1" }).end();
    else response.writeHead(200, TYPE).end(INDEX);
  });
  const registry = registryOn(server, { limits: { concurrency: 1, attempts: 2 } });
  const order: string[] = [];
  const throttled = failureOf(registry.manifest(NAME, tag(0))).then(() => order.push("throttled"));
  const other = registry.manifest(NAME, tag(1)).then(() => order.push("other"));
  await Promise.all([throttled, other]);
  expect(order).toEqual(["other", "throttled"]);
});

test("the wait for a place does not count as the request's time", async () => {
  const server = await upstream((_url, response) => setTimeout(() => response.writeHead(200, TYPE).end(INDEX), 250));
  const limits = { concurrency: 1, attemptMilliseconds: 1_500, totalMilliseconds: 1_600 };
  const registry = registryOn(server, { limits });
  await Promise.all(range(8).map((number) => registry.manifest(NAME, tag(number))));
  expect(server.requests).toHaveLength(8);
});

test("a caller who leaves during a wait causes no further request", async () => {
  const server = await upstream((url, response) => {
    if (url.endsWith("/t0")) response.writeHead(429, { "retry-after": "1" }).end();
  });
  const registry = registryOn(server, { limits: { concurrency: 1 } });
  const leaver = new AbortController();
  const throttled = registry.manifest(NAME, tag(0), leaver.signal);
  await expect.poll(() => server.requests.length).toBe(1);
  const stays = new AbortController();
  const silent = registry.manifest(NAME, tag(1), stays.signal);
  const waiting = registry.manifest(NAME, tag(2), leaver.signal);
  await expect.poll(() => server.requests.length).toBe(2);
  leaver.abort("left");
  await expect(throttled).rejects.toBe("left");
  await expect(waiting).rejects.toBe("left");
  stays.abort("left too");
  await expect(silent).rejects.toBe("left too");
  await sleep(1200);
  expect(server.requests.map(({ url }) => url.slice(-2))).toEqual(["t0", "t1"]);
});

test("reuses connections after answers, errors and redirects", async () => {
  const sockets = new Set<unknown>();
  let count = 0;
  const server = await upstream((_url, response, { socket }) => {
    sockets.add(socket);
    count += 1;
    if (count % 3 === 0) response.writeHead(200, TYPE).end(INDEX);
    else if (count % 3 === 1) response.writeHead(503).end("<html>down</html>");
    else response.writeHead(307, { location: "/v2/elsewhere" }).end("moved");
  });
  const registry = registryOn(server, { limits: { concurrency: 1 } });
  for (const number of range(9)) await registry.manifest(NAME, tag(number));
  expect(sockets.size).toBe(1);
});

test("leaves no broken connections open", async () => {
  const open = new Set<unknown>();
  const server = await upstream((_url, response, { socket }) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    response.writeHead(200, { "content-length": "99999999" }).write("x");
  });
  const registry = registryOn(server);
  await Promise.all(range(10).map((number) => failureOf(registry.manifest(NAME, tag(number)))));
  await expect.poll(() => open.size).toBe(0);
});

test("refuses options that do not parse", () => {
  expect(() => registryOn({ origin: "http://mcr.microsoft.com", host: "", requests: [] })).toThrow(TypeError);
  expect(() => registryOn({ origin: "https://a", host: "", requests: [] }, { dataHosts: ["*"] })).toThrow(TypeError);
});

import { once } from "node:events";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { failureOf, INDEX, registryOn, upstream } from "./upstream.testing";

const NAME = repositorySchema.parse("dotnet/aspnet");
const TAG = tagSchema.parse("10.0");
const MIB = 1024 * 1024;

test("refuses a declared length above the limit unread", async () => {
  let closed: Promise<unknown> | undefined;
  const server = await upstream((_url, response) => {
    closed = once(response, "close");
    response.writeHead(200, { "content-length": String(4 * MIB + 1) }).flushHeaders();
  });
  expect(await failureOf(registryOn(server).manifest(NAME, TAG))).toMatchObject({
    reason: "too-large",
    code: "UPSTREAM_INVALID",
  });
  await closed;
  expect(server.requests).toHaveLength(1);
});

test("abandons an endless body at the limit", async () => {
  let sent = 0;
  let closed: Promise<unknown> | undefined;
  const server = await upstream((_url, response) => {
    closed = once(response, "close");
    const chunk = Buffer.alloc(64 * 1024, " ");
    const more = () => {
      while (!response.destroyed) {
        sent += chunk.length;
        if (!response.write(chunk)) break;
      }
    };
    response.on("drain", more);
    more();
  });
  expect(await failureOf(registryOn(server).manifest(NAME, TAG))).toMatchObject({ reason: "too-large" });
  await closed;
  expect(sent).toBeLessThan(16 * MIB);
});

test("reads a body of exactly the limit", async () => {
  const body = INDEX.padEnd(2000, " ");
  const server = await upstream((_url, response) =>
    response.writeHead(200, { "content-type": "application/vnd.docker.distribution.manifest.list.v2+json" }).end(body),
  );
  const fits = registryOn(server, { limits: { manifestBytes: 2000 } });
  expect((await fits.manifest(NAME, TAG)).bytes.byteLength).toBe(2000);
  const tight = registryOn(server, { limits: { manifestBytes: 1999 } });
  expect(await failureOf(tight.manifest(NAME, TAG))).toMatchObject({ reason: "too-large" });
});

test("refuses a body in an encoding that was not requested", async () => {
  const server = await upstream((_url, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(INDEX)),
  );
  expect(await failureOf(registryOn(server).manifest(NAME, TAG))).toMatchObject({ reason: "malformed" });
});

test("ends a trickling body at the time limit", async () => {
  const server = await upstream((_url, response) => {
    const timer = setInterval(() => response.write(" "), 20);
    response.on("close", () => clearInterval(timer));
  });
  const registry = registryOn(server, { limits: { attemptMilliseconds: 120, timeoutAttempts: 1 } });
  expect(await failureOf(registry.manifest(NAME, TAG))).toMatchObject({ reason: "timeout" });
});

test("refuses excessive headers", async () => {
  const server = await upstream((_url, response) => response.setHeader("x-long", "x".repeat(40_000)).end("{}"));
  expect(await failureOf(registryOn(server).manifest(NAME, TAG))).toMatchObject({ reason: "too-large" });
});

import { once } from "node:events";
import { expect, test } from "vitest";
import { descriptorSchema } from "@/lib/oci/manifest/manifest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { failureOf, registryOn, sha256, upstream } from "../upstream.testing";

const NAME = repositorySchema.parse("dotnet/aspnet");
const BYTES = Buffer.alloc(300_000, "bill of materials ");
const DESCRIPTOR = descriptorSchema.parse({ digest: sha256(BYTES), size: BYTES.length });
const wanted = () => new AbortController().signal;

/** Returns what a reader receives before the end or the failure. */
async function read(chunks: AsyncIterable<Uint8Array>, given: Uint8Array[] = []): Promise<Buffer> {
  for await (const chunk of chunks) given.push(chunk);
  return Buffer.concat(given);
}

test("returns a blob's bytes from a data host", async () => {
  const data = await upstream((_url, response) => response.end(BYTES));
  const server = await upstream((_url, response) => response.writeHead(307, { location: `${data.origin}/data` }).end());
  const registry = registryOn(server, { dataHosts: [data.host] });
  expect((await read(registry.blobStream(NAME, DESCRIPTOR, wanted()))).equals(BYTES)).toBe(true);
  expect(server.requests.map(({ url }) => url)).toEqual([`/v2/dotnet/aspnet/blobs/${DESCRIPTOR.digest}`]);
});

test("does not follow a redirect to another host", async () => {
  const foreign = await upstream((_url, response) => response.end(BYTES), "127.0.0.2");
  const server = await upstream((_url, response) =>
    response.writeHead(307, { location: `${foreign.origin}/data` }).end(),
  );
  const failure = await failureOf(read(registryOn(server).blobStream(NAME, DESCRIPTOR, wanted())));
  expect(failure.reason).toBe("foreign-redirect");
  expect(foreign.requests).toEqual([]);
});

test.each([
  ["fewer bytes", BYTES.subarray(1)],
  ["more bytes", Buffer.concat([BYTES, Buffer.from("!")])],
  ["as many other bytes", Buffer.concat([BYTES.subarray(1), Buffer.from("!")])],
])("keeps the end of %s than the descriptor's back", async (_what, body) => {
  const server = await upstream((_url, response) => response.end(body));
  const given: Uint8Array[] = [];
  const failure = await failureOf(read(registryOn(server).blobStream(NAME, DESCRIPTOR, wanted()), given));
  expect(failure.reason).toBe("digest-mismatch");
  expect(Buffer.concat(given).length).toBeLessThan(BYTES.length);
});

test("an empty blob has no chunks", async () => {
  const server = await upstream((_url, response) => response.end());
  const empty = descriptorSchema.parse({ digest: sha256(""), size: 0 });
  expect(await read(registryOn(server).blobStream(NAME, empty, wanted()))).toHaveLength(0);
});

test("retries until the answer begins", async () => {
  let asked = 0;
  const server = await upstream((_url, response) => {
    asked += 1;
    if (asked < 3) response.writeHead(503).end();
    else response.end(BYTES);
  });
  expect(await read(registryOn(server).blobStream(NAME, DESCRIPTOR, wanted()))).toHaveLength(BYTES.length);
  expect(asked).toBe(3);
});

test("a truncated body fails and is not requested again", async () => {
  const server = await upstream((_url, response) => {
    response.writeHead(200, { "content-length": String(BYTES.length) });
    response.write(BYTES.subarray(0, 1000), () => response.destroy());
  });
  const failure = await failureOf(read(registryOn(server).blobStream(NAME, DESCRIPTOR, wanted())));
  expect(failure.reason).toBe("unreachable");
  expect(server.requests).toHaveLength(1);
});

test("a body that pauses longer than an attempt may take is read on", async () => {
  const server = await upstream((_url, response) => {
    response.write(BYTES.subarray(0, 100_000));
    setTimeout(() => response.end(BYTES.subarray(100_000)), 700);
  });
  const registry = registryOn(server, { limits: { attemptMilliseconds: 500 } });
  expect((await read(registry.blobStream(NAME, DESCRIPTOR, wanted()))).equals(BYTES)).toBe(true);
});

test("a body that stops is ended by the time limit", async () => {
  const server = await upstream((_url, response) => response.write("{"));
  const registry = registryOn(server, { limits: { streamGapMilliseconds: 100 } });
  const failure = await failureOf(read(registry.blobStream(NAME, DESCRIPTOR, wanted())));
  expect(failure.reason).toBe("timeout");
});

test("a blob above the limit is not requested", async () => {
  const server = await upstream((_url, response) => response.end(BYTES));
  const registry = registryOn(server, { limits: { streamBytes: BYTES.length - 1 } });
  expect((await failureOf(read(registry.blobStream(NAME, DESCRIPTOR, wanted())))).reason).toBe("too-large");
  expect(server.requests).toEqual([]);
});

test("a reader who leaves ends the connection and frees its place", async () => {
  let closed: Promise<unknown> | undefined;
  const server = await upstream((_url, response) => {
    closed ??= once(response, "close");
    response.write(BYTES.subarray(0, 100_000));
    if (server.requests.length > 1) response.end(BYTES.subarray(100_000));
  });
  const registry = registryOn(server, { limits: { streams: 1 } });
  const gone = new AbortController();
  const reading = read(registry.blobStream(NAME, DESCRIPTOR, gone.signal));
  const waiting = read(registry.blobStream(NAME, DESCRIPTOR, wanted()));
  setTimeout(() => gone.abort(new Error("gone")), 50);
  await expect(reading).rejects.toThrow("gone");
  await closed;
  expect(await waiting).toHaveLength(BYTES.length);
});

test("reads a small blob whole, but not a large one", async () => {
  const server = await upstream((_url, response) => response.end(BYTES));
  expect(await registryOn(server).blob(NAME, DESCRIPTOR)).toHaveLength(BYTES.length);
  const tight = registryOn(server, { limits: { blobBytes: 100 } });
  expect((await failureOf(tight.blob(NAME, DESCRIPTOR))).reason).toBe("too-large");
});

test("a blob whose descriptor exceeds the limit is refused as too large", async () => {
  const server = await upstream((_url, response) => response.end());
  const descriptor = descriptorSchema.parse({ digest: DESCRIPTOR.digest, size: 8 * 1024 ** 3 });
  expect((await failureOf(read(registryOn(server).blobStream(NAME, descriptor, wanted())))).reason).toBe("too-large");
  expect(server.requests).toEqual([]);
});

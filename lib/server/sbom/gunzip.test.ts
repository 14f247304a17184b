import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { gunzipped } from "./gunzip";
import { DEFAULT_SBOM_LIMITS, type SbomLimits } from "./limits";
import { chunksOf, streamOf } from "./sbom.testing";

async function unpack(chunks: Iterable<Uint8Array>, limits: Partial<SbomLimits> = {}) {
  let isGzip = false;
  const parts: Uint8Array[] = [];
  const stream = gunzipped(streamOf(chunks), { ...DEFAULT_SBOM_LIMITS, ...limits }, () => {
    isGzip = true;
  });
  for await (const part of stream) parts.push(part);
  return { isGzip, text: Buffer.concat(parts).toString() };
}

const text = "text ".repeat(50_000);
const gzip = gzipSync(text);

test.each([
  ["nothing", Buffer.alloc(0), { isGzip: false, text: "" }],
  ["one byte", Buffer.from([0x1f]), { isGzip: false, text: "\u001f" }],
  ["plain text", Buffer.from("plain"), { isGzip: false, text: "plain" }],
  ["gzip", gzip, { isGzip: true, text }],
  ["two members", Buffer.concat([gzip, gzip]), { isGzip: true, text: text + text }],
])("passes %s through, however it is cut", async (_kind, bytes, expected) => {
  for (const size of [1, 2, 5, 100_000]) {
    const chunks = [...chunksOf(bytes, size)].flatMap((chunk) => [new Uint8Array(), chunk]);
    expect(await unpack(chunks)).toEqual(expected);
  }
});

describe.each([5, 100_000])("in chunks of %d bytes", (size) => {
  test.each([
    ["cut before its end", gzip.subarray(0, -1), "cut"],
    ["cut in its head", gzip.subarray(0, 2), "cut"],
    ["damaged", Buffer.concat([gzip.subarray(0, 40), Buffer.alloc(40, 0xff), gzip.subarray(80)]), "broken-gzip"],
    ["with a wrong checksum", Buffer.concat([gzip.subarray(0, -8), Buffer.alloc(8)]), "broken-gzip"],
    ["with text behind it", Buffer.concat([gzip, Buffer.from("garbage garbage")]), "broken-gzip"],
    ["with zeros behind it", Buffer.concat([gzip, Buffer.alloc(100)]), "broken-gzip"],
    ["of another method", Buffer.concat([Buffer.from([0x1f, 0x8b, 7]), gzip.subarray(3)]), "broken-gzip"],
  ])("gzip %s is refused", async (_kind, bytes, reason) => {
    await expect(unpack([...chunksOf(bytes, size)])).rejects.toMatchObject({ reason });
  });
});

test("refuses content that grows out of proportion before it is large", async () => {
  let isAsked = 0;
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, "x"), { level: 9 });
  const chunks = function* () {
    for (const chunk of chunksOf(bomb, 1024)) {
      isAsked += 1;
      yield chunk;
    }
  };
  await expect(unpack(chunks(), { ratioFreeBytes: 1024 * 1024 })).rejects.toMatchObject({ reason: "too-large" });
  expect(isAsked).toBeLessThan(bomb.byteLength / 1024 / 2);
});

test("members without content end as well", async () => {
  const empty = gzipSync("");
  const endless = function* () {
    for (;;) yield empty;
  };
  await expect(unpack(endless(), { bytes: 100_000 })).rejects.toMatchObject({ reason: "too-large" });
});

test.each([
  ["plain", Buffer.from("plain")],
  ["gzip", gzip],
])("passes the source's error through: %s", async (_kind, bytes) => {
  const failure = new Error("the digest is another one");
  const chunks = function* () {
    yield* chunksOf(bytes, 50);
    throw failure;
  };
  await expect(unpack(chunks())).rejects.toBe(failure);
});

describe.each([
  ["plain", Buffer.from(text)],
  ["gzip", gzip],
])("a consumer that leaves early: %s", (_kind, bytes) => {
  async function leave(source: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const part of gunzipped(source, DEFAULT_SBOM_LIMITS, () => {})) {
      expect(part.byteLength).toBeGreaterThan(0);
      break;
    }
  }

  test("closes the source", async () => {
    let isClosed = false;
    const source = async function* () {
      try {
        for (;;) yield bytes;
      } finally {
        isClosed = true;
      }
    };
    await leave(source());
    await vi.waitFor(() => expect(isClosed).toBe(true));
  });

  test("does not wait for a source that is itself waiting", async () => {
    const source = async function* () {
      yield bytes;
      await new Promise(() => {});
    };
    await expect(leave(source())).resolves.toBeUndefined();
  });
});

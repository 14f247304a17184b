import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readSbom } from "./read-sbom";
import { chunksOf, outcomeOf, read, streamOf } from "./sbom.testing";

const rows = Array.from({ length: 20 }, (_, index) => ({ name: `package ${index} é日𝄞` }));
const formatFirst = { spdxVersion: "SPDX-2.3", packages: rows };
const formatLast = { packages: rows, spdxVersion: "SPDX-2.3" };

describe("limits", () => {
  test.each([
    ["its end", formatLast],
    ["its beginning", formatFirst],
  ])("of packages, with the format at %s", async (_place, document) => {
    const limited = await outcomeOf(chunksOf(document, 10), { packages: 19 });
    expect(limited).toMatchObject({ packages: rows.slice(0, 19), end: { packages: 19, limited: "packages" } });
    const { end } = await read(document, { packages: 20 });
    expect(end?.packages).toBe(20);
    expect(end).not.toHaveProperty("limited");
  });

  test("of packages: reads nothing more once the format is known", async () => {
    let asked = 0;
    const source = function* () {
      for (const chunk of chunksOf(formatFirst, 10)) {
        asked += 1;
        yield chunk;
      }
    };
    await outcomeOf(source(), { packages: 2 });
    expect(asked).toBeLessThan(20);
  });

  test("of bytes", async () => {
    const bytes = Buffer.from(JSON.stringify(formatFirst));
    const { end } = await outcomeOf(chunksOf(bytes, 50), { bytes: bytes.byteLength });
    expect(end).not.toHaveProperty("limited");
    const limited = await outcomeOf(chunksOf(bytes, 50), { bytes: bytes.byteLength - 1 });
    expect(limited.end).toMatchObject({ format: "SPDX-2.3", limited: "bytes" });
    expect(limited.packages).toEqual(rows.slice(0, limited.packages.length));
    const unknown = await outcomeOf(chunksOf(formatLast, 50), { bytes: bytes.byteLength - 1 });
    expect(unknown).toMatchObject({ failure: "too-large" });
  });

  test("of bytes, counted after decompression", async () => {
    const bytes = gzipSync(JSON.stringify(formatFirst) + " ".repeat(100_000));
    expect(await read(bytes, { bytes: 90_000 })).toMatchObject({ end: { limited: "bytes", packages: 20 } });
  });
});

describe("the consumer sets the pace", () => {
  test("requests a chunk when its lines are needed", async () => {
    let asked = 0;
    const source = async function* () {
      yield Buffer.from('{"spdxVersion":"SPDX-2.3","packages":[');
      for (const row of rows) {
        asked += 1;
        yield Buffer.from(`${asked === 1 ? "" : ","}${JSON.stringify(row)}`);
      }
      yield Buffer.from("]}");
    };
    const lines = readSbom(source());
    for (let taken = 1; taken <= rows.length; taken += 1) {
      expect((await lines.next()).value).toEqual({ package: rows[taken - 1] });
      expect(asked).toBe(taken);
    }
    expect(await lines.next()).toMatchObject({ value: { end: { packages: rows.length } } });
    expect(await lines.next()).toEqual({ done: true, value: undefined });
  });

  test("reads ahead a limited number of bytes through gzip", async () => {
    const many = Array.from({ length: 36_000 }, (_, index) => ({
      name: createHash("sha256").update(`${index}`).digest("base64"),
    }));
    const bytes = gzipSync(JSON.stringify({ spdxVersion: "SPDX-2.3", packages: many }));
    let asked = 0;
    const source = async function* () {
      for (const chunk of chunksOf(bytes, 4096)) {
        asked += chunk.byteLength;
        yield chunk;
      }
    };
    const lines = readSbom(source());
    await lines.next();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(bytes.byteLength).toBeGreaterThan(1024 * 1024);
    expect(asked).toBeLessThan(512 * 1024);
    let taken = 1;
    for await (const line of lines) if ("package" in line) taken += 1;
    expect(taken).toBe(many.length);
    expect(asked).toBe(bytes.byteLength);
  });

  test("passes the source's error through, instead of the end", async () => {
    const failure = new Error("the digest is another one");
    for (const bytes of [JSON.stringify(formatFirst), gzipSync(JSON.stringify(formatFirst))]) {
      const source = async function* () {
        yield* chunksOf(bytes);
        throw failure;
      };
      const lines: unknown[] = [];
      const reading = async () => {
        for await (const line of readSbom(source())) lines.push(line);
      };
      await expect(reading()).rejects.toBe(failure);
      expect(lines.every((line) => typeof line === "object" && line !== null && "package" in line)).toBe(true);
    }
  });

  test("gives others their turn while a large chunk is read", async () => {
    const large = Buffer.from(JSON.stringify({ x: "x".repeat(4 * 1024 * 1024), ...formatFirst }));
    let turns = 0;
    const turn = () => {
      turns += 1;
      immediate = setImmediate(turn);
    };
    let immediate = setImmediate(turn);
    for await (const line of readSbom(streamOf([large]))) expect(line).toBeDefined();
    clearImmediate(immediate);
    expect(turns).toBeGreaterThan(0);
  });
});

import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { chunksOf, outcomeOf, read } from "./sbom.testing";

const rows = Array.from({ length: 6 }, (_, index) => ({ name: `package ${index} é日𝄞` }));
const formatFirst = { spdxVersion: "SPDX-2.3", packages: rows };
const formatLast = { packages: rows, spdxVersion: "SPDX-2.3" };

test.each([
  ["nothing", Buffer.alloc(0), "cut"],
  ["white space", " \n\t ", "cut"],
  ["a text", "this is not JSON", "not-json"],
  ["a page", "<!doctype html><title>503</title>", "not-json"],
  ["an SBOM of another syntax", "SPDXVersion: SPDX-2.3\nPackageName: a\n", "not-json"],
  ["a number", "12", "not-json"],
  ["zeros", Buffer.alloc(1000), "not-json"],
  ["no UTF-8", Buffer.from('{"spdxVersion":"SPDX-2.3","name":"\xff"}', "latin1"), "not-json"],
  ["a byte-order mark alone", Buffer.from([0xff, 0xfe]), "cut"],
  ["half a byte-order mark", Buffer.from([0xff]), "cut"],
  ["UTF-16 that ends inside a character", Buffer.from([0xff, 0xfe, 0x7b]), "cut"],
  ["UTF-16 without its mark", Buffer.from('{"spdxVersion":"SPDX-2.3"}', "utf16le"), "not-json"],
  ["two documents", `${JSON.stringify(formatFirst)}${JSON.stringify(formatFirst)}`, "not-json"],
  ["text behind it", `${JSON.stringify(formatFirst)};`, "not-json"],
  ["half a character behind it", Buffer.concat([Buffer.from("{}"), Buffer.from("é").subarray(0, 1)]), "cut"],
  ["gzip of a text", gzipSync("this is not JSON"), "not-json"],
  ["gzip of gzip", gzipSync(gzipSync(JSON.stringify(formatFirst))), "not-json"],
  ["arrays in arrays", `{"spdxVersion":"SPDX-2.3","x":${"[".repeat(100_000)}`, "too-deep"],
  ["objects in objects", '{"a":'.repeat(100_000), "too-deep"],
  ["components in components", `{"bomFormat":"CycloneDX",${'"components":[{'.repeat(5000)}`, "too-deep"],
  ["depth in a payload", { payload: Buffer.from("[".repeat(1000)).toString("base64") }, "unknown-format"],
  ["depth in a payload's member", { payload: Buffer.from('{"a":'.repeat(999)).toString("base64") }, "too-deep"],
])("%s: %s", async (_kind, content, failure) => {
  expect(await read(content)).toEqual({ packages: [], failure });
});

test("reports a document cut anywhere as cut, and what came before is right", async () => {
  const bytes = Buffer.from(JSON.stringify(formatFirst));
  for (let length = 0; length < bytes.byteLength; length += 1) {
    const { packages, end, failure } = await read(bytes.subarray(0, length));
    expect({ length, end, failure }).toEqual({ length, end: undefined, failure: "cut" });
    expect(packages).toEqual(rows.slice(0, packages.length));
  }
});

test("gzip that is cut anywhere is cut", async () => {
  const bytes = gzipSync(JSON.stringify(formatFirst));
  for (let length = 2; length < bytes.byteLength; length += 1) {
    expect(await read(bytes.subarray(0, length))).toMatchObject({ failure: "cut" });
  }
});

test("no bytes crash it, and an incomplete list of packages never passes as complete", async () => {
  const words = [
    '{"',
    '":',
    '"',
    "{",
    "}",
    "[",
    "]",
    ",",
    "packages",
    "components",
    "@graph",
    "spdxVersion",
    "SPDX-2.3",
  ];
  const more = [
    "bomFormat",
    "CycloneDX",
    "specVersion",
    "1.6",
    "predicate",
    "payload",
    "dsseEnvelope",
    "name",
    "null",
    "\\u00e9",
  ];
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(fc.constantFrom(...words, ...more)).map((found) => Buffer.from(found.join(""))),
    fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 3 })).map(([at, damage]) => {
      const damaged = Buffer.from(JSON.stringify(formatLast));
      damaged.set(damage, at % (damaged.byteLength - damage.length));
      return damaged;
    }),
    fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 3 })).map(([at, damage]) => {
      const damaged = gzipSync(JSON.stringify(formatLast));
      damaged.set(damage, at % (damaged.byteLength - damage.length));
      return damaged;
    }),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 100 }), async (content, size) => {
      const { packages, end, failure } = await outcomeOf(chunksOf(content, size));
      expect(end === undefined).toBe(failure !== undefined);
      if (end) expect(end.packages).toBe(packages.length);
    }),
    { numRuns: 500 },
  );
});

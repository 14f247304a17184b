import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { statementType } from "./statement-type";

const TYPE = "https://slsa.dev/provenance/v1";
const statement = { _type: "https://in-toto.io/Statement/v1", predicateType: TYPE, predicate: { predicateType: "x" } };
const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const envelope = { payload: json(statement).toString("base64"), payloadType: "application/vnd.in-toto+json" };
const bundle = { mediaType: "application/vnd.dev.sigstore.bundle+json;version=0.2", dsseEnvelope: envelope };

test.each([
  ["a statement", json(statement)],
  ["a statement that names it last", json({ predicate: {}, subject: [], predicateType: TYPE })],
  ["an envelope", json(envelope)],
  ["a bundle", json(bundle)],
  ["a bundle that is gzipped", gzipSync(json(bundle))],
  ["a statement in UTF-16", Buffer.from(`\uFEFF${JSON.stringify(statement)}`, "utf16le")],
])("finds that of %s", async (_what, bytes) => {
  expect(await statementType(bytes)).toBe(TYPE);
});

test.each([
  ["a document", json({ spdxVersion: "SPDX-2.3" })],
  ["a list", json([statement])],
  ["a predicate", json({ predicate: { predicateType: TYPE } })],
  ["an envelope that is cut", json(bundle).subarray(0, -1)],
  ["an envelope of no base64", json({ payload: "????" })],
  ["a number in its place", json({ predicateType: 1 })],
  ["a text that is too long", json({ predicateType: "x".repeat(2000) })],
  ["nothing", Buffer.alloc(0)],
])("finds nothing in %s", async (_what, bytes) => {
  expect(await statementType(bytes)).toBeUndefined();
});

test("no bytes crash it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array(),
        fc.json().map((text) => Buffer.from(text)),
      ),
      async (bytes) => {
        expect(typeof (await statementType(bytes))).toMatch(/undefined|string/);
      },
    ),
  );
});

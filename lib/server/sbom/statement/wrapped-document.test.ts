import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { chunksOf, outcomeOf, read } from "../sbom.testing";

const HEX = "a".repeat(64);
const spdx = { packages: [{ name: "zlib é日𝄞" }], spdxVersion: "SPDX-2.3", name: "sample" };
const cycloneDx = { components: [{ name: "zlib é日𝄞" }], bomFormat: "CycloneDX", specVersion: "1.5" };
const statement = (predicate: unknown) => ({
  _type: "https://in-toto.io/Statement/v1",
  subject: [{ name: "image", digest: { sha256: HEX } }, { name: "other" }],
  predicateType: "https://spdx.dev/Document/v2.3",
  predicate,
});
const envelope = (content: unknown, alphabet: BufferEncoding = "base64") => ({
  payloadType: "application/vnd.in-toto+json",
  payload: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)).toString(alphabet),
  signatures: [{ sig: "" }],
});
const bundle = (content: unknown) => ({
  mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json",
  dsseEnvelope: content,
});
const subject = { name: "image", digest: `sha256:${HEX}` };

const CASES: [string, unknown, object][] = [
  ["SPDX", spdx, { format: "SPDX-2.3", wrapping: [] }],
  ["CycloneDX", cycloneDx, { format: "CycloneDX-1.5", wrapping: [] }],
  ["SPDX in a statement", statement(spdx), { format: "SPDX-2.3", wrapping: ["in-toto"], subject, subjects: 2 }],
  ["CycloneDX in a statement", statement(cycloneDx), { format: "CycloneDX-1.5", wrapping: ["in-toto"], subject }],
  ["SPDX as Data", statement({ Data: spdx, Timestamp: "x" }), { format: "SPDX-2.3", wrapping: ["in-toto"] }],
  ["SPDX as a text", statement({ Data: JSON.stringify(spdx) }), { format: "SPDX-2.3", wrapping: ["in-toto"] }],
  [
    "SPDX as the predicate's text",
    statement(JSON.stringify(spdx)),
    { format: "SPDX-2.3", wrapping: ["in-toto"], subject },
  ],
  [
    "an envelope around such a text",
    envelope(statement(JSON.stringify(cycloneDx))),
    { format: "CycloneDX-1.5", wrapping: ["dsse", "in-toto"], subject },
  ],
  ["an envelope", envelope(statement(spdx)), { format: "SPDX-2.3", wrapping: ["dsse", "in-toto"], subject }],
  ["an envelope, other alphabet", envelope(statement(spdx), "base64url"), { wrapping: ["dsse", "in-toto"] }],
  ["an envelope without a statement", envelope(cycloneDx), { format: "CycloneDX-1.5", wrapping: ["dsse"] }],
  ["a bundle", bundle(envelope(statement(spdx))), { wrapping: ["sigstore-bundle", "dsse", "in-toto"], subject }],
];

describe.each(CASES)("%s", (_kind, content, expected) => {
  const packages = [{ name: "zlib é日𝄞" }];

  test.each([1, 3, 7, 1000])("plain, in chunks of %d bytes", async (size) => {
    expect(await outcomeOf(chunksOf(content, size))).toMatchObject({ packages, end: expected });
  });

  test("after a byte-order mark and white space", async () => {
    expect(await read(`\uFEFF\n ${JSON.stringify(content, undefined, 2)} \n`)).toMatchObject({
      packages,
      end: expected,
    });
  });

  test.each([1, 2, 3, 1000])("in UTF-16 with its byte-order mark, in chunks of %d bytes", async (size) => {
    const little = Buffer.from(`\uFEFF${JSON.stringify(content)}`, "utf16le");
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big]) {
      expect(await outcomeOf(chunksOf(bytes, size))).toMatchObject({ packages, end: expected });
    }
  });

  test.each([1, 10, 1000])("gzipped, in chunks of %d bytes", async (size) => {
    const outcome = await outcomeOf(chunksOf(gzipSync(JSON.stringify(content)), size));
    const { wrapping } = { wrapping: [], ...expected };
    expect(outcome).toMatchObject({ packages, end: { ...expected, wrapping: ["gzip", ...wrapping] } });
  });
});

test("a statement without a subject has none", async () => {
  const { end } = await read({ predicate: spdx });
  expect(end).toMatchObject({ wrapping: ["in-toto"], subjects: 0 });
  expect(end).not.toHaveProperty("subject");
});

test("does not accept an invalid digest", async () => {
  const { end } = await read({
    ...statement(spdx),
    subject: [{ name: "x", digest: { sha256: "ABC", gitCommit: "1" } }],
  });
  expect(end?.subject).toEqual({ name: "x" });
});

test("reads a long payload in pieces and keeps none of it", async () => {
  const packages = Array.from({ length: 3000 }, (_, index) => ({ name: `package ${index}`, comment: "é".repeat(50) }));
  const outcome = await outcomeOf(chunksOf(envelope(statement({ ...spdx, packages })), 5000));
  expect(outcome.packages.map(({ name }) => name)).toEqual(packages.map(({ name }) => name));
});

test.each([
  ["two payloads", `{"payload":"${envelope(spdx).payload}","payload":"${envelope(spdx).payload}"}`, "malformed"],
  ["a payload and a document", { ...envelope(spdx), ...spdx }, "malformed"],
  ["a document in two places", statement({ ...spdx, Data: spdx }), "malformed"],
  ["a document around a document", { ...spdx, predicate: spdx }, "malformed"],
  ["two lists", `{"spdxVersion":"SPDX-2.3","packages":[],"packages":[]}`, "malformed"],
  ["two lists inside", `{"components":[{"components":[],"components":[]}]}`, "malformed"],
  ["two formats", { ...spdx, ...cycloneDx }, "malformed"],
  ["lists of two formats", { ...spdx, components: [] }, "malformed"],
  ["a list of another format", { spdxVersion: "SPDX-2.3", components: [] }, "malformed"],
  ["packages that are no list", { spdxVersion: "SPDX-2.3", packages: { a: {} } }, "malformed"],
  ["packages that are a text", { spdxVersion: "SPDX-2.3", packages: "none" }, "malformed"],
  ["no base64", { payload: "{}" }, "broken-base64"],
  ["a payload that is no JSON", envelope("hello there"), "not-json"],
  ["a payload that is cut", envelope('{"a":'), "cut"],
  [
    "a payload that is cut inside a character",
    { payload: Buffer.from('{"a":"é').subarray(0, 7).toString("base64") },
    "cut",
  ],
  ["half a character behind a payload", { payload: Buffer.from("{}é").subarray(0, 3).toString("base64") }, "cut"],
  ["a payload that is a list", envelope([]), "unknown-format"],
  ["an empty payload", { payload: "" }, "cut"],
  ["a payload that is an object", { payload: spdx }, "unknown-format"],
  ["data that is no JSON", statement({ Data: "SPDXVersion: SPDX-2.3" }), "not-json"],
  ["a statement about something else", statement({ builder: { id: "x" } }), "unknown-format"],
  ["a statement without a predicate", statement(null), "unknown-format"],
  ["packages without a format", { packages: [{ name: "a" }] }, "unknown-format"],
  ["a version of another kind", { ...spdx, spdxVersion: "SPDX-9" }, "unknown-format"],
  ["a list", [spdx], "unknown-format"],
  ["an empty object", {}, "unknown-format"],
])("%s: %s", async (_kind, content, failure) => {
  expect(await read(content)).toMatchObject({ failure });
});

test("an empty list of packages is not a failure", async () => {
  for (const packages of [null, []]) {
    expect(await read({ spdxVersion: "SPDX-2.3", packages })).toMatchObject({ packages: [], end: { packages: 0 } });
  }
  expect(await read({ bomFormat: "CycloneDX", specVersion: "1.4" })).toMatchObject({
    packages: [],
    end: { packages: 0 },
  });
});

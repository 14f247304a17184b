import { expect, test } from "vitest";
import { read } from "../sbom.testing";

const CONTEXT = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld";
const creation = { type: "CreationInfo", "@id": "_:c", specVersion: "3.0.1", created: "2026-03-01T00:00:00Z" };
const identifier = { externalIdentifierType: "packageUrl", identifier: "pkg:npm/a@1", type: "ExternalIdentifier" };

test("reads packages of a graph, and names the columns that it does not read", async () => {
  const graph = [
    { name: "a", software_packageVersion: "1", software_packageUrl: "pkg:npm/a@1", type: "software_Package" },
    creation,
    { type: "SpdxDocument", spdxId: "urn:doc", name: "sample" },
    { type: "software_File", name: "no package" },
    { type: "ai_AIPackage", name: "model", externalIdentifier: [{ externalIdentifierType: "cpe23" }, identifier] },
    { type: "Relationship", relationshipType: "hasDeclaredLicense", from: "a", to: ["b"] },
    { type: "software_Package" },
    null,
  ];
  expect(await read({ "@graph": graph, "@context": CONTEXT })).toEqual({
    packages: [
      { name: "a", version: "1", purl: "pkg:npm/a@1", type: "npm" },
      { name: "model", purl: "pkg:npm/a@1", type: "npm" },
    ],
    end: {
      format: "SPDX-3.0.1",
      wrapping: [],
      name: "sample",
      created: "2026-03-01T00:00:00.000Z",
      subjects: 0,
      packages: 2,
      unreadable: 2,
      unread: ["license", "supplier"],
    },
  });
});

test("accepts a list as context", async () => {
  const document = { "@context": [{ a: "b" }, "https://a.example/", CONTEXT, "c"], "@graph": [] };
  expect(await read(document)).toMatchObject({ end: { format: "SPDX-3.0.1", packages: 0 } });
});

test("omits dates that disagree", async () => {
  const other = { ...creation, created: "2025-01-01T00:00:00Z" };
  const { end } = await read({ "@context": CONTEXT, "@graph": [creation, other, creation] });
  expect(end?.format).toBe("SPDX-3.0.1");
  expect(end).not.toHaveProperty("created");
});

const long = `pkg:npm/${"a".repeat(60)}`;

test.each([
  [{ software_packageUrl: long }, { omitted: ["purl"] }],
  [{ externalIdentifier: [{ ...identifier, identifier: long }] }, { omitted: ["purl"] }],
  [
    { software_packageUrl: long, externalIdentifier: [identifier] },
    { purl: "pkg:npm/a@1", type: "npm" },
  ],
  [
    { software_packageUrl: "no purl", externalIdentifier: [identifier] },
    { purl: "pkg:npm/a@1", type: "npm" },
  ],
  [{ software_packageUrl: "no purl", externalIdentifier: [null, { ...identifier, identifier: "none" }] }, {}],
])("of %j it says %j", async (fields, expected) => {
  const element = { type: "software_Package", name: "a", ...fields };
  const { packages } = await read({ "@context": CONTEXT, "@graph": [element] }, { textCharacters: 60 });
  expect(packages).toEqual([{ name: "a", ...expected }]);
});

test.each([
  [{ "@graph": [] }],
  [{ "@context": "https://schema.org", "@graph": [{ type: "software_Package", name: "a" }] }],
])("%j is of another kind", async (document) => {
  expect(await read(document)).toMatchObject({ failure: "unknown-format" });
});

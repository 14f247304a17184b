import fc from "fast-check";
import { expect, test } from "vitest";
import { chunksOf, outcomeOf, read } from "../sbom.testing";

const HEAD = { spdxVersion: "SPDX-2.3", SPDXID: "SPDXRef-DOCUMENT", name: "sample" };
const purlReference = (referenceLocator: unknown) => ({
  referenceCategory: "PACKAGE-MANAGER",
  referenceType: "purl",
  referenceLocator,
});

test("reads a document", async () => {
  const document = {
    ...HEAD,
    creationInfo: { created: "2026-03-01T02:03:04Z", creators: ["Tool: x"] },
    packages: [
      {
        SPDXID: "SPDXRef-1",
        name: "zlib",
        versionInfo: "1.3.1",
        licenseConcluded: "Zlib",
        licenseDeclared: "MIT",
        supplier: "Organization: Sample (a@b.example)",
        externalRefs: [
          {
            referenceCategory: "SECURITY",
            referenceType: "cpe23Type",
            referenceLocator: "cpe:2.3:a:z:z:1:*:*:*:*:*:*:*",
          },
          purlReference("pkg:deb/debian/zlib1g@1.3.1"),
          purlReference("pkg:npm/second@1"),
        ],
        hasFiles: ["SPDXRef-2"],
      },
    ],
    files: [{ SPDXID: "SPDXRef-2", fileName: "a", packages: [{ name: "no package" }] }],
    relationships: [],
  };
  expect(await read(document)).toEqual({
    packages: [
      {
        name: "zlib",
        version: "1.3.1",
        license: "Zlib",
        supplier: "Sample (a@b.example)",
        purl: "pkg:deb/debian/zlib1g@1.3.1",
        type: "deb",
      },
    ],
    end: {
      format: "SPDX-2.3",
      wrapping: [],
      name: "sample",
      created: "2026-03-01T02:03:04.000Z",
      subjects: 0,
      packages: 1,
      unreadable: 0,
      unread: [],
    },
  });
});

test.each([
  [{ licenseConcluded: "NOASSERTION", licenseDeclared: "MIT" }, { license: "MIT" }],
  [{ licenseConcluded: "NOASSERTION", licenseDeclared: "NOASSERTION" }, {}],
  [{ licenseConcluded: "NONE", licenseDeclared: "MIT" }, { license: "NONE" }],
  [{ licenseConcluded: "", licenseDeclared: "MIT OR Apache-2.0" }, { license: "MIT OR Apache-2.0" }],
  [{ licenseConcluded: ["MIT"], licenseDeclared: null }, {}],
  [{ supplier: "NOASSERTION" }, {}],
  [{ supplier: "Person: Jo Doe" }, { supplier: "Jo Doe" }],
  [{ supplier: "Organization: " }, {}],
  [{ supplier: "Sample" }, { supplier: "Sample" }],
  [{ versionInfo: 1.5 }, {}],
  [{ versionInfo: "" }, {}],
  [{ externalRefs: null }, {}],
  [{ externalRefs: [null, 1, [], {}, purlReference("no purl"), purlReference(5)] }, {}],
  [{ externalRefs: [purlReference("no purl"), purlReference("pkg:PyPI/a@1")] }, { purl: "pkg:PyPI/a@1", type: "pypi" }],
  [
    { externalRefs: [{ referenceLocator: "pkg:npm/a", referenceType: "http://spdx.org/rdf/references/purl" }] },
    { purl: "pkg:npm/a", type: "npm" },
  ],
  [{ externalRefs: [{ referenceLocator: "pkg:npm/a", referenceType: "other" }] }, {}],
])("of %j it says %j", async (fields, expected) => {
  const { packages } = await read({ ...HEAD, packages: [{ name: "a", ...fields }] });
  expect(packages).toEqual([{ name: "a", ...expected }]);
});

test.each([
  ["versionInfo", { omitted: ["version"] }],
  ["licenseConcluded", { omitted: ["license"] }],
  ["licenseDeclared", { omitted: ["license"] }],
  ["supplier", { omitted: ["supplier"] }],
])("leaves out a %s that is too long, and the row says so", async (field, expected) => {
  const rows = [9, 8].map((length) => ({ name: "a", [field]: "x".repeat(length) }));
  const { packages } = await read({ ...HEAD, packages: rows }, { textCharacters: 8 });
  expect(packages[0]).toEqual({ name: "a", ...expected });
  expect(packages[1]).not.toHaveProperty("omitted");
});

test("does not replace a license that is too long by another", async () => {
  const row = { name: "a", licenseConcluded: "x".repeat(9), licenseDeclared: "MIT" };
  const { packages } = await read({ ...HEAD, packages: [row] }, { textCharacters: 8 });
  expect(packages).toEqual([{ name: "a", omitted: ["license"] }]);
});

test("leaves out a package URL that is too long, and the row says so", async () => {
  const row = { name: "a", externalRefs: [purlReference(`pkg:npm/${"a".repeat(40)}`)] };
  const { packages } = await read({ ...HEAD, packages: [row] }, { textCharacters: 40 });
  expect(packages).toEqual([{ name: "a", omitted: ["purl"] }]);
});

test("counts entries that are not packages", async () => {
  const packages = [null, 1, "a", [], {}, { name: "" }, { name: 5 }, { name: "x".repeat(99) }, { name: "a" }];
  const outcome = await read({ ...HEAD, packages }, { textCharacters: 50 });
  expect(outcome.packages).toEqual([{ name: "a" }]);
  expect(outcome.end).toMatchObject({ packages: 1, unreadable: 8 });
});

test("agrees with JSON.parse, whatever the order of members and the chunks", async () => {
  const word = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("NOASSERTION", "pkg:npm/a@1", ""));
  const anything = fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });
  const reference = fc.record(
    { referenceType: fc.oneof(fc.constant("purl"), anything), referenceLocator: anything },
    { requiredKeys: [] },
  );
  const row = fc.record(
    {
      name: anything,
      versionInfo: anything,
      licenseDeclared: anything,
      supplier: anything,
      externalRefs: fc.array(reference),
      extra: anything,
    },
    { requiredKeys: [] },
  );
  const document = fc
    .record({ spdxVersion: fc.constant("SPDX-2.2"), packages: fc.array(row), name: anything, files: anything })
    .chain((members) =>
      fc
        .shuffledSubarray(Object.entries(members), { minLength: 4 })
        .map((entries) => ({ rows: members.packages, value: Object.fromEntries(entries) })),
    );
  await fc.assert(
    fc.asyncProperty(document, fc.integer({ min: 1, max: 200 }), async ({ rows, value }, size) => {
      const text = (content: unknown) =>
        typeof content === "string" && content !== "" && content !== "NOASSERTION" ? content : undefined;
      const expected = rows
        .filter(({ name }) => typeof name === "string" && name !== "")
        .map(({ name, versionInfo, licenseDeclared, supplier, externalRefs }) => {
          const purl = (externalRefs ?? [])
            .filter(({ referenceType }) => referenceType === "purl")
            .map(({ referenceLocator }) => referenceLocator)
            .find((locator) => typeof locator === "string" && /^pkg:\/{0,2}[a-z][a-z0-9.+-]*\/./i.test(locator));
          return {
            name,
            version: text(versionInfo),
            license: text(licenseDeclared),
            supplier: text(supplier),
            purl,
            type: purl === undefined ? undefined : "npm",
          };
        });
      const { packages, end } = await outcomeOf(chunksOf(value, size));
      expect(packages).toEqual(expected);
      expect(end?.packages).toBe(expected.length);
    }),
  );
});

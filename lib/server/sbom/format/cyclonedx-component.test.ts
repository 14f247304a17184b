import { expect, test } from "vitest";
import { read } from "../sbom.testing";

const HEAD = { bomFormat: "CycloneDX", specVersion: "1.6", version: 1 };

test("reads components, nested ones first", async () => {
  const document = {
    components: [
      {
        type: "library",
        name: "core",
        group: "@angular",
        version: "17.0.0",
        purl: "pkg:npm/%40angular/core@17.0.0",
        supplier: { name: "Sample", url: ["https://a.example"], contact: [{ name: "no supplier" }] },
        licenses: [{ license: { id: "MIT" } }],
        components: [{ name: "inner", components: [{ name: "innermost" }] }, { name: "sibling" }],
      },
      { name: "plain", publisher: "Publisher", licenses: [{ expression: "MIT OR Apache-2.0" }] },
    ],
    metadata: {
      timestamp: "2026-03-01T00:00:00+01:00",
      tools: { components: [{ name: "no package" }] },
      component: { type: "container", name: "sample", version: "1", components: [{ name: "part" }] },
    },
    services: [{ name: "no package" }],
    ...HEAD,
  };
  const outcome = await read(document);
  expect(outcome.packages).toEqual([
    { name: "innermost" },
    { name: "inner" },
    { name: "sibling" },
    {
      name: "@angular/core",
      version: "17.0.0",
      license: "MIT",
      supplier: "Sample",
      purl: "pkg:npm/%40angular/core@17.0.0",
      type: "npm",
    },
    { name: "plain", license: "MIT OR Apache-2.0", supplier: "Publisher" },
    { name: "part" },
  ]);
  expect(outcome.end).toEqual({
    format: "CycloneDX-1.6",
    wrapping: [],
    name: "sample",
    created: "2026-02-28T23:00:00.000Z",
    subjects: 0,
    packages: 6,
    unreadable: 0,
    unread: [],
  });
});

test.each([
  [
    [{ license: { id: "MIT" } }, { license: { name: "Own terms" } }, { expression: "A AND B" }],
    "MIT, Own terms, A AND B",
  ],
  [[{ license: { name: "Own", id: "MIT", text: { content: "long" } } }], "MIT"],
  [[{ license: {} }, null, 1, { license: "MIT" }], undefined],
  [[], undefined],
  [null, undefined],
  ["MIT", undefined],
])("the licenses %j are %j", async (licenses, license) => {
  const { packages } = await read({ ...HEAD, components: [{ name: "a", licenses }] });
  expect(packages).toEqual([{ name: "a", ...(license && { license }) }]);
});

test.each([
  [{ licenses: [{ license: { id: "x".repeat(20) } }] }, { omitted: ["license"] }],
  [{ licenses: Array.from({ length: 6 }, () => ({ license: { id: "MIT" } })) }, { omitted: ["license"] }],
  [{ licenses: [{ license: { id: "MIT", text: { content: "x".repeat(99) } } }] }, { license: "MIT" }],
  [{ supplier: { name: "x".repeat(20) }, publisher: "short" }, { omitted: ["supplier"] }],
  [{ publisher: "x".repeat(20) }, { omitted: ["supplier"] }],
  [{ version: "x".repeat(20), purl: `pkg:npm/${"x".repeat(20)}` }, { omitted: ["version", "purl"] }],
])("reports texts that are too long (%#)", async (fields, expected) => {
  const { packages } = await read({ ...HEAD, components: [{ name: "a", ...fields }] }, { textCharacters: 16 });
  expect(packages).toEqual([{ name: "a", ...expected }]);
});

test("drops a name whose group is too long", async () => {
  const outcome = await read({ ...HEAD, components: [{ name: "a", group: "x".repeat(20) }] }, { textCharacters: 16 });
  expect(outcome).toMatchObject({ packages: [], end: { unreadable: 1 } });
});

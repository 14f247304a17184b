import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { imageManifestSchema } from "@/lib/oci/manifest/manifest";
import { chartMetadataSchema } from "./chart-metadata";
import { chartLayer, readHelmConfig } from "./helm-config";

const LEAST = { name: "keda", version: "1.2.3" };

/** Returns the result for these fields, plus name and version. */
function fieldsOf(fields: object) {
  const result = readHelmConfig({ ...LEAST, ...fields });
  if (!result.ok) throw new Error("not read");
  const { name: _name, version: _version, ...rest } = result.chart;
  return rest;
}

describe("readHelmConfig", () => {
  test("reads every field but the icon", () => {
    const home = "https://keda.sh/";
    expect(
      fieldsOf({
        apiVersion: "v2",
        appVersion: "2.0.0",
        description: "Scales",
        type: "application",
        kubeVersion: ">=1.28.0-0",
        deprecated: true,
        home,
        icon: "https://keda.sh/icon.png",
        sources: [home, "javascript:alert(1)"],
        keywords: ["scaling"],
        maintainers: [{ name: "A", email: "a@example.com", url: home }, { name: "B" }],
        dependencies: [{ name: "common", version: "2.x", repository: "oci://example.com/x", tags: ["t"], alias: "c" }],
        annotations: { licenses: "MIT" },
      }),
    ).toEqual({
      apiVersion: "v2",
      appVersion: "2.0.0",
      description: "Scales",
      type: "application",
      kubeVersion: ">=1.28.0-0",
      deprecated: true,
      home: { text: home, address: home },
      sources: [{ text: home, address: home }, { text: "javascript:alert(1)" }],
      keywords: ["scaling"],
      maintainers: [{ name: "A", email: "a@example.com", url: { text: home, address: home } }, { name: "B" }],
      dependencies: [{ name: "common", version: "2.x", repository: "oci://example.com/x", tags: ["t"], alias: "c" }],
      annotations: { licenses: "MIT" },
      unread: [],
    });
  });

  test.each([
    [{ description: 1 }, "description"],
    [{ appVersion: 1.1 }, "appVersion"],
    [{ deprecated: "perhaps" }, "deprecated"],
    [{ home: ["https://example.com"] }, "home"],
    [{ keywords: "one" }, "keywords"],
    [{ keywords: ["one", 2] }, "keywords"],
    [{ sources: { 0: "https://example.com" } }, "sources"],
    [{ maintainers: [{ email: "a@example.com" }] }, "maintainers"],
    [{ dependencies: [null] }, "dependencies"],
    [{ dependencies: [{ name: "a", tags: "b" }] }, "dependencies"],
    [{ annotations: { a: { b: "c" } } }, "annotations"],
    [{ annotations: Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`a${at}`, "x"])) }, "annotations"],
    [{ keywords: Array.from({ length: 1001 }, () => "x") }, "keywords"],
    [{ description: "x".repeat(65_537) }, "description"],
  ])("leaves out and names a field that cannot be read, and keeps the others (%#: %s)", (fields, field) => {
    expect(fieldsOf({ type: "library", ...fields })).toEqual({ type: "library", unread: [field] });
  });

  test.each([
    { description: null },
    { description: "", home: "", keywords: null },
    { maintainers: [], extra: { a: 1 } },
  ])("reports nothing unread in %j", (fields) => expect(fieldsOf(fields).unread).toEqual([]));

  test("reads empty parts of a list's elements as missing", () => {
    expect(fieldsOf({ maintainers: [{ name: "A", email: "", url: null }] }).maintainers).toEqual([{ name: "A" }]);
    expect(fieldsOf({ dependencies: [{ name: "a", repository: null, tags: null }] }).dependencies).toEqual([
      { name: "a" },
    ]);
  });

  test.each([
    [{ version: "1.0.0" }, "name"],
    [{ name: "", version: "1.0.0" }, "name"],
    [{ name: "a" }, "version"],
    [{ name: "a", version: 1.1 }, "version"],
    [{ name: "a", version: "1".repeat(257) }, "version"],
  ])("refuses %j for its %s", (value, field) => expect(readHelmConfig(value)).toEqual({ ok: false, field }));

  test.each([null, undefined, "name: a", 1, [], [LEAST]])("refuses %j", (value) =>
    expect(readHelmConfig(value)).toEqual({ ok: false }),
  );

  test("returns what the browser's schema accepts, and never throws", () => {
    const keys = fc.constantFrom(...Object.keys(chartMetadataSchema.shape), "__proto__", "toString");
    const fields = fc.dictionary(keys, fc.jsonValue());
    fc.assert(
      fc.property(fields, (given) => {
        const result = readHelmConfig({ ...given, ...LEAST });
        expect(result.ok && chartMetadataSchema.safeParse(JSON.parse(JSON.stringify(result.chart))).success).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => typeof readHelmConfig(value).ok === "boolean"));
  });
});

describe("chartLayer", () => {
  const layer = (mediaType: string) => ({ mediaType, digest: `sha256:${"a".repeat(64)}`, size: 1 });
  const manifest = (...types: string[]) =>
    imageManifestSchema.parse({ schemaVersion: 2, config: layer("x"), layers: types.map(layer) });
  const PROVENANCE = "application/vnd.cncf.helm.chart.provenance.v1.prov";

  test.each(["application/vnd.cncf.helm.chart.content.v1.tar+gzip", "application/tar+gzip"])("finds %s", (type) =>
    expect(chartLayer(manifest(PROVENANCE, type))?.mediaType).toBe(type),
  );
  test("finds no chart among others", () => expect(chartLayer(manifest(PROVENANCE))).toBeUndefined());
});

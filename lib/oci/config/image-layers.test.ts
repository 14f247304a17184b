import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Descriptor } from "../manifest/manifest";
import { FOREIGN_LAYER_MEDIA_TYPES, isForeignLayer } from "../manifest/media-type";
import { digestSchema } from "../name/digest-schema";
import { commonPrefix, layersOf } from "./image-layers";

const TYPE = "application/vnd.oci.image.layer.v1.tar+gzip";
const layer = (number: number, more: Partial<Descriptor> = {}): Descriptor => ({
  mediaType: TYPE,
  digest: digestSchema.parse(`sha256:${String(number).padStart(64, "0")}`),
  size: number,
  ...more,
});

describe("layersOf", () => {
  const history = [
    { created_by: "ADD rootfs", created: "2026-08-11T00:00:00Z" },
    { created_by: "CMD sh", empty_layer: true },
    { created_by: "RUN install", comment: "buildkit.dockerfile.v0", created: "0001-01-01T00:00:00Z" },
    { empty_layer: true },
  ];

  test("puts each step beside its layer, and empty ones between", () => {
    const { rows, ...rest } = layersOf({ layers: [layer(1), layer(2)] }, { history });
    expect(rows).toEqual([
      {
        kind: "layer",
        digest: layer(1).digest,
        size: 1,
        mediaType: TYPE,
        foreign: false,
        base: false,
        step: { createdBy: "ADD rootfs", created: "2026-08-11T00:00:00.000Z" },
      },
      { kind: "empty", base: false, step: { createdBy: "CMD sh" } },
      {
        kind: "layer",
        digest: layer(2).digest,
        size: 2,
        mediaType: TYPE,
        foreign: false,
        base: false,
        step: { createdBy: "RUN install", comment: "buildkit.dockerfile.v0" },
      },
      { kind: "empty", base: false, step: {} },
    ]);
    expect(rest).toEqual({ history: "matched", unmatchedSteps: [] });
  });

  test.each([
    ["more layers than steps", [layer(1), layer(2), layer(3)]],
    ["fewer layers than steps", [layer(1)]],
    ["no layers", []],
  ])("keeps the steps apart with %s", (_why, layers) => {
    const result = layersOf({ layers }, { history });
    expect(result.history).toBe("mismatched");
    expect(result.rows.map((row) => [row.kind, row.step])).toEqual(layers.map(() => ["layer", undefined]));
    expect(result.unmatchedSteps.map(({ createdBy }) => createdBy)).toEqual([
      "ADD rootfs",
      "CMD sh",
      "RUN install",
      undefined,
    ]);
  });

  test.each([[undefined], [{}], [{ history: [] }]])("has only layers with a configuration of %j", (config) => {
    const result = layersOf({ layers: [layer(1)] }, config);
    expect(result.history).toBe(config ? "missing" : "unread");
    expect(result.rows).toHaveLength(1);
    expect(result.unmatchedSteps).toEqual([]);
  });

  test("marks foreign layers, with their addresses, and accepts a layer without a media type", () => {
    const urls = ["https://example.com/layer"];
    const foreign = layer(1, { mediaType: FOREIGN_LAYER_MEDIA_TYPES[0], urls });
    const { rows } = layersOf({ layers: [foreign, layer(2, { mediaType: undefined, urls: [] })] }, undefined);
    expect(rows[0]).toMatchObject({ foreign: true, urls });
    expect(rows[1]).toEqual({ kind: "layer", digest: layer(2).digest, size: 2, foreign: false, base: false });
  });

  test("marks the layers of the base image, and the empty steps before the last of them", () => {
    const steps = [{}, { empty_layer: true }, {}, { empty_layer: true }, {}];
    const layers = [layer(1), layer(2), layer(3)];
    const { rows, base } = layersOf({ layers }, { history: steps }, [layer(1), layer(2)]);
    expect(rows.map((row) => row.base)).toEqual([true, true, true, false, false]);
    expect(base).toEqual({ shared: 2, of: 2 });
    expect(layersOf({ layers }, undefined, [layer(1), layer(9), layer(3)])).toMatchObject({
      base: { shared: 1, of: 3 },
      rows: [{ base: true }, { base: false }, { base: false }],
    });
    expect(layersOf({ layers }, undefined)).not.toHaveProperty("base");
  });

  test("has every layer once and in order, whatever the history is", () => {
    const numbers = fc.array(fc.nat({ max: 5 }), { maxLength: 8 });
    const steps = fc.array(fc.record({ empty_layer: fc.boolean() }, { requiredKeys: [] }), { maxLength: 12 });
    fc.assert(
      fc.property(numbers, steps, (digests, made) => {
        const {
          rows,
          history: match,
          unmatchedSteps,
        } = layersOf({ layers: digests.map((n) => layer(n)) }, { history: made });
        const found = rows.flatMap((row) => (row.kind === "layer" ? row.size : []));
        expect(found).toEqual(digests);
        const stepCount = rows.filter((row) => row.step).length + unmatchedSteps.length;
        expect(stepCount).toBe(made.length);
        expect(match === "matched").toBe(
          made.length > 0 && made.filter((s) => !s.empty_layer).length === digests.length,
        );
      }),
    );
  });
});

test.each([
  [[], [], 0],
  [[1], [], 0],
  [[1, 2], [1, 2, 3], 2],
  [[1, 2, 3], [1, 9, 3], 1],
  [[2], [1, 2], 0],
])("%j and %j have %i first layers in common", (a, b, count) => {
  const layers = (numbers: number[]) => numbers.map((number) => layer(number));
  expect(commonPrefix(layers(a), layers(b))).toBe(count);
  expect(commonPrefix(layers(b), layers(a))).toBe(count);
});

test.each([
  ["application/vnd.docker.image.rootfs.foreign.diff.tar.gzip", true],
  ["application/vnd.oci.image.layer.nondistributable.v1.tar", true],
  ["application/vnd.oci.image.layer.nondistributable.v1.tar+gzip", true],
  ["application/vnd.oci.image.layer.nondistributable.v1.tar+zstd", true],
  ["application/vnd.oci.image.layer.nondistributable.v1.tarball", false],
  ["application/vnd.oci.image.layer.v1.tar+gzip", false],
  ["", false],
  [undefined, false],
])("media type %s is a foreign layer's: %s", (mediaType, foreign) => {
  expect(isForeignLayer({ mediaType })).toBe(foreign);
});

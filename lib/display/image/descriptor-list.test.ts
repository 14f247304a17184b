import { describe, expect, it } from "vitest";
import { type ImageManifest, imageManifestSchema } from "@/lib/oci/manifest/manifest";
import { descriptorList, namedValues } from "./descriptor-list";

const digest = `sha256:${"a".repeat(64)}`;
const annotated = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`name.${at}`, "x"]));

function manifest(layers: number, annotations = 0): ImageManifest {
  const descriptor = { digest, size: 2, ...(annotations ? { annotations: annotated(annotations) } : {}) };
  return imageManifestSchema.parse({ schemaVersion: 2, config: descriptor, layers: Array(layers).fill(descriptor) });
}

describe("descriptorList", () => {
  it("has the configuration, then the layers in order", () => {
    const { descriptors, more } = descriptorList(manifest(2, 1));
    expect(descriptors.map(({ role }) => role)).toEqual([
      { kind: "config" },
      { kind: "layer", position: 1 },
      { kind: "layer", position: 2 },
    ]);
    expect(descriptors.map(({ annotations }) => annotations)).toEqual(Array(3).fill([{ name: "name.0", value: "x" }]));
    expect(more).toBe(0);
  });

  it.each([
    [0, 1, 0],
    [59, 60, 0],
    [60, 60, 1],
    [5000, 60, 4941],
  ])("of %d layers has %d descriptors, and counts the other %d", (layers, shown, more) => {
    const list = descriptorList(manifest(layers));
    expect([list.descriptors.length, list.more]).toEqual([shown, more]);
  });

  it("shows sixty annotations of all descriptors together, and counts the others", () => {
    const { descriptors } = descriptorList(manifest(2, 70));
    expect(descriptors.map(({ annotations, moreAnnotations }) => [annotations.length, moreAnnotations])).toEqual([
      [60, 10],
      [0, 70],
      [0, 70],
    ]);
  });
});

describe("namedValues", () => {
  it("sorts by name in code-unit order", () => {
    expect(namedValues({ b: "1", a: "2", B: "" }).map(({ name }) => name)).toEqual(["B", "a", "b"]);
    expect(namedValues(undefined)).toEqual([]);
  });
});

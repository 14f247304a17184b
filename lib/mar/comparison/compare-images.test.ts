import { describe, expect, test } from "vitest";
import type { ImageManifest } from "@/lib/oci/manifest/manifest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { compareImages } from "./compare-images";

const digest = (number: number) => digestSchema.parse(`sha256:${String(number).padStart(64, "0")}`);
const manifest = (config: number, layers: readonly number[]): ImageManifest => ({
  schemaVersion: 2,
  config: { digest: digest(config), size: 7 },
  layers: layers.map((layer) => ({ digest: digest(layer), size: 100 })),
});

describe("compareImages", () => {
  test("an image compared with itself has no changes and nothing to download", () => {
    const image = { manifest: manifest(1, [2, 3]), config: { os: "linux", config: { Env: ["A=1"] } } };
    const { layers, run, configDownload } = compareImages(image, image);
    expect(run).toEqual({ settings: [], environment: [], labels: [], ports: [], volumes: [] });
    expect(layers.bytes).toEqual({ before: 200, after: 200, kept: 200, download: 0 });
    expect(configDownload).toBe(0);
  });

  test("compares settings and layers, and counts the second configuration", () => {
    const result = compareImages(
      { manifest: manifest(1, [2, 3]), config: { config: { User: "0" } } },
      { manifest: manifest(4, [2, 5]), config: { config: { User: "app" } } },
    );
    expect(result.run?.settings).toEqual([{ field: "user", kind: "changed", from: "0", to: "app" }]);
    expect(result.layers.bytes.download).toBe(100);
    expect(result.configDownload).toBe(7);
  });

  test("has no result for settings if a configuration is missing", () => {
    const [without, with_] = [{ manifest: manifest(1, [2]) }, { manifest: manifest(4, [2]), config: {} }];
    expect(compareImages(without, with_)).not.toHaveProperty("run");
    expect(compareImages(with_, without)).not.toHaveProperty("run");
    expect(compareImages(with_, without).layers.bytes.download).toBe(0);
  });
});

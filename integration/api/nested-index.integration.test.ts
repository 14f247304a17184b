import { describe, expect, it } from "vitest";
import { imageSummarySchema } from "@/lib/contract/image/image-summary";
import { imageIndexSchema } from "@/lib/oci/manifest/manifest";
import { MANIFEST_MEDIA_TYPES } from "@/lib/oci/manifest/media-type";
import { formatPlatform } from "@/lib/oci/platform/platform";
import { sampleApi } from "./sample-api";

const here = sampleApi();
const NAME = "sample/nested-index";

async function summaryOf(tag: string) {
  const response = await here.api.get(`/api/global/images/${NAME}?reference=${tag}`);
  expect(response.status).toBe(200);
  return imageSummarySchema.parse(JSON.parse(await response.text()));
}

/** Returns the digests of an index's nested indexes and other entries, as the sample registry has them. */
async function entriesOf(reference: string): Promise<string[]> {
  const headers = { accept: MANIFEST_MEDIA_TYPES.join(", ") };
  const response = await fetch(`${here.sample.global.url}/v2/${NAME}/manifests/${reference}`, { headers });
  return imageIndexSchema.parse(await response.json()).manifests.map(({ digest }) => digest);
}

const named = ({ platforms }: Awaited<ReturnType<typeof summaryOf>>) =>
  platforms.map(({ platform, within = [] }) => `${platform && formatPlatform(platform)} ${within.length}`);

describe("an index of indexes", () => {
  it("has the platforms of all, each with the indexes around it", async () => {
    const summary = await summaryOf("two-levels");
    expect(named(summary)).toEqual(["linux/amd64 2", "linux/arm64/v8 2", "linux/arm/v7 1", "linux/riscv64 0"]);
    const [middle = ""] = await entriesOf("two-levels");
    const [inner = ""] = await entriesOf(middle);
    expect(summary.platforms[0]?.within).toEqual([middle, inner]);
    expect(summary).not.toHaveProperty("notices");
    for (const { size, created, problem } of summary.platforms) {
      expect(problem).toBeUndefined();
      expect(size).toBeGreaterThan(0);
      expect(created).toMatch(/^2026-/);
    }
  });

  it("that lists itself is reported, with its other platforms", async () => {
    const summary = await summaryOf("itself");
    const [itself] = await entriesOf("itself");
    expect(named(summary)).toEqual(["linux/amd64 0"]);
    expect(summary.notices).toEqual([{ kind: "cycle", count: 1, digests: [itself] }]);
  });

  it("reports why a missing index is not read", async () => {
    const summary = await summaryOf("unreadable");
    const [, lost] = await entriesOf("unreadable");
    expect(named(summary)).toEqual(["linux/amd64 0"]);
    expect(summary.notices).toMatchObject([
      { kind: "unreadable", count: 1, digests: [lost], problem: { reason: "unknown-manifest" } },
    ]);
  });

  it("lists an index's platforms once, and reads three levels of indexes", async () => {
    const repeated = await summaryOf("repeated");
    expect(named(repeated)).toEqual(["linux/amd64 1", "linux/arm64/v8 1"]);
    expect(repeated.notices).toMatchObject([{ kind: "repeated", count: 1 }]);
    const deep = await summaryOf("too-deep");
    expect(named(deep).map((name) => name.at(-1))).toEqual(["0", "1", "2", "3"]);
    expect(deep.notices).toMatchObject([{ kind: "too-deep", count: 1 }]);
  });
});

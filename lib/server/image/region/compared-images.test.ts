import { describe, expect, it } from "vitest";
import { OCI_INDEX } from "@/lib/oci/manifest/media-type";
import type { Tag } from "@/lib/oci/name/tag";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { parsePlatform } from "@/lib/oci/platform/platform";
import { CachedRegistry } from "@/lib/server/cached/cached-registry";
import {
  digest,
  entry,
  fetched,
  type Holdings,
  image,
  index,
  NAME,
  stubRegistry,
} from "@/lib/server/cached/registry-stub.testing";
import { withinExchange } from "@/lib/server/exchange/exchange.testing";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { type ComparedSide, readComparedImages } from "./compared-images";

const [ONE, TWO] = [tagSchema.parse("1"), tagSchema.parse("2")];
const CONFIG = { os: "linux", architecture: "arm64" };
const failure = new RegistryFailure("throttled", "too much");

function read(holdings: Holdings, platform?: string) {
  const cached = new CachedRegistry(stubRegistry(holdings));
  const source = (reference: Tag) => ({ cached, repository: NAME, reference });
  return withinExchange({ id: "id" }, () =>
    readComparedImages(source(ONE), source(TWO), platform ? parsePlatform(platform) : undefined),
  );
}

const manifestOf = (side: ComparedSide) => (side.state === "read" ? side.contents.digest : side.state);

const resolved = (number: number) => ({ digest: digest(number), readAt: expect.any(Number) });

describe("readComparedImages", () => {
  const holdings: Holdings = {
    manifests: {
      1: fetched(1, index(entry(11, "amd64"), entry(12, "arm64"))),
      2: fetched(2, image(22, [5])),
      [digest(2)]: fetched(2, image(22, [5])),
      [digest(11)]: fetched(11, image(21, [1])),
      [digest(12)]: fetched(12, image(22, [1, 2])),
    },
    configs: { [digest(21)]: { os: "linux", architecture: "amd64" }, [digest(22)]: CONFIG },
  };

  it("compares an index by a single manifest's platform", async () => {
    const { from, to } = await read(holdings);
    expect([manifestOf(from), manifestOf(to)]).toEqual([digest(12), digest(2)]);
    expect(from).toMatchObject({ state: "read", resolved: resolved(1), platform: CONFIG });
    expect(to).toMatchObject({ state: "read", resolved: resolved(2), platform: CONFIG });
  });

  it("uses the requested platform, and reports who lacks it", async () => {
    const { from, to } = await read(holdings, "linux/amd64");
    expect(manifestOf(from)).toBe(digest(11));
    expect(to).toEqual({
      state: "lacking",
      resolved: resolved(2),
      candidates: [{ digest: digest(2), platform: CONFIG }],
    });
  });

  it("includes the platforms of nested indexes", async () => {
    const inner = entry(3, undefined, { mediaType: OCI_INDEX });
    const manifests = {
      ...holdings.manifests,
      1: fetched(1, index(inner)),
      [digest(3)]: fetched(3, index(entry(12, "arm64"))),
    };
    const { from } = await read({ ...holdings, manifests });
    expect(manifestOf(from)).toBe(digest(12));
  });

  it("reports an index without platforms", async () => {
    const { from } = await read({ ...holdings, manifests: { ...holdings.manifests, 1: fetched(1, index()) } });
    expect(from).toEqual({ state: "lacking", resolved: resolved(1), candidates: [] });
  });

  it("lets one side fail alone, at its reference or at its platform", async () => {
    for (const key of ["1", digest(12)]) {
      const { from, to } = await read({ ...holdings, manifests: { ...holdings.manifests, [key]: failure } });
      expect(from).toMatchObject({ state: "failed", problem: { code: "TOOMANYREQUESTS", requestId: "id" } });
      expect(manifestOf(to)).toBe(digest(2));
    }
    const { from, to } = await read({});
    expect([from.state, to.state]).toEqual(["failed", "failed"]);
  });

  it("keeps an image whose configuration cannot be read", async () => {
    const { from, to } = await read({ ...holdings, configs: { [digest(21)]: failure, [digest(22)]: failure } });
    expect(manifestOf(from)).toBe(digest(11));
    expect(to).toMatchObject({ state: "read", contents: { config: { ok: false } } });
  });

  it("reports what is not an image", async () => {
    const chart = image(30, [1]);
    chart.config.mediaType = "application/vnd.cncf.helm.config.v1+json";
    const { to } = await read({ ...holdings, manifests: { ...holdings.manifests, 2: fetched(2, chart) } });
    expect(to).toEqual({ state: "other", resolved: resolved(2), kind: "helm-chart" });
    const artifacts = index(entry(31, "amd64", { artifactType: "application/vnd.diskimage" }));
    const { from } = await read({ manifests: { 1: fetched(1, artifacts), 2: fetched(2, chart) } });
    expect(from).toEqual({ state: "other", resolved: resolved(1), kind: "artifact-index" });
  });
});

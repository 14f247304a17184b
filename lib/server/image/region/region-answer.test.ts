import { describe, expect, it } from "vitest";
import { OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
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
  TAG,
} from "@/lib/server/cached/registry-stub.testing";
import { withinExchange } from "@/lib/server/exchange/exchange.testing";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { readRegionAnswer } from "./region-answer";

const config = (created: string) => ({ os: "linux", architecture: "amd64", created });

function ask(holdings: Holdings, created = false) {
  const registry = stubRegistry(holdings);
  const answer = withinExchange({ id: "the-id" }, () =>
    readRegionAnswer(new CachedRegistry(registry), NAME, TAG, { age: 0, created }),
  );
  return { registry, answer };
}

const HOLDINGS: Holdings = {
  manifests: {
    [TAG]: fetched(1, index(entry(3, "amd64"), entry(4, "arm64"))),
    [digest(3)]: fetched(3, image(13, [1])),
    [digest(4)]: fetched(4, image(14, [1])),
  },
  configs: { [digest(13)]: config("2026-01-01T00:00:00Z"), [digest(14)]: config("2026-01-02T00:00:00Z") },
};

describe("what a region serves", () => {
  it("costs one request", async () => {
    const { answer, registry } = ask(HOLDINGS);
    expect(await answer).toEqual({ digest: digest(1), readAt: expect.stringMatching(/^\d{4}-.*Z$/) });
    expect(registry.asked).toEqual([`manifest ${TAG}`]);
  });

  it("has the newest platform's date on request", async () => {
    expect(await ask(HOLDINGS, true).answer).toMatchObject({ digest: digest(1), created: "2026-01-02T00:00:00.000Z" });
  });

  it("has an artifact's date from its annotation", async () => {
    const artifact = {
      schemaVersion: 2 as const,
      mediaType: OCI_MANIFEST,
      config: { mediaType: "application/vnd.cncf.helm.config.v1+json", digest: digest(11), size: 2 },
      layers: [],
      annotations: { "org.opencontainers.image.created": "2026-02-03T00:00:00Z" },
    };
    const { answer } = ask({ manifests: { [TAG]: fetched(1, artifact), [digest(1)]: fetched(1, artifact) } }, true);
    expect(await answer).toMatchObject({ created: "2026-02-03T00:00:00.000Z" });
  });

  it("is known even if its date is not", async () => {
    const { answer } = ask({ ...HOLDINGS, configs: {} }, true);
    expect(await answer).toMatchObject({ digest: digest(1), created: undefined });
  });

  it("is an answer if the registry fails, with reason and time", async () => {
    const { answer } = ask({ manifests: { [TAG]: new RegistryFailure("unresolved", "no address") } });
    expect(await answer).toEqual({
      problem: { code: "UPSTREAM_UNAVAILABLE", reason: "unresolved", message: "no address", requestId: "the-id" },
      readAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });
});

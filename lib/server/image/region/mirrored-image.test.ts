import { describe, expect, it } from "vitest";
import { checkMirror } from "@/lib/mar/name/mirror-check";
import { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { digest, fetched, type Holdings, image, stubRegistry } from "@/lib/server/cached/registry-stub.testing";
import { withinExchange } from "@/lib/server/exchange/exchange.testing";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { readMirroredImage } from "./mirrored-image";

async function found(text: string, holdings: Holdings) {
  const check = checkMirror(text, "global");
  if (check.kind !== "name") throw new Error(`${text} is no name`);
  const registry = stubRegistry(holdings);
  const image = await withinExchange({ id: "id" }, () => readMirroredImage(new CachedRegistry(registry), check));
  return { ...image, asked: registry.asked };
}

const MANIFEST = fetched(1, image(9, []));
const PREFIX = "mirror.example/mcr.microsoft.com";
const there = { [digest(1)]: MANIFEST, "9.0": MANIFEST };

describe("readMirroredImage", () => {
  it("finds the digest and the tag's image", async () => {
    const image = await found(`${PREFIX}/dotnet/sdk:9.0@${digest(1)}`, { manifests: there });
    expect(image).toMatchObject({
      digest: { state: "there", value: "dotnet/sdk" },
      tag: { state: "there", value: digest(1) },
    });
    expect(image.repository).toBeUndefined();
  });

  it("reports that MAR lacks the digest of an altered copy", async () => {
    const image = await found(`${PREFIX}/dotnet/sdk:9.0@${digest(2)}`, { manifests: there });
    expect(image).toMatchObject({ digest: { state: "missing" }, tag: { state: "there", value: digest(1) } });
  });

  it("checks that the repository exists if nothing else is named", async () => {
    expect(await found(`${PREFIX}/dotnet/sdk`, { tags: ["9.0"] })).toMatchObject({ repository: { state: "there" } });
    const gone = new RegistryFailure("unknown-repository", "not here");
    expect(await found(`${PREFIX}/dotnet/sdk`, { tags: gone })).toMatchObject({ repository: { state: "missing" } });
  });

  it("also looks for a digest under the repository's current name", async () => {
    const { asked, ...image } = await found(`mcr.microsoft.com/dotnet/core/sdk@${digest(1)}`, { manifests: {} });
    expect(image).toEqual({ digest: { state: "missing" } });
    expect(asked).toEqual([`manifest ${digest(1)}`, `manifest ${digest(1)}`]);
  });

  it("does not report as missing what could not be asked", async () => {
    const failure = new RegistryFailure("timeout", "too late");
    const image = await found(`${PREFIX}/dotnet/sdk:9.0@${digest(2)}`, {
      manifests: { [digest(2)]: failure, "9.0": failure },
    });
    const failed = { state: "failed", problem: { reason: "timeout", requestId: "id" } };
    expect(image).toMatchObject({ digest: failed, tag: failed });
  });

  it("sends no request if no official name is known", async () => {
    expect((await found(`ghcr.io/someone/tool:1@${digest(1)}`, {})).asked).toEqual([]);
  });
});

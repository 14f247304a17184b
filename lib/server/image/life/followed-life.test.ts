import { describe, expect, it } from "vitest";
import type { Digest } from "@/lib/oci/name/digest";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { digest, entry, fetched, image, index, NAME, stubRegistry } from "@/lib/server/cached/registry-stub.testing";
import { readFollowedLife } from "./followed-life";

const LIFECYCLE = "application/vnd.microsoft.artifact.lifecycle";
const tag = tagSchema.parse("9.0.1");
/** Of .NET 9, where the publisher has set no date. */
const BY_TABLE = {
  endOfLife: "2026-11-10",
  table: "https://dotnet.microsoft.com/platform/support/policy/dotnet-core",
};
const ENDED = index(
  entry(90, undefined, {
    artifactType: LIFECYCLE,
    annotations: { "vnd.microsoft.artifact.lifecycle.end-of-life.date": "2026-08-11" },
  }),
);

/**
 * Returns the life of image 1. Its tag now points to the image `now`; `10.0.0` is image 3. Images in `ended` have a
 * lifecycle mark.
 */
function lifeOf(now: number, ended: readonly number[], created = "2026-08-11T00:00:00Z") {
  const registry = stubRegistry({
    tags: ["9.0.1", "10.0.0"],
    manifests: {
      [tag]: fetched(now, image(10 + now, [])),
      "10.0.0": fetched(3, image(13, [])),
      ...Object.fromEntries([1, 2, 3].map((number) => [digest(number), fetched(number, image(10 + number, []))])),
    },
    configs: { [digest(11)]: { created: "2026-07-14T00:00:00Z" }, [digest(12)]: { created } },
  });
  const marked: readonly Digest[] = ended.map(digest);
  registry.referrers = (_repository, of) => Promise.resolve(marked.includes(of) ? ENDED : index());
  return readFollowedLife(new CachedRegistry(registry), NAME, { digest: digest(1), tag, today: "2026-09-01" });
}

const NEWER = { tag, digest: digest(2), order: "newer" };
const TO_MOVE = { tag: "10.0.0", why: "next-line", newerSystem: false };

describe("readFollowedLife", () => {
  it("returns what has replaced an image that lasts", async () => {
    expect(await lifeOf(1, [])).toEqual({ lifecycle: BY_TABLE, isToMove: false });
    expect(await lifeOf(2, [])).toEqual({ lifecycle: BY_TABLE, successor: NEWER, isToMove: false });
  });

  it("names no other tag for an image that was marked when it was replaced", async () => {
    const life = await lifeOf(2, [1]);
    expect(life).toEqual({ lifecycle: { endOfLife: "2026-08-11" }, successor: NEWER, isToMove: false });
  });

  it("names the tag to move to if the replacement has ended too", async () => {
    expect(await lifeOf(2, [1, 2])).toMatchObject({ successor: NEWER, isToMove: true, replacement: TO_MOVE });
  });

  it("names it if the tag still points to the image, or went back to an older one", async () => {
    expect(await lifeOf(1, [1])).toMatchObject({ successor: undefined, isToMove: true, replacement: TO_MOVE });
    const back = await lifeOf(2, [1], "2026-01-01T00:00:00Z");
    expect(back).toMatchObject({ successor: { order: "older" }, isToMove: true, replacement: TO_MOVE });
  });
});

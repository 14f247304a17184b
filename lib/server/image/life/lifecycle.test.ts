import { expect, it } from "vitest";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { digest, entry, fetched, image, index, NAME, stubRegistry } from "@/lib/server/cached/registry-stub.testing";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { readImageLife } from "./image-life";
import { readLifecycle } from "./lifecycle";

const BY_TABLE = { table: "https://dotnet.microsoft.com/platform/support/policy/dotnet-core" };
const TAGS = ["6.0", "8.0", "10.0", "latest", "9-alpine"].map((tag) => tagSchema.parse(tag));
const marked = (day: string) =>
  index(
    entry(90, undefined, {
      artifactType: "application/vnd.microsoft.artifact.lifecycle",
      annotations: { "vnd.microsoft.artifact.lifecycle.end-of-life.date": day },
    }),
  );

/** Returns a registry in which all tags of .NET have one image, with what its publisher attached. */
function registry(referrers: () => Promise<ReturnType<typeof index>> = async () => index()) {
  const one = fetched(1, image(11, []));
  const stub = stubRegistry({
    tags: TAGS,
    manifests: { ...Object.fromEntries(TAGS.map((tag) => [tag, one])), [digest(1)]: one },
  });
  stub.referrers = referrers;
  return new CachedRegistry(stub);
}

const lifeOf = (tag: string | undefined, cached = registry()) =>
  readLifecycle(cached, NAME, digest(1), { tag: tag === undefined ? undefined : tagSchema.parse(tag) });

it("is that of the version line where the publisher has set no date, and says so: as a search does", async () => {
  expect(await lifeOf("6.0")).toEqual({ endOfLife: "2024-11-12", ...BY_TABLE });
  expect(await lifeOf("10.0")).toEqual({ endOfLife: "2028-11-14", ...BY_TABLE });
  expect(await lifeOf("latest")).toEqual({});
  expect(await lifeOf(undefined)).toEqual({});
});

it("is the publisher's where that has set a date", async () => {
  expect(
    await lifeOf(
      "6.0",
      registry(async () => marked("2025-02-01")),
    ),
  ).toEqual({ endOfLife: "2025-02-01" });
});

it("is that of the version line where the registry does not answer, else unknown", async () => {
  const failing = () => registry(() => Promise.reject(new RegistryFailure("unavailable", "down")));
  expect(await lifeOf("6.0", failing())).toEqual({ endOfLife: "2024-11-12", ...BY_TABLE });
  expect(await lifeOf("latest", failing())).toBeUndefined();
});

it("leads from a line that has ended to the next that has not, without a question about those between", async () => {
  const life = readImageLife(registry(), NAME, {
    digest: digest(1),
    tag: tagSchema.parse("6.0"),
    today: "2026-11-29",
  });
  expect(await life).toMatchObject({ hasEnded: true, replacement: { tag: "10.0", why: "next-line" } });
});

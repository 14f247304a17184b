import { describe, expect, it, test } from "vitest";
import { DOCKER_CONFIG, OCI_CONFIG } from "@/lib/oci/manifest/media-type";
import { CHILDREN_BYTES } from "@/lib/server/cached/allowance";
import { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { headOf } from "@/lib/server/cached/manifest-head";
import { digest, type Holdings, image, NAME, stubRegistry } from "@/lib/server/cached/registry-stub.testing";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { createdOf, readCreationDates } from "./creation-dates";

const ANNOTATED = { annotations: { "org.opencontainers.image.created": "2025-01-02T03:04:05Z" } };

const head = (...[config, sizes]: Parameters<typeof image>) => headOf(image(config, sizes));

const created = (manifest: ReturnType<typeof image>, holdings: Holdings = {}) =>
  createdOf(new CachedRegistry(stubRegistry(holdings)), NAME, manifest);

describe("createdOf", () => {
  test.each([
    ["the config's date", "2026-08-11T01:02:03.123456789Z", {}, "2026-08-11T01:02:03.123Z"],
    ["the config's before the annotation", "2026-08-11T00:00:00Z", ANNOTATED, "2026-08-11T00:00:00.000Z"],
    ["the annotation where the config has none", undefined, ANNOTATED, "2025-01-02T03:04:05.000Z"],
    ["the annotation where the config has null", null, ANNOTATED, "2025-01-02T03:04:05.000Z"],
    [
      "the annotation where the config has the zero time",
      "0001-01-01T00:00:00Z",
      ANNOTATED,
      "2025-01-02T03:04:05.000Z",
    ],
    ["the annotation for the epoch of ZIP", "1980-01-01T00:00:01Z", ANNOTATED, "2025-01-02T03:04:05.000Z"],
    ["nothing for the epoch of reproducible builds", "1970-01-01T00:00:00Z", {}, undefined],
    ["nothing for what is no date", "yesterday", {}, undefined],
  ])("%s", async (_what, date, more, expected) => {
    const configs = { [digest(11)]: { created: date } };
    expect(await created(image(11, [], more), { configs })).toBe(expected);
  });

  it("reads Docker's configs as well", async () => {
    const config = { mediaType: DOCKER_CONFIG, digest: digest(11), size: 1 };
    const configs = { [digest(11)]: { created: "2026-08-11T00:00:00Z" } };
    expect(await created(image(11, [], { config }), { configs })).toBe("2026-08-11T00:00:00.000Z");
  });

  it("uses an artifact's annotation without reading its config", async () => {
    const registry = stubRegistry({});
    const config = { mediaType: "application/vnd.ms.bicep.module.config.v1+json", digest: digest(11), size: 2 };
    const module = image(11, [], { ...ANNOTATED, config });
    expect(await createdOf(new CachedRegistry(registry), NAME, module)).toBe("2025-01-02T03:04:05.000Z");
    expect(registry.asked).toEqual([]);
  });
});

describe("readCreationDates", () => {
  const cached = (holdings: Holdings) => new CachedRegistry(stubRegistry(holdings));

  it("notes the platform of a config if the index names none", async () => {
    const configs = {
      [digest(11)]: { os: "linux", architecture: "arm64", variant: "v8" },
      [digest(12)]: { os: "linux" },
    };
    const platforms = [11, 12].map((config) => ({
      summary: { digest: digest(config - 10) },
      head: head(config, [3]),
    }));
    expect(await readCreationDates(cached({ configs }), NAME, platforms)).toEqual([
      { digest: digest(1), configPlatform: { os: "linux", architecture: "arm64", variant: "v8" } },
      { digest: digest(2) },
    ]);
  });

  it("adds the date if there is one, and keeps order and figures", async () => {
    const configs = { [digest(11)]: { created: "2026-08-11T00:00:00Z" }, [digest(12)]: {} };
    const platforms = [
      { summary: { digest: digest(1), size: 3 }, head: head(11, [3]) },
      { summary: { digest: digest(2), size: 4 }, head: head(12, [4]) },
      { summary: { digest: digest(3) } },
    ];
    expect(await readCreationDates(cached({ configs }), NAME, platforms)).toEqual([
      { digest: digest(1), size: 3, created: "2026-08-11T00:00:00.000Z" },
      { digest: digest(2), size: 4 },
      { digest: digest(3) },
    ]);
  });

  it("notes a config that names another platform than the index", async () => {
    const configs = {
      [digest(11)]: { os: "linux", architecture: "amd64" },
      [digest(12)]: { os: "linux", architecture: "arm64", variant: "v8" },
    };
    const platform = { os: "linux", architecture: "arm64" };
    const platforms = [11, 12].map((config) => ({
      summary: { digest: digest(config), platform },
      head: head(config, [3]),
    }));
    expect(await readCreationDates(cached({ configs }), NAME, platforms)).toEqual([
      { digest: digest(11), platform, configPlatform: { os: "linux", architecture: "amd64" } },
      { digest: digest(12), platform },
    ]);
  });

  it("reports why a config cannot be read, and keeps size and layers", async () => {
    const configs = { [digest(11)]: new RegistryFailure("foreign-redirect", "to another host") };
    const platforms = [{ summary: { digest: digest(1), size: 3, layers: 1 }, head: head(11, [3]) }];
    expect(await readCreationDates(cached({ configs }), NAME, platforms)).toEqual([
      {
        digest: digest(1),
        size: 3,
        layers: 1,
        problem: { code: "UPSTREAM_INVALID", reason: "foreign-redirect", message: "to another host" },
      },
    ]);
  });

  it("does not request the config of a failed platform again", async () => {
    const registry = stubRegistry({});
    const problem = { code: "UPSTREAM_TIMEOUT", reason: "timeout", message: "slow" } as const;
    const platforms = [{ summary: { digest: digest(1), problem }, head: head(11, [3]) }];
    expect(await readCreationDates(new CachedRegistry(registry), NAME, platforms)).toEqual([
      { digest: digest(1), problem },
    ]);
    expect(registry.asked).toEqual([]);
  });

  it("reads configs until they are too large together", async () => {
    const configs = Object.fromEntries(
      [11, 12, 13].map((config) => [digest(config), { created: "2026-08-11T00:00:00Z" }]),
    );
    const large = (config: number, size: number) => ({
      summary: { digest: digest(config) },
      head: headOf(image(config, [3], { config: { mediaType: OCI_CONFIG, digest: digest(config), size } })),
    });
    const platforms = [large(11, CHILDREN_BYTES - 100), large(12, 101), large(13, 100)];
    const dated = await readCreationDates(cached({ configs }), NAME, platforms);
    expect(dated.map(({ created, problem }) => problem?.reason ?? typeof created)).toEqual([
      "string",
      "too-large",
      "string",
    ]);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { type Sample, startSample } from "@/lib/sample/server";
import { storeThrough } from "@/lib/server/store/guard/store-through";
import { openMemoryStore } from "@/lib/server/store/open-memory";
import type { Store } from "@/lib/server/store/store";
import { JUMPING_CLOCK } from "./jumping-clock";
import { readRounds } from "./reading";

const NAMES = ["mcr/hello-world", "acr/acr-cli", "azurelinux/base/core", "helm/keda", "dts/*"];
const HOUR = 3_600_000;
const ACR = repositorySchema.parse("acr/acr-cli");
let sample: Sample;
let store: Store;

beforeAll(async () => {
  sample = await startSample();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  store = openMemoryStore({ mostContentBytes: 50e6 }).store;
});
afterEach(async () => {
  sample.faults.clear();
  sample.requests.clear();
  await store.close();
  vi.useRealTimers();
});
afterAll(() => sample.close());

const read = (rounds: number, options: Partial<Parameters<typeof readRounds>[3]> = {}) =>
  readRounds(sample.global, withoutPackages(store), rounds, { names: NAMES, clock: JUMPING_CLOCK, ...options });
/** The same store, of which no image waits for its SBOMs to be read: a round's own requests are counted. */
function withoutPackages(whole: Store): Store {
  const through = storeThrough({
    isShared: false,
    read: (ask) => ask(whole),
    write: (write) => write(whole),
    close: () => whole.close(),
  });
  return { ...through, packages: { ...through.packages, waiting: async () => [] } };
}
const paths = (part: RegExp) => sample.requests.all().flatMap(({ path }) => part.exec(path)?.[0] ?? []);
const tagPaths = () => paths(/\/v2\/.*\/manifests\/(?!sha256:).*/);

describe("a round of the reader", () => {
  it("asks once for each list and each tag, once for a new digest, and never for a layer", async () => {
    const { round, lines } = await read(1);
    const counts = await store.reader.counts("global", 1);
    expect(counts).toMatchObject({ catalog: 3_025, repositories: NAMES.length, listed: NAMES.length, listsLeft: 0 });
    expect(counts.read).toBe(counts.tags);
    expect(counts.tags).toBeGreaterThan(100);
    expect(paths(/.*\/tags\/list/)).toHaveLength(NAMES.length);
    expect(new Set(tagPaths()).size).toBe(counts.tags);
    expect(tagPaths()).toHaveLength(counts.tags);
    for (const again of [paths(/.*\/manifests\/sha256:.*/), paths(/\/v2\/.*\/blobs\/.*/)])
      expect(new Set(again).size).toBe(again.length);
    const latest = await store.observations.latest("global", ACR, tagSchema.parse("latest"));
    const digest = latest?.digest;
    expect(digest && (await store.observations.images([digest])).get(digest)).toMatchObject({
      created: expect.any(Number),
      platforms: expect.arrayContaining(["linux/amd64"]),
      mediaType: expect.any(String),
    });
    // Configurations are small: a layer of the sample is larger.
    const blobs = sample.requests.all().filter(({ endpoint }) => endpoint === "data");
    expect(blobs.length).toBeGreaterThan(0);
    expect(round.report).toMatchObject({ requests: sample.requests.count(), failures: 0 });
    expect(lines.map(({ message }) => message)).toEqual(["the index: a round begins", "the index: a round ends"]);
    expect(lines[1]).toMatchObject({ region: "global", round: 1, tags: counts.tags, read: counts.tags, failures: 0 });
  });

  it("costs one request a repository if nothing has changed, an hour after the one before", async () => {
    await read(1);
    sample.requests.clear();
    const before = Date.now();
    await read(1);
    expect(Date.now() - before).toBeGreaterThanOrEqual(HOUR);
    expect(paths(/.*\/tags\/list/).sort()).toEqual(expect.arrayContaining(["/v2/acr/acr-cli/tags/list"]));
    expect(paths(/.*\/tags\/list/)).toHaveLength(NAMES.length);
    expect(sample.requests.count()).toBe(NAMES.length + paths(/_catalog.*/).length);
  });

  it("reads the names of a list that are new, and no others", async () => {
    sample.clock.set(Date.parse("2026-05-01T00:00:00Z"));
    const names = ["azure-cli"];
    await read(1, { names });
    const { tags } = await store.reader.counts("global", 1);
    sample.clock.set();
    sample.requests.clear();
    await read(1, { names });
    const { tags: later, read: known } = await store.reader.counts("global", 2);
    expect(later).toBeGreaterThan(tags);
    expect(known).toBe(later);
    expect(tagPaths()).toHaveLength(later - tags);
    const repository = repositorySchema.parse("azure-cli");
    const { changes } = await store.observations.changes("global", repository, { limit: 1_000 });
    expect(changes.filter(({ change, to }) => change === "new" && to)).toHaveLength(later - tags);
  });

  it("looks again at tags that float, without having the same manifest sent, and notes what has moved", async () => {
    const names = ["azure-cli"];
    const june = Date.parse("2026-06-01T00:00:00Z");
    sample.clock.set(june);
    vi.setSystemTime(june);
    await read(1, { names });
    sample.requests.clear();
    vi.setSystemTime(Date.now() + 8 * 24 * HOUR);
    await read(1, { names });
    const looked = tagPaths().length;
    expect(looked).toBeGreaterThan(0);
    expect(looked).toBeLessThan((await store.reader.counts("global", 2)).tags / 2);
    expect(paths(/\/v2\/.*\/blobs\/.*/)).toEqual([]);
    vi.setSystemTime(Date.now() + 8 * 24 * HOUR);
    sample.clock.set();
    await read(1, { names });
    sample.clock.set();
    const repository = repositorySchema.parse("azure-cli");
    const { changes } = await store.observations.changes("global", repository, { limit: 1_000 });
    expect(changes.filter(({ change }) => change === "moved").map(({ tag }) => tag)).toContain("latest");
  });
});

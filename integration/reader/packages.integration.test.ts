import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { parsePackageSearch } from "@/lib/mar/package-search/parse-package-search";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { type Sample, startSample } from "@/lib/sample/server";
import { openMemoryStore } from "@/lib/server/store/open-memory";
import type { Store } from "@/lib/server/store/store";
import { JUMPING_CLOCK } from "./jumping-clock";
import { readRounds } from "./reading";

const NAMES = ["azurelinux/base/core", "azure-cli", "devcontainers/universal", "acr/acr-cli"];
const ODD = repositorySchema.parse("sample/odd-sboms");
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

/** Reads so many rounds, and the SBOMs between them. */
const read = (rounds: number, names = NAMES) =>
  readRounds(sample.global, store, rounds, { names, clock: JUMPING_CLOCK });
const paths = (part: RegExp) => sample.requests.all().flatMap(({ path }) => part.exec(path)?.[0] ?? []);
const find = (q: string) => store.packages.find("global", parsePackageSearch(q), { limit: 1_000, now: Date.now() });

it("reads each SBOM once, of indexes and of platforms, and never a layer", async () => {
  await read(2);
  const coverage = await store.packages.coverage("global");
  expect(coverage).toMatchObject({ waiting: 0, unreadable: 0 });
  expect(coverage.withSbom).toBeGreaterThan(0);
  expect(coverage.images).toBeGreaterThan(coverage.withSbom);
  const { images } = await find("pkg:openssl");
  expect(new Set(images.map(({ repository }) => repository))).toEqual(new Set(NAMES.slice(0, 3)));
  const linux = images.filter(({ repository }) => repository === "azurelinux/base/core");
  expect(new Set(linux.map(({ platform }) => platform))).toEqual(new Set(["linux/amd64", "linux/arm64/v8"]));
  expect(linux.every(({ within, digest }) => within === undefined || within !== digest)).toBe(true);
  const blobs = paths(/\/v2\/.*\/blobs\/.*/);
  expect(new Set(blobs).size).toBe(blobs.length);
  const manifests = paths(/\/v2\/.*\/manifests\/sha256:.*/);
  expect(new Set(manifests).size).toBe(manifests.length);
});

it("knows what is built on which image, by labels and by layers", async () => {
  await read(2, ["azurelinux/base/core", "azurelinux/base/nodejs"]);
  const named = { digests: [], names: ["azurelinux/base/core:3.0"] };
  const { tags } = await store.bases.builtOn("global", named, { limit: 1_000, now: Date.now() });
  expect(new Set(tags.map(({ repository }) => repository))).toEqual(new Set(["azurelinux/base/nodejs"]));
  expect(new Set(tags.map(({ by }) => by))).toEqual(new Set(["label"]));
  expect(tags.some(({ tag }) => tag === "3.0")).toBe(true);
});

it("knows labels also where the store keeps no content", async () => {
  await store.close();
  store = openMemoryStore().store;
  await read(1, ["azurelinux/base/core", "azurelinux/base/nodejs"]);
  const named = { digests: [], names: ["azurelinux/base/core:3.0"] };
  const { tags } = await store.bases.builtOn("global", named, { limit: 1_000, now: Date.now() });
  expect(tags.length).toBeGreaterThan(10);
});

it("asks for nothing again once all is read, but for images that may get an SBOM later", async () => {
  await read(2);
  sample.requests.clear();
  const { images } = await store.packages.coverage("global");
  await read(1);
  expect(paths(/\/v2\/.*\/blobs\/.*/)).toEqual([]);
  expect((await store.packages.coverage("global")).images).toBe(images);
});

it("counts what cannot be read as such, and what is too long as read in part", async () => {
  // It is in no catalog.
  await store.reader.noteNames("global", 1, [{ repository: ODD, rank: 0, isWanted: true }]);
  const { round } = await read(2, [ODD]);
  expect(round.report.failures).toBe(0);
  const coverage = await store.packages.coverage("global");
  expect(coverage).toMatchObject({ waiting: 0 });
  expect(coverage.unreadable).toBeGreaterThanOrEqual(3);
  expect(await find("pkg:a")).toMatchObject({ images: [] });
});

it("leaves an image for later where its registry answers errors, and reads it then", async () => {
  const names = ["azure-cli"];
  sample.faults.replace([{ kind: "unavailable-html", endpoint: "referrers" }]);
  await read(1, names);
  expect((await store.packages.coverage("global")).withSbom).toBe(0);
  sample.faults.clear();
  await read(3, names);
  expect(await store.packages.coverage("global")).toMatchObject({ waiting: 0, unreadable: 0 });
  expect((await find("pkg:openssl")).images.length).toBeGreaterThan(0);
});

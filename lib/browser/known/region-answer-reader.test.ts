import { afterEach, describe, expect, it, vi } from "vitest";
import type { RegionAnswer } from "@/lib/contract/region/region-outcome";
import { parseDigest } from "@/lib/oci/name/digest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { parseTag } from "@/lib/oci/name/tag";
import { ObservableMap } from "./observable-map";
import { readRegionAnswersOf } from "./region-answer-reader";

const repository = repositorySchema.parse("dotnet/aspnet");
const digest = parseDigest(`sha256:${"0".repeat(64)}`);
const readAt = "2026-01-01T00:00:00.000Z";
const tags = Array.from({ length: 250 }, (_, at) => parseTag(`t${at}`) ?? []).flat();
const served = (reference: string) => ({ reference, digest, readAt });
const hung = (reference: string) => ({
  reference,
  problem: { code: "UPSTREAM_TIMEOUT", reason: "timeout", message: "slow" },
  readAt,
});
const unknown = (reference: string) => ({
  reference,
  problem: { code: "MANIFEST_UNKNOWN", reason: "unknown-manifest", message: "gone" },
  readAt,
});

const asked: { path: string; cache: RequestCache | undefined; references: string[] }[] = [];

function answerBy(lineOf: (reference: string) => object) {
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    const references = new URL(path, "http://localhost").searchParams.getAll("reference");
    asked.push({ path, cache: init.cache, references });
    return new Response(references.map((reference) => `${JSON.stringify(lineOf(reference))}\n`).join(""));
  });
}

async function read(options: { created?: boolean; anew?: boolean } = {}) {
  const store = new ObservableMap<string, RegionAnswer>();
  const { signal } = new AbortController();
  await readRegionAnswersOf(tags, { region: "china", repository, store, signal, ...options });
  return store;
}

afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

describe("readRegionAnswersOf", () => {
  it("asks the region in batches and stores its answer for each tag", async () => {
    answerBy((reference) => (reference === "t7" ? unknown(reference) : served(reference)));
    const store = await read();
    expect(asked.map(({ references }) => references.length)).toEqual([40, 40, 40, 40, 40, 40, 10]);
    expect(asked[0]?.path).toMatch(/^\/api\/china\/digests\/dotnet\/aspnet\?reference=t0&/);
    expect(store.get("t0")).toEqual({ digest, readAt });
    expect(store.get("t7")).toMatchObject({ problem: { code: "MANIFEST_UNKNOWN" } });
    expect(store.view().size).toBe(250);
  });

  it("stops asking a region that does not answer, and reports that for every tag", async () => {
    answerBy(hung);
    const store = await read();
    expect(asked).toHaveLength(1);
    expect(store.get("t249")).toMatchObject({ problem: { reason: "timeout" } });
  });

  it.each([
    ["says that it lacks all of them", unknown],
    ["fails for some of them", (reference: string) => (reference.endsWith("3") ? hung(reference) : served(reference))],
  ])("continues if the region %s", async (_, lineOf) => {
    answerBy(lineOf);
    await read();
    expect(asked).toHaveLength(7);
  });

  it("asks past caches, and for dates, if requested", async () => {
    answerBy(served);
    await read({ anew: true, created: true });
    expect(asked[0]).toMatchObject({ cache: "reload", path: expect.stringMatching(/&created$/) });
  });
});

import { describe, expect, it, test } from "vitest";
import { historySchema } from "@/lib/contract/history/history";
import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { problemIn } from "./problem";
import { sampleApi } from "./sample-api";

const here = sampleApi();
const DAY = 24 * 60 * 60 * 1000;
const repository = repositorySchema.parse("dotnet/aspnet");
const digest = (mark: number) => digestSchema.parse(`sha256:${mark.toString(16).padStart(64, "0")}`);

/** Writes looks into the store of this test's API: days ago, and what they saw. */
async function looked(tag: string, looks: readonly (readonly [days: number, saw: Digest | undefined])[]) {
  // After the API, as each test has modules of its own.
  const { processStore } = await import("@/lib/server/process/store");
  const now = Date.now();
  const written = looks.map(([days, saw]) =>
    processStore().observations.look({
      region: "global",
      repository,
      tag: tagSchema.parse(tag),
      at: now - days * DAY,
      saw: saw ? { state: "digest", digest: saw } : { state: "gone" },
    }),
  );
  await Promise.all(written);
}

const ask = (query: string, init?: RequestInit) => here.api.get(`/api/global/history/dotnet/aspnet${query}`, init);
const answerTo = async (query: string) => historySchema.parse(await (await ask(query)).json());

describe("the history of a tag", () => {
  it("begins with the first look", async () => {
    const response = await ask("?tag=10.0");
    expect(response.headers.get("Content-Type")).toBe("application/json; charset=utf-8");
    expect(response.headers.get("Cache-Control")).toMatch(/^public, max-age=/);
    expect(Number(response.headers.get("X-Data-Age"))).toBeLessThan(10);
    const { tags } = historySchema.parse(await response.json());
    const served = await here.api.get("/api/global/v2/dotnet/aspnet/manifests/10.0", { method: "HEAD" });
    expect(tags).toMatchObject([
      { tag: "10.0", observations: [{ digest: served.headers.get("Docker-Content-Digest") }] },
    ]);
    expect(Object.keys(tags[0] ?? {})).toEqual(["tag", "observations"]);
  });

  it("has every digest, the latest last, with the times when it was gone and those that nobody watched", async () => {
    await looked("10.0", [
      [20, digest(1)],
      [19.5, digest(1)],
      [10, digest(2)],
      [9.5, undefined],
      [9, digest(3)],
    ]);
    const { tags } = await answerTo("?tag=10.0");
    const [tag] = tags;
    expect(tag?.observations.slice(0, 3).map((seen) => seen.digest)).toEqual([digest(1), digest(2), digest(3)]);
    expect(tag?.observations).toHaveLength(4);
    const times = tag?.observations.map(({ firstSeen }) => firstSeen) ?? [];
    expect(times).toEqual(times.toSorted());
    expect(tag?.gone).toHaveLength(1);
    const lengths = tag?.unwatched?.map(({ from, until }) => (Date.parse(until) - Date.parse(from)) / DAY);
    expect(lengths?.map((days) => Math.round(days * 10) / 10)).toEqual([9.5, 9]);
  });

  it("answers 304 to whoever has it", async () => {
    const etag = (await ask("?tag=10.0")).headers.get("ETag") ?? "";
    const again = await ask("?tag=10.0", { headers: { "If-None-Match": etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get("X-Data-Age")).toMatch(/^\d+$/);
  });

  it("is told from the store while the registry is down", async () => {
    await looked("10.0", [[3, digest(1)]]);
    here.sample.faults.replace([{ kind: "unavailable-html" }]);
    const response = await ask("?tag=10.0");
    expect(response.status).toBe(200);
    expect(Number(response.headers.get("X-Data-Age"))).toBeGreaterThanOrEqual(3 * 24 * 60 * 60);
    expect(historySchema.parse(await response.json()).tags[0]?.observations).toHaveLength(1);
  });

  it("of a tag that is gone ends with that", async () => {
    await looked("no-such-tag", [[0.5, digest(1)]]);
    const { tags } = await answerTo("?tag=no-such-tag");
    expect(tags).toMatchObject([{ observations: [{ digest: digest(1) }], gone: [{}] }]);
  });
});

describe("a tag of a thousand digests", () => {
  const thousand = Array.from({ length: 1_000 }, (_, index) => [200 - index * 0.2, digest(index + 1)] as const);

  it("has all of them, and costs at most 10 ms of processor time", async () => {
    await looked("10.0", thousand);
    // The first answers wait for the registry, and for the engine to know the code.
    for (let warm = 0; warm < 30; warm += 1) await ask("?tag=10.0");
    const { tags } = await answerTo("?tag=10.0");
    expect(tags[0]?.observations).toHaveLength(1_001);
    const costs: number[] = [];
    for (let run = 0; run < 40; run += 1) {
      const before = process.cpuUsage();
      await (await ask("?tag=10.0")).arrayBuffer();
      const { user, system } = process.cpuUsage(before);
      costs.push((user + system) / 1_000);
    }
    // What else runs on the machine makes the others cost more.
    expect(Math.min(...costs)).toBeLessThan(10);
  });
});

describe("the histories of a repository", () => {
  it("come in pages, each tag once", async () => {
    for (const tag of ["9.0", "10.0", "8.0", "latest", "7.0"]) await looked(tag, [[1, digest(1)]]);
    const found: string[] = [];
    let next: string | undefined = "?n=2";
    for (let pages = 0; next !== undefined && pages < 10; pages += 1) {
      const response: Response = await ask(next);
      found.push(...historySchema.parse(await response.json()).tags.map(({ tag }) => tag));
      next = /^<\/api\/global\/history\/dotnet\/aspnet(\?[^>]+)>; rel="next"$/.exec(
        response.headers.get("Link") ?? "",
      )?.[1];
    }
    expect(found.slice(0, 5)).toEqual(["10.0", "7.0", "8.0", "9.0", "latest"]);
    expect(new Set(found).size).toBe(found.length);
  });
});

test.each([
  ["/api/global/history/dotnet/no-such-repository", 404, "NAME_UNKNOWN"],
  ["/api/global/history/dotnet/aspnet?tag=no-such-tag", 404, "MANIFEST_UNKNOWN"],
  ["/api/global/history/DotNet", 400, "NAME_INVALID"],
  ["/api/global/history/dotnet/aspnet?tag=-", 400, "TAG_INVALID"],
  ["/api/global/history/dotnet/aspnet?tag=", 400, "TAG_INVALID"],
  ["/api/global/history/dotnet/aspnet?n=many", 400, "PAGINATION_NUMBER_INVALID"],
  ["/api/global/history/dotnet/aspnet?last=%F0%9F%92%A5", 400, "TAG_INVALID"],
  ["/api/mars/history/dotnet/aspnet", 404, "NAME_UNKNOWN"],
])("%s answers %i %s", async (path, status, code) => {
  expect(await problemIn(await here.api.get(path))).toMatchObject({ status, code });
});

it("refuses writing", async () => {
  const response = await ask("?tag=10.0", { method: "POST" });
  expect(await problemIn(response)).toMatchObject({ status: 405, code: "UNSUPPORTED" });
});

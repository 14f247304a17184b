import { expect, it } from "vitest";
import { parseTagSearch } from "@/lib/mar/tag-search/parse-search";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { digest, look, NAME, OTHER, tag } from "../names.testing";
import type { Store } from "../store";

const NOW = Date.UTC(2026, 10, 30);
const MINUTE = 60_000;
const BUILT = Date.UTC(2024, 9, 1);
const TOOL = repositorySchema.parse("acme/tool");
const NET = "https://dotnet.microsoft.com/platform/support/policy/dotnet-core";

/** Tests what a store says of the repositories of its index in short. */
export function testSummaries(store: () => Store): void {
  const list = async (kind: "tags" | "catalog", name: string, readAt: number, ...names: string[]) => {
    const body = Buffer.from(names.map((each) => `${each}\n`).join(""));
    await store().lists.put({ region: "global", kind, name }, { body, readAt });
    await store().index.filled();
  };
  const refresh = (now: number) => store().summaries.refresh("global", now);
  const lines = (until: string, ...words: string[]) => store().summaries.lines("global", { until, words, limit: 50 });
  const named = async (until: string, ...words: string[]) =>
    (await lines(until, ...words)).map(({ repository, line, ends }) => `${repository} ${line} ${ends}`);
  const end = (ends: string, number: number, repository = NAME) =>
    store().summaries.noteEnd({ region: "global", repository, digest: digest(number), ends, at: NOW });

  it("sums up version lines with the end of their support, by repository", async () => {
    await list("tags", NAME, NOW, "6.0", "6.0.36", "8.0", "10.0", "latest");
    await list("tags", OTHER, NOW, "6.0-alpine");
    await list("tags", TOOL, NOW, "1.0");
    await store().observations.look(look(NOW, 1, { tag: tag("6.0") }));
    await store().observations.describe(digest(1), { created: BUILT, kind: "index", size: 5e6 });
    await refresh(NOW);
    expect(await lines("2026-01-01")).toEqual([
      {
        ...{ repository: NAME, line: "6.0", ends: "2024-11-12", table: NET },
        ...{ tags: 2, tag: "6.0", newest: "6.0.36" },
      },
      {
        ...{ repository: OTHER, line: "6.0", ends: "2024-11-12", table: NET },
        ...{ tags: 1, tag: "6.0-alpine", newest: "6.0-alpine" },
      },
    ]);
    expect(await named("2026-11-30", "ASPNET")).toEqual([
      "dotnet/aspnet 6.0 2024-11-12",
      "dotnet/aspnet 8.0 2026-11-10",
    ]);
    expect(await named("2999-01-01", "dotnet/", "10.0")).toEqual(["dotnet/aspnet 10.0 2028-11-14"]);
    for (const word of ["%", "_", "!", "\0", "a\0", "\ud800"])
      expect(await named("2999-01-01", word), JSON.stringify(word)).toEqual([]);
    const totals = { until: "2026-12-31", today: "2026-06-01", words: [] };
    expect(await store().summaries.totals("global", totals)).toEqual([
      { repository: NAME, ended: 1, ending: 1 },
      { repository: OTHER, ended: 1, ending: 0 },
    ]);
    expect((await store().summaries.latestEnds("global", "2027-01-01", 1))[0]).toMatchObject({ line: "8.0" });
    expect((await store().summaries.linesOf("global", [NAME])).map(({ line }) => line).sort()).toEqual([
      "",
      "10.0",
      "6.0",
      "8.0",
    ]);
  });

  it("goes on after a line", async () => {
    await list("tags", NAME, NOW, "5.0", "6.0", "7.0");
    await list("tags", OTHER, NOW, "6.0");
    await refresh(NOW);
    const page = (after?: { repository: string; line: string }) =>
      store().summaries.lines("global", { until: "2026-01-01", words: [], limit: 2, after });
    const first = await page();
    expect(first.map(({ line }) => line)).toEqual(["5.0", "6.0"]);
    const next = await page({ repository: NAME, line: "6.0" });
    expect(next.map(({ repository, line }) => `${repository} ${line}`)).toEqual([`${NAME} 7.0`, `${OTHER} 6.0`]);
    expect(await page({ repository: OTHER, line: "6.0" })).toEqual([]);
  });

  it("sums up again what was read since, and nothing else", async () => {
    await list("tags", NAME, NOW, "6.0");
    await refresh(NOW + 1);
    await list("tags", NAME, NOW + 2 * MINUTE, "6.0", "7.0");
    expect((await store().summaries.progress("global", NOW + 3 * MINUTE)).left).toBe(1);
    await refresh(NOW + 3 * MINUTE);
    expect(await named("2026-01-01")).toHaveLength(2);
    expect((await store().summaries.progress("global", NOW + 3 * MINUTE)).left).toBe(0);
    // What belongs to a reading may come a moment later.
    expect((await store().summaries.progress("global", NOW + 4 * MINUTE)).left).toBe(0);
  });

  it("goes by the day that a publisher set, as searches do", async () => {
    await list("tags", NAME, NOW, "6.0", "latest");
    await list("tags", TOOL, NOW, "1.0", "1.1");
    await store().observations.look(look(NOW, 1, { tag: tag("6.0") }));
    await store().observations.look(look(NOW, 2, { tag: tag("1.0"), repository: TOOL }));
    await refresh(NOW);
    await end("2025-05-05", 1);
    await end("2026-06-06", 2, TOOL);
    await end("2026-07-07", 2, TOOL);
    await refresh(NOW + 2 * MINUTE);
    expect(await named("2026-12-31")).toEqual(["acme/tool 1.0 2026-07-07", "dotnet/aspnet 6.0 2025-05-05"]);
    expect((await lines("2026-12-31"))[1]).not.toHaveProperty("table");
    const images = [1, 2, 3].map((number) => ({ repository: NAME, digest: digest(number) }));
    expect([...(await store().summaries.ends("global", images))]).toEqual([[`${NAME}@${digest(1)}`, "2025-05-05"]]);
    await store().index.filled();
    const page = { limit: 9, now: NOW };
    const { tags } = await store().index.search("global", parseTagSearch("ends:2025 repo:dotnet/"), page);
    expect(tags).toMatchObject([{ tag: "6.0", ends: "2025-05-05" }]);
  });

  it("counts images once each: by kind, platform and size", async () => {
    await list("tags", NAME, NOW, "8.0", "8.0.1", "latest", "unread");
    await store().observations.look(look(NOW, 1, { tag: tag("8.0") }));
    await store().observations.look(look(NOW, 1, { tag: tag("8.0.1") }));
    await store().observations.look(look(NOW, 2, { tag: tag("latest") }));
    await store().observations.describe(digest(1), {
      kind: "image",
      size: 40e6,
      platforms: ["linux/arm64/v8"],
    });
    await store().observations.describe(digest(2), { kind: "index", platforms: ["linux/amd64", "linux/arm64"] });
    await refresh(NOW);
    expect(await store().summaries.progress("global", NOW)).toEqual({
      repositories: 1,
      tags: 4,
      left: 0,
      madeAt: NOW,
    });
    expect(await store().summaries.counts("global")).toEqual({
      images: 2,
      kinds: { image: 1, index: 1 },
      platforms: { "linux/amd64": 1, "linux/arm64": 2 },
      sizes: [0, 1, 0, 0, 0, 0],
    });
    expect(await store().summaries.progress("china", NOW)).toEqual({ repositories: 0, tags: 0, left: 0 });
    expect(await store().summaries.counts("china")).toMatchObject({ images: 0 });
  });

  it("says what is new in the catalog, and forgets what that no longer has", async () => {
    await list("tags", NAME, NOW, "6.0");
    await list("catalog", "", NOW, NAME, OTHER);
    await refresh(NOW);
    const added = () => store().summaries.newRepositories("global", { since: 0, limit: 9 });
    expect(await added()).toEqual([]);
    expect(await named("2026-01-01")).toHaveLength(1);
    await list("catalog", "", NOW + MINUTE, OTHER, TOOL, "Not a name");
    await refresh(NOW + MINUTE);
    expect(await added()).toEqual([{ repository: TOOL, at: NOW + MINUTE }]);
    expect(await named("2026-01-01")).toEqual([]);
    await list("catalog", "", NOW + 2 * MINUTE, NAME, OTHER, TOOL);
    await refresh(NOW + 2 * MINUTE);
    expect(await added()).toHaveLength(1);
  });
}

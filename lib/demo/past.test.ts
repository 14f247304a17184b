import { expect, test } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { openMemoryStore } from "@/lib/server/store/open-memory";
import { writePast } from "./past";
import { watchedDays } from "./watched-days";

const NOW = Date.parse("2026-08-20T12:00:00Z");
const ASPNET = repositorySchema.parse("dotnet/aspnet");

test("looks once a day, up to now, but for the weeks in which nobody watched", () => {
  const days = watchedDays(NOW).map((at) => new Date(at).toISOString());
  expect(days[0]).toBe("2026-04-01T20:30:00.000Z");
  expect(days.at(-1)).toBe("2026-08-19T20:30:00.000Z");
  expect(days).toContain("2026-06-17T20:30:00.000Z");
  expect(days.filter((day) => day > "2026-06-18" && day < "2026-07-04")).toEqual([]);
});

test("gives a floating tag moves, and a gap that nobody watched", { timeout: 120_000 }, async () => {
  const { store } = openMemoryStore({ mostBytes: 1e9 });
  await writePast(store, NOW);
  const history = await store.observations.history("global", ASPNET, tagSchema.parse("10.0"));
  expect(history.filter(({ change }) => change === "moved").length).toBeGreaterThan(4);
  expect(history.flatMap(({ unwatched }) => unwatched)).toHaveLength(1);
  const sdk = await store.observations.history(
    "global",
    repositorySchema.parse("dotnet/sdk"),
    tagSchema.parse("latest"),
  );
  expect(sdk.map(({ change, firstSeen }) => `${change} ${new Date(firstSeen).toISOString().slice(0, 10)}`)).toEqual(
    expect.arrayContaining(["gone 2026-05-12", "back 2026-06-02"]),
  );
  // A server that reads the catalog now finds what is new in it.
  const catalog = await store.lists.get({ region: "global", kind: "catalog", name: "" });
  expect(Buffer.from(catalog?.body ?? []).toString()).not.toContain("playwright/mcp\n");
  await store.lists.put(
    { region: "global", kind: "catalog", name: "" },
    { body: Buffer.from(`${Buffer.from(catalog?.body ?? []).toString()}playwright/mcp\n`), readAt: NOW },
  );
  await store.summaries.refresh("global", NOW);
  const added = await store.summaries.newRepositories("global", { since: 0, limit: 9 });
  expect(added).toEqual([{ repository: "playwright/mcp", at: NOW }]);
  const { changes } = await store.observations.changes("global", ASPNET, { limit: 1000 });
  expect(changes.filter(({ change }) => change === "gone")).toEqual([]);
});

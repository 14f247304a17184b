import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { POPULAR_REPOSITORIES } from "@/lib/mar/family/families";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { digest } from "../store/names.testing";
import { openMemoryStore } from "../store/open-memory";
import type { Store } from "../store/store";

let store: Store;
vi.mock("../process/store", () => ({ processStore: () => store }));

const DAY = 86_400_000;
const [SDK, WINDOWS] = POPULAR_REPOSITORIES;

beforeEach(() => {
  store = openMemoryStore({ mostBytes: 1_000_000 }).store;
  vi.useFakeTimers({ toFake: ["Date"], now: 40 * DAY });
});
afterEach(async () => {
  vi.useRealTimers();
  await store.close();
});

async function look(
  repository: (typeof POPULAR_REPOSITORIES)[number] | undefined,
  name: string,
  at: number,
  found: number,
) {
  if (!repository) throw new Error("no repository");
  const place = { region: "global" as const, repository, tag: tagSchema.parse(name) };
  await store.observations.look({ ...place, at, saw: { state: "digest", digest: digest(found) } });
}

it("names the last day of each repository that changed, and reads it again after a minute", async () => {
  const { movedLately } = await import("./moved-lately");
  for (const tag of ["10.0.100", "10.0", "10", "latest"]) {
    await look(SDK, tag, 20 * DAY, 1);
    await look(SDK, tag, 30 * DAY + 5, 2);
  }
  await look(SDK, "9.0", 20 * DAY, 1);
  await look(SDK, "9.0", 29 * DAY, 2);
  await look(WINDOWS, "ltsc2025", 20 * DAY, 1);
  const sdk = { repository: SDK, day: 30 * DAY, at: 30 * DAY + 5, count: 4, added: 0, tags: ["10", "10.0", "latest"] };
  // The very first visitor may be too early on a busy machine.
  await vi.waitFor(async () => expect(await movedLately("global", 9)).toEqual([sdk]), { timeout: 60_000 });
  await look(WINDOWS, "ltsc2025", 31 * DAY, 2);
  expect(await movedLately("global", 9)).toEqual([sdk]);
  vi.setSystemTime(40 * DAY + 61_000);
  const windows = { repository: WINDOWS, day: 31 * DAY, at: 31 * DAY, count: 1, added: 0, tags: ["ltsc2025"] };
  await vi.waitFor(async () => expect(await movedLately("global", 9)).toEqual([windows, sdk]), { timeout: 60_000 });
  expect(await movedLately("global", 1)).toEqual([windows]);
  expect(await movedLately("china", 9)).toEqual([]);
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readPortalDetails } from "@/lib/mar/portal/details";
import { readPushedTags } from "@/lib/mar/portal/pushed-tags";
import { RegionMemory } from "../cached/recall/region-memory";
import { RegistryFailure } from "../problem/registry-failure";
import { digest, NAME, TAG } from "../store/names.testing";
import { openMemoryStore } from "../store/open-memory";
import { CachedPortal } from "./cached-portal";
import type { Portal } from "./portal";
import { linesOf, PushDates } from "./push-dates";

const NOW = Date.parse("2026-08-20T00:00:00Z");
const HOUR = 60 * 60_000;
const PUSHED = "2026-08-18T10:00:00.000Z";

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const portalWith = (publisher: string, pushed = PUSHED) => ({
  details: vi.fn<Portal["details"]>(async () => readPortalDetails({ publisher, readme: "# Title\n" })),
  pushes: vi.fn<Portal["pushes"]>(
    async () => new PushDates(linesOf(readPushedTags([{ name: TAG, lastModifiedDate: pushed }]))),
  ),
});
function failing(reason: "unavailable" | "unknown-repository") {
  const fail = () => Promise.reject(new RegistryFailure(reason, "no"));
  return { details: vi.fn<Portal["details"]>(fail), pushes: vi.fn<Portal["pushes"]>(fail) };
}
const requests = ({ details, pushes }: ReturnType<typeof portalWith>) =>
  details.mock.calls.length + pushes.mock.calls.length;

/** A store, and a function that starts a process on it. */
function storedPortals() {
  const { store, database } = openMemoryStore();
  const start = (portal: Portal) => new CachedPortal(portal, new RegionMemory("global", store));
  return { store, database, start };
}

const publisherOf = async (portal: CachedPortal) => (await portal.details(NAME)).value?.publisher;
const pushedOf = async (portal: CachedPortal) => (await portal.pushes(NAME)).value?.of(TAG, digest(1));

/** Everything asked once, and then a restart after some time, with another portal. */
async function restarted(after: number, portal: ReturnType<typeof portalWith>, before = portalWith("Before")) {
  const { start, ...stored } = storedPortals();
  const first = start(before);
  await Promise.all([first.details(NAME), first.pushes(NAME)]);
  vi.setSystemTime(NOW + after);
  return { ...stored, portal, cached: start(portal) };
}

describe("after a restart, the portal", () => {
  it("is asked nothing that is fresh: neither details nor a README nor push dates", async () => {
    const { cached, portal } = await restarted(HOUR / 7, portalWith("After"));
    expect(await publisherOf(cached)).toBe("Before");
    expect((await cached.readme(NAME))?.html).toContain("<h3>Title</h3>");
    expect(await pushedOf(cached)).toBe(PUSHED);
    expect(requests(portal)).toBe(0);
  });

  it("is not asked again about a repository that it does not list", async () => {
    const { cached, portal } = await restarted(HOUR / 7, portalWith("After"), failing("unknown-repository"));
    expect(await cached.details(NAME)).toEqual({ value: undefined, readAt: NOW });
    expect(await cached.pushes(NAME)).toEqual({ value: undefined, readAt: NOW });
    expect(requests(portal)).toBe(0);
  });

  it("is asked anew about what is old, which is shown until the answer is there", async () => {
    const { cached, portal } = await restarted(48 * HOUR, portalWith("After", "2026-08-22T00:00:00.000Z"));
    expect(await cached.details(NAME)).toMatchObject({ value: { publisher: "Before" }, readAt: NOW });
    await vi.waitFor(async () => expect(await publisherOf(cached)).toBe("After"));
    expect(await pushedOf(cached)).toBe("2026-08-22T00:00:00.000Z");
    expect(requests(portal)).toBe(2);
  });

  it("can be down: what it said before is shown with its age, and each question is asked once", async () => {
    const { cached, portal } = await restarted(48 * HOUR, failing("unavailable"));
    for (let times = 0; times < 3; times += 1) {
      expect(await cached.details(NAME)).toMatchObject({ value: { publisher: "Before" }, readAt: NOW });
      expect(await cached.pushes(NAME)).toMatchObject({ readAt: NOW });
      expect(await pushedOf(cached)).toBe(PUSHED);
    }
    expect(requests(portal)).toBe(2);
  });
});

describe("what is stored", () => {
  it.each([
    ["is no JSON", "{", "{"],
    ["has other types", '{"categories":"none"}', '{"lines":[]}'],
    ["has lines that are no push dates", "5", JSON.stringify("10.0 yesterday sha256:\n")],
    ["has a line without an end", '"text"', JSON.stringify("10.0 1786000000 ")],
  ])("is asked anew if it %s", async (_what, details, pushes) => {
    const { store, start } = storedPortals();
    const put = (name: string, text: string) =>
      store.lists.put({ region: "global", kind: "portal", name }, { body: Buffer.from(text), readAt: NOW });
    await Promise.all([put(`details ${NAME}`, details), put(`pushes ${NAME}`, pushes)]);
    const portal = portalWith("After");
    const cached = start(portal);
    expect([await publisherOf(cached), await pushedOf(cached)]).toEqual(["After", PUSHED]);
    expect(requests(portal)).toBe(2);
  });

  it("may be nothing, as the store fails", async () => {
    const { database, start } = storedPortals();
    database.close();
    expect(await publisherOf(start(portalWith("After")))).toBe("After");
  });
});

it("asks one portal for two processes on one store", async () => {
  const { store } = storedPortals();
  const shared = new RegionMemory("global", { ...store, isShared: true });
  const [one, other] = [portalWith("One"), portalWith("Other")];
  const [first, second] = [new CachedPortal(one, shared), new CachedPortal(other, shared)];
  await Promise.all([first.details(NAME), first.pushes(NAME)]);
  expect([await publisherOf(second), await pushedOf(second)]).toEqual(["One", PUSHED]);
  expect(requests(other)).toBe(0);
});

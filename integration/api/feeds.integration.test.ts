import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import { linksOf, named, textOf, validAtom } from "@/lib/server/feed/atom-document.testing";
import { jsonFeedSchema } from "@/lib/server/feed/json-feed-document.testing";
import { look, tag } from "@/lib/server/store/names.testing";
import { problemIn } from "./problem";
import { sampleApi } from "./sample-api";

const here = sampleApi();

const BEFORE = "2026-08-10T12:00:00Z";
const AFTER = "2026-08-20T12:00:00Z";
const ASPNET = "/feeds/global/dotnet/aspnet";
const ALPINE = "?tags=os:alpine+ver:10.0+is:floating+arch:every+variant:plain";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  moveTo(BEFORE);
});
afterEach(() => {
  vi.useRealTimers();
  here.sample.clock.set();
});

/** Moves the registry and our own clock to a time. */
function moveTo(time: string): void {
  here.sample.clock.set(Date.parse(time));
  vi.setSystemTime(time);
}

/** Writes into the store that somebody saw a made-up digest of a tag. */
async function seen(name: string, number: number, time: string): Promise<void> {
  const { processStore } = await import("@/lib/server/process/store");
  await processStore().observations.look(look(Date.parse(time), number, { tag: tag(name) }));
}

async function read(target: string): Promise<string> {
  const response = await here.api.get(target);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return text;
}

describe("a feed that nobody has read before", () => {
  it("is valid, empty, and begins to watch", async () => {
    const feed = validAtom(await read(`${ASPNET}.atom?tags=10.0`));
    expect(named(feed, "entry")).toEqual([]);
    expect(textOf(feed, "title")).toBe("dotnet/aspnet:10.0: what changed");
    expect(textOf(feed, "subtitle")).toContain("Watched since 10 Aug 2026, 12:00 UTC");
    expect(textOf(feed, "updated")).toMatch(/^2026-08-10T12:00:00/);
    expect(linksOf(feed, "self")).toEqual([`http://discovery.test${ASPNET}.atom?tags=10.0`]);
    expect(linksOf(feed, "alternate")).toEqual(["http://discovery.test/dotnet/aspnet:10.0"]);
    const asked = here.sample.requests.all().map(({ path }) => path.split("?")[0]);
    expect(asked).toEqual(["/v2/dotnet/aspnet/tags/list", "/v2/dotnet/aspnet/manifests/10.0"]);
  });
});

describe("a feed of one tag", () => {
  it("says from which digest to which it moved, when, with sizes and links", async () => {
    await read(`${ASPNET}.atom?tags=10.0`);
    const digest = async () =>
      (await here.api.get("/api/global/v2/dotnet/aspnet/manifests/10.0")).headers.get("Docker-Content-Digest") ?? "";
    const from = await digest();
    moveTo(AFTER);
    const feed = validAtom(await read(`${ASPNET}.atom?tags=10.0`));
    const to = await digest();
    const [entry, ...others] = named(feed, "entry");
    if (!entry) throw new Error("there is no entry");
    expect(others).toEqual([]);
    expect(to).not.toBe(from);
    expect(textOf(entry, "title")).toBe("dotnet/aspnet:10.0 moved to another digest");
    expect(textOf(entry, "updated")).toMatch(/^2026-08-20T12:00:0/);
    expect(linksOf(entry, "alternate")).toEqual(["http://discovery.test/dotnet/aspnet:10.0"]);
    expect(linksOf(entry, "related")).toEqual([
      `http://discovery.test/dotnet/aspnet@${to}?tag=10.0`,
      `http://discovery.test/compare?from=dotnet/aspnet@${from}&to=dotnet/aspnet@${to}`,
    ]);
    const content = textOf(entry, "content");
    expect(content).toContain(`Before: <a href="http://discovery.test/dotnet/aspnet@${from}?tag=10.0">`);
    expect(content).toMatch(/Compressed: linux\/amd64 [\d.]+ MB, (?:[\d.]+ [kM]?B (?:more|less) than|as) before/);
    expect(content).toMatch(/, built \d+ Aug 2026/);
    expect(content).toContain("Changed between 10 Aug 2026, 12:00 UTC and 20 Aug 2026, 12:00 UTC");
  });
});

describe("a feed of several tags", () => {
  it("has an entry for each day, however few or many tags pass its filter, so that its ids are for ever", async () => {
    await read(`${ASPNET}.atom${ALPINE}`);
    moveTo(AFTER);
    const [entry, ...others] = named(validAtom(await read(`${ASPNET}.atom${ALPINE}`)), "entry");
    if (!entry) throw new Error("there is no entry");
    expect(others).toEqual([]);
    expect(textOf(entry, "title")).toMatch(/^dotnet\/aspnet on 20 Aug 2026: \d+ moved/);
    const content = textOf(entry, "content");
    expect(content).toMatch(/Compressed: linux\/amd64 [\d.]+ MB/);
    expect(content).toContain("<code>10.0-alpine</code>");
  });

  it("tells what was seen of every tag, also of those that it does not look at itself", async () => {
    await read(`${ASPNET}.atom`);
    const { tags } = JSON.parse(await read("/api/global/v2/dotnet/aspnet/tags/list"));
    const far: string = tags.find((name: string) => name.startsWith("8.0.1-"));
    const looked = here.sample.requests.all().map(({ path }) => path);
    expect(looked.filter((path) => path.includes("/manifests/"))).toHaveLength(20);
    expect(looked.some((path) => path.endsWith(`/${far}`))).toBe(false);
    await seen(far, 1, "2026-08-11T09:00:00Z");
    await seen(far, 2, "2026-08-12T09:00:00Z");
    const entries = named(validAtom(await read(`${ASPNET}.atom?tags=ver:8.0`)), "entry");
    expect(entries.map((entry) => textOf(entry, "title"))).toEqual(["dotnet/aspnet on 12 Aug 2026: 1 moved"]);
    expect(entries.map((entry) => textOf(entry, "content"))).toEqual([expect.stringContaining(`<code>${far}</code>`)]);
  });

  it("has an entry for each day if they are many, with what is new, moved and gone", async () => {
    await read(`${ASPNET}.atom`);
    moveTo(AFTER);
    const feed = validAtom(await read(`${ASPNET}.atom`));
    const [entry, ...others] = named(feed, "entry");
    if (!entry) throw new Error("there is no entry");
    expect(others).toEqual([]);
    expect(textOf(entry, "title")).toMatch(/^dotnet\/aspnet on 20 Aug 2026: [\d,]+ new, \d+ moved/);
    expect(linksOf(entry, "alternate")).toEqual(["http://discovery.test/dotnet/aspnet"]);
    expect(named(entry, "category").map(({ attributes }) => attributes.term)).toEqual(["new", "moved"]);
    expect(textOf(entry, "content")).toContain("<code>10.0</code>");
  });

  it("keeps the ids of its entries, at any host and in both forms", async () => {
    await read(`${ASPNET}.atom${ALPINE}`);
    moveTo(AFTER);
    const ids = named(validAtom(await read(`${ASPNET}.atom${ALPINE}`)), "entry").map((entry) => textOf(entry, "id"));
    const elsewhere = await here.api.get(`${ASPNET}.atom${ALPINE}`, { headers: { host: "other.test:8080" } });
    const other = validAtom(await elsewhere.text());
    expect(named(other, "entry").map((entry) => textOf(entry, "id"))).toEqual(ids);
    expect(linksOf(other, "self")[0]).toMatch(/^http:\/\/other\.test:8080\/feeds\//);
    const json = jsonFeedSchema.parse(JSON.parse(await read(`${ASPNET}.json${ALPINE}`)));
    expect(json.items.map(({ id }) => id)).toEqual(ids);
  });

  it("is read alike by another parser of feeds", async () => {
    await read(`${ASPNET}.atom${ALPINE}`);
    moveTo(AFTER);
    const atom = parseAtomFeed(await read(`${ASPNET}.atom${ALPINE}`));
    const json = parseJsonFeed(await read(`${ASPNET}.json${ALPINE}`));
    expect(atom.entries?.map(({ title }) => title?.value)).toEqual(json.items?.map(({ title }) => title));
    expect(atom.entries?.map(({ content }) => content?.value)).toEqual(json.items?.map((item) => item.content_html));
  });
});

describe("caching", () => {
  test.each(["atom", "json"])("a .%s has validators and its age, answers HEAD and 304", async (form) => {
    const target = `${ASPNET}.${form}?tags=10.0`;
    const response = await here.api.get(target);
    const { headers } = response;
    expect(headers.get("Content-Type")).toMatch(
      form === "atom" ? /^application\/atom\+xml/ : /^application\/feed\+json/,
    );
    expect(headers.get("Cache-Control")).toMatch(/^public, max-age=\d+, s-maxage=\d+/);
    expect(headers.get("X-Data-Age")).toBe("0");
    const [etag, date] = [headers.get("ETag") ?? "", headers.get("Last-Modified") ?? ""];
    expect(date).toBe("Mon, 10 Aug 2026 12:00:00 GMT");
    for (const known of [
      ["If-None-Match", etag],
      ["If-Modified-Since", date],
    ] as const) {
      const again = await here.api.get(target, { headers: [[...known]] });
      expect([again.status, await again.text(), again.headers.get("ETag")]).toEqual([304, "", etag]);
    }
    const stale = { "If-None-Match": '"other"', "If-Modified-Since": date };
    expect((await here.api.get(target, { headers: stale })).status).toBe(200);
    expect((await here.api.get(target, { headers: { "If-Modified-Since": "yesterday" } })).status).toBe(200);
    const head = await here.api.get(target, { method: "HEAD" });
    expect([head.status, head.headers.get("ETag")]).toEqual([200, etag]);
    moveTo(AFTER);
    expect((await here.api.get(target, { headers: { "If-Modified-Since": date } })).status).toBe(200);
  });

  it("serves what is known, with its age, while the registry is silent", async () => {
    await read(`${ASPNET}.atom?tags=10.0`);
    vi.setSystemTime(AFTER);
    here.sample.faults.replace([{ kind: "unavailable-html" }]);
    const response = await here.api.get(`${ASPNET}.atom?tags=10.0`);
    expect(response.status).toBe(200);
    expect(Number(response.headers.get("X-Data-Age"))).toBe(10 * 86_400);
    validAtom(await response.text());
    const unread = await here.api.get("/feeds/global/dotnet/sdk.atom");
    expect(await problemIn(unread)).toMatchObject({ status: 503, code: "UPSTREAM_UNAVAILABLE" });
  });
});

describe("what no feed answers", () => {
  test.each([
    ["/feeds/global/no/such-repository.atom", 404, "NAME_UNKNOWN"],
    ["/feeds/mars/dotnet/aspnet.atom", 404, "NAME_UNKNOWN"],
    ["/feeds/global/dotnet/aspnet", 404, "NAME_UNKNOWN"],
    ["/feeds/global/dotnet/aspnet.atom.rss", 404, "NAME_UNKNOWN"],
    ["/feeds/global/Dotnet/Aspnet.atom", 400, "NAME_INVALID"],
    ["/feeds/global/.atom", 400, "NAME_INVALID"],
    ["/feeds/global/dotnet%2Faspnet%00.atom", 400, "NAME_INVALID"],
    [`${ASPNET}.atom?tags=system:alpine`, 400, "TAG_INVALID"],
    [`${ASPNET}.atom?tags=ver:%3E%3Dnine`, 400, "TAG_INVALID"],
    [`${ASPNET}.atom?tags=${"a".repeat(1_001)}`, 400, "TAG_INVALID"],
  ])("%s is %i %s", async (target, status, code) => {
    expect(await problemIn(await here.api.get(target))).toMatchObject({ status, code });
  });

  it("says what is wrong with a filter, without a request upstream", async () => {
    here.sample.requests.clear();
    const { message } = await problemIn(await here.api.get(`${ASPNET}.atom?tags=system:alpine`));
    expect(message).toBe("“system:” is unknown: use os, arch, ver, variant, date or is.");
    expect(here.sample.requests.count()).toBe(0);
  });

  it("takes the last suffix as the form: a name may end in another", async () => {
    const response = await here.api.get("/feeds/global/dotnet/aspnet.json.atom");
    expect(await problemIn(response)).toMatchObject({ code: "NAME_UNKNOWN", reason: "unknown-repository" });
  });
});

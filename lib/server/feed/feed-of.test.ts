import { describe, expect, it, vi } from "vitest";
import { DEFAULT_REGION } from "@/lib/mar/region";
import { parseTagFilter } from "@/lib/mar/tag-list/filter/filter";
import { digest, NAME, TAG, tag } from "../store/names.testing";
import type { TagChange } from "../store/observations/observations";
import type { AskedTags } from "./asked-tags";
import { atomText } from "./atom";
import { linksOf, named, textOf, validAtom } from "./atom-document.testing";
import { feedDays } from "./changed-days";
import type { Feed } from "./feed";
import { feedOf } from "./feed-of";
import { jsonFeedText } from "./json-feed";
import { jsonFeedSchema } from "./json-feed-document.testing";

vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

const MB = 1_000_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 7, 11, 12);
const PLACE = { origin: "https://mar.example", region: DEFAULT_REGION, repository: NAME, images: new Map() };
const FILTER: AskedTags = {
  kind: "filter",
  filter: parseTagFilter("os:alpine"),
  text: "os:alpine",
  address: "os:alpine",
};

/** Returns a move of the tag from one made-up digest to another. */
function changed(more: Partial<TagChange> = {}): TagChange {
  const [from, to] = [{ digest: digest(1) }, { digest: digest(2) }];
  const place = { region: DEFAULT_REGION, repository: NAME, tag: TAG };
  return { ...place, seq: 1, change: "moved", from, to, firstSeen: NOON, ...more };
}

function daysOf(changes: readonly TagChange[]) {
  const work = feedDays(changes);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

function feed(
  changes: readonly TagChange[],
  { each = true, asked = { kind: "all" } as AskedTags, isCut = false } = {},
): Feed {
  const reading = {
    ...{ region: DEFAULT_REGION, repository: NAME, asked, watchedSince: NOON - DAY, readAt: NOON },
    changed: each ? ({ kind: "each", changes } as const) : ({ kind: "days", days: daysOf(changes), isCut } as const),
  };
  return feedOf(reading, "atom", PLACE);
}

/** Writes a feed in both forms, checks both, and returns the entries of one. */
function entriesOf(written: Feed) {
  jsonFeedSchema.parse(JSON.parse(jsonFeedText(written, MB)));
  return named(validAtom(atomText(written, MB)), "entry");
}

describe("an entry of a change", () => {
  it("says of a gone tag what it was, and leads to that image", () => {
    const [entry] = entriesOf(feed([changed({ change: "gone", to: undefined })]));
    if (!entry) throw new Error("there is no entry");
    expect(textOf(entry, "title")).toBe("dotnet/aspnet:10.0 is gone");
    const permalink = `https://mar.example/dotnet/aspnet@${digest(1)}?tag=10.0`;
    expect(linksOf(entry, "alternate")).toEqual([permalink]);
    expect(textOf(entry, "content")).toContain(`<li>Last digest: <a href="${permalink}">`);
  });

  it("says what an image gained and lost, how its size differs, and that it is older", () => {
    const from = {
      digest: digest(1),
      image: { created: NOON, size: 3 * MB, platforms: ["linux/amd64", "linux/arm/v7"] },
    };
    const to = {
      digest: digest(2),
      image: { created: NOON - DAY, size: 2 * MB, platforms: ["linux/amd64", "linux/arm64"] },
    };
    const [entry] = feed([changed({ from, to, change: "returned" })]).entries;
    expect(entry?.title).toBe("dotnet/aspnet:10.0 went back to an earlier digest");
    for (const text of [
      "Compressed: 2 MB, 1 MB less than before",
      "Platforms gained: linux/arm64",
      "Platforms lost: linux/arm/v7",
      "The image was built before the one that it replaces.",
      "built 10 Aug 2026",
    ]) {
      expect(entry?.content.markup).toContain(text);
    }
  });

  it("shows markup and control characters of others as text", () => {
    const image = { platforms: ["<script>/\u0001\u202e&amp;\ud800"], created: Number.MAX_VALUE };
    const to = { digest: digest(2), image };
    const from = { digest: digest(1), image: { platforms: ["linux/amd64"] } };
    const [entry] = entriesOf(feed([changed({ from, to })]));
    expect(entry && textOf(entry, "content")).toContain("&lt;script&gt;/\\u{1}\\u{202e}&amp;amp;\\u{d800}");
  });

  it("has one id before and after the digest of a new tag is read, and others for other events", () => {
    const idOf = (more: Partial<TagChange>) => feed([changed(more)]).entries[0]?.id;
    const fresh = { change: "new", from: undefined } as const;
    expect(idOf(fresh)).toBe(idOf({ ...fresh, to: undefined }));
    const ids = [{}, { seq: 2 }, { tag: tag("9.0") }, { to: { digest: digest(3) } }, { from: undefined }, fresh].map(
      idOf,
    );
    expect(new Set(ids).size).toBe(ids.length);
    // Another id would make every entry new to every reader.
    expect(ids[0]).toBe("urn:uuid:2daa775b-34b7-525c-a9b4-dab818c33a6a");
  });
});

describe("an entry of a day", () => {
  const changes = [
    changed({ firstSeen: NOON + DAY, tag: tag("9.0") }),
    changed({ firstSeen: NOON + HOUR }),
    changed({ tag: tag("10.0.11-noble"), change: "new", seq: 0, from: undefined }),
    changed({ tag: tag("8.0"), change: "gone", to: undefined }),
    changed({ tag: tag("11.0"), change: "new", seq: 0, from: undefined, to: undefined }),
    changed({ tag: tag("7.0"), change: "back", to: undefined, firstSeen: NOON - HOUR }),
  ];

  it("folds the tags of one image, and tells what ended", () => {
    const written = feed(changes, { each: false });
    const [, entry] = entriesOf(written);
    expect(written.entries).toHaveLength(2);
    if (!entry) throw new Error("there is no entry");
    expect(textOf(entry, "title")).toBe("dotnet/aspnet on 11 Aug 2026: 2 new, 1 moved, 1 gone, 1 back");
    expect([textOf(entry, "published"), textOf(entry, "updated")]).toEqual([
      "2026-08-11T11:00:00.000Z",
      "2026-08-11T13:00:00.000Z",
    ]);
    const content = textOf(entry, "content").replaceAll(/<\/?(?:a|code)\b[^>]*>/g, "");
    expect(content).toContain("<p>One image: 10.0, 10.0.11-noble (new)</p>");
    expect(content).toContain("<p>Gone: 8.0</p>");
    expect(content).toContain("digest not read yet: 11.0, 7.0</p>");
  });

  it("keeps its id while the day goes on, and has another under another filter", () => {
    const idOf = (some: readonly TagChange[], asked: AskedTags = { kind: "all" }) =>
      feed(some, { each: false, asked }).entries.at(-1)?.id;
    expect(idOf(changes)).toBe(idOf(changes.slice(3)));
    expect(idOf(changes)).not.toBe(idOf(changes, FILTER));
  });

  it("says that more changed than is counted, on the day that was cut alone", () => {
    const written = feed(changes, { each: false, isCut: true });
    const texts = written.entries.map(({ content }) => content.markup.includes("More changed on this day"));
    expect(texts).toEqual([false, true]);
  });

  it("names a few images and tags, however many there are", () => {
    const many = Array.from({ length: 3_000 }, (_, at) =>
      changed({ tag: tag(`1.${at}`), to: { digest: digest(at % 100) }, firstSeen: NOON }),
    );
    const [entry] = entriesOf(feed(many, { each: false }));
    expect(entry && textOf(entry, "content")).toContain("and 20 more tags");
    expect(entry && textOf(entry, "content")).toContain("88 more images changed on this day.");
  });
});

describe("a whole feed", () => {
  it("leaves out its oldest entries where they have no room", () => {
    const long = feed(Array.from({ length: 50 }, (_, at) => changed({ seq: at, tag: tag("a".repeat(128)) })));
    const text = atomText(long, 40_000);
    expect(Buffer.byteLength(text)).toBeLessThan(41_000);
    const { length } = named(validAtom(text), "entry");
    expect(length).toBeGreaterThan(5);
    expect(length).toBeLessThan(50);
    const json = jsonFeedText(long, 40_000);
    expect(Buffer.byteLength(json)).toBeLessThan(41_000);
    expect(jsonFeedSchema.parse(JSON.parse(json)).items.length).toBeLessThan(50);
  });

  it("has one id and one address, whether a word is the name of a tag by now or not", () => {
    const word = { kind: "filter", filter: parseTagFilter("11.0"), text: "11.0", address: "11.0" } as const;
    const name: AskedTags = { kind: "tag", tag: tag("11.0"), address: "11.0" };
    const [before, since] = [word, name].map((asked) => feed([], { each: false, asked }));
    expect([since?.id, since?.self]).toEqual([before?.id, before?.self]);
    const quoted = feed([], { asked: { ...word, address: '"11.0"' } });
    expect(quoted.id).not.toBe(before?.id);
    expect(quoted.self).toBe("https://mar.example/feeds/global/dotnet/aspnet.atom?tags=%2211.0%22");
  });

  it("names region and filter, and links to the page that shows the same", () => {
    const china = { ...PLACE, region: "china" } as const;
    const reading = { region: "china", repository: NAME, asked: FILTER, watchedSince: NOON, readAt: NOON } as const;
    const written = feedOf({ ...reading, changed: { kind: "each", changes: [] } }, "json", china);
    expect(written.title).toBe("dotnet/aspnet, tags os:alpine: what changed (region China)");
    expect(written.home).toBe("https://mar.example/dotnet/aspnet?q=os:alpine&region=china");
    expect(written.self).toBe("https://mar.example/feeds/china/dotnet/aspnet.json?tags=os:alpine");
    expect(written.updated).toBe(NOON);
  });
});

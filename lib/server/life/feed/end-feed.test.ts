import { expect, it, vi } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { atomText } from "../../feed/atom";
import { linksOf, named, textOf, validAtom } from "../../feed/atom-document.testing";
import { jsonFeedText } from "../../feed/json-feed";
import { jsonFeedSchema } from "../../feed/json-feed-document.testing";
import type { FoundLine } from "../../store/summary/summaries";
import { endFeed } from "./end-feed";
import { milestonesOf } from "./milestones";

vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

const NOW = Date.parse("2026-11-30T12:00:00Z");
const MB = 1_000_000;
const TABLE = "https://dates.example/?a=1&b=\"<'";

function line(repository: string, name: string, more: Partial<FoundLine> = {}): FoundLine {
  const tags = { tags: 1, tag: "8.0", newest: "8.0" };
  return { repository: repositorySchema.parse(repository), line: name, ends: "2026-11-10", ...tags, ...more };
}

function feedOf(lines: readonly FoundLine[]) {
  const milestones = milestonesOf(lines, NOW, 100);
  return endFeed(milestones, "atom", { origin: "https://mar.example", region: "china", now: NOW, isEmpty: false });
}

/** Writes the feed in both forms, checks both, and returns the entries of one. */
function entriesOf(lines: readonly FoundLine[]) {
  const feed = feedOf(lines);
  const { items } = jsonFeedSchema.parse(JSON.parse(jsonFeedText(feed, MB)));
  const entries = named(validAtom(atomText(feed, MB)), "entry");
  expect(items).toHaveLength(entries.length);
  return entries;
}

it("names lines as the page does: releases of Windows, and tags without a version", () => {
  const entries = entriesOf([line("windows/nanoserver", "windows-20h2"), line("azure-cli", ""), line("a/b", "8.0")]);
  const ended = entries.map((entry) => textOf(entry, "title")).filter((title) => title.includes("has ended"));
  expect(ended).toEqual([
    "a/b 8.0 has ended on 10 Nov 2026",
    "azure-cli without a version has ended on 10 Nov 2026",
    "windows/nanoserver Windows 20H2 has ended on 10 Nov 2026",
  ]);
});

it("leads to the page's filter for the line, and to its tags", () => {
  const [entry] = entriesOf([line("a/b", "8.0", { table: TABLE })]);
  if (!entry) throw new Error("there is no entry");
  expect(linksOf(entry, "alternate")).toEqual(["https://mar.example/end-of-life?q=a/b%208.0&region=china"]);
  const content = textOf(entry, "content");
  expect(content).toContain('<a href="https://mar.example/a/b?q=ver:8.0&amp;region=china">a/b</a>');
  expect(content).toContain('<a href="https://dates.example/?a=1&amp;b=&quot;&lt;&#39;">');
});

it("has one id for each entry, and the same order whatever order the lines have", () => {
  const lines = ["8.0", "9.0", ""].flatMap((name) => [
    ...[line("a/b", name), line("a/c", name), line("a/b", name, { table: TABLE })],
    ...[
      line("a/c", name, { table: TABLE }),
      line("a/c", name, { table: `${TABLE}2` }),
      line("a", name, { table: TABLE }),
    ],
    line("a/c", name, { ends: "2026-08-12", table: TABLE }),
  ]);
  const ids = (of: readonly FoundLine[]) => entriesOf(of).map((entry) => textOf(entry, "id"));
  const found = ids(lines);
  expect(new Set(found).size).toBe(found.length);
  expect(ids([...lines].reverse())).toEqual(found);
});

it("is valid without entries", () => {
  const empty = endFeed([], "atom", { origin: "https://mar.example", region: "global", now: NOW, isEmpty: true });
  expect(new Date(empty.updated).toISOString()).toBe("2026-11-30T00:00:00.000Z");
  expect(validAtom(atomText(empty, MB)).children.length).toBeGreaterThan(5);
});

import { setImmediate as turn } from "node:timers/promises";
import { expect, it } from "vitest";
import { parseTagSearch } from "@/lib/mar/tag-search/parse-search";
import { digest, look, OTHER, tag } from "../names.testing";
import type { Store } from "../store";

const NOW = Date.UTC(2026, 10, 30);
const DAY = 24 * 60 * 60 * 1000;
/** Tags that nothing changes, and as many whose age is told, which appear or which go while somebody turns pages. */
const TAGS = 400;

/** Tests searches whose pages are turned while the reader writes. */
export function testPagedMeanwhile(store: () => Store): void {
  const built = (from: number) =>
    Array.from({ length: TAGS }, (_, at) =>
      store().observations.describe(digest(from + at), { created: NOW - ((at * 37) % 500) * DAY, kind: "image" }),
    );
  const looks = (prefix: string, from: number, state?: "gone") =>
    Array.from({ length: TAGS }, (_, at) =>
      store().observations.look(
        look(NOW - 1_000 + at, state ?? from + at, { repository: OTHER, tag: tag(`${prefix}-${at}-alpine`) }),
      ),
    );
  const pages = async (text: string) => {
    const found: string[] = [];
    let count = 0;
    for (let after: number | undefined, more = true; more; count += 1) {
      const page = await store().index.search("global", parseTagSearch(text), { limit: 13, after, now: NOW });
      found.push(...page.tags.map((each) => each.tag.split("-")[0] ?? ""));
      after = page.next;
      more = after !== undefined;
      await turn();
    }
    return { of: (prefix: string) => found.filter((each) => each === prefix).length, count };
  };

  it.each(["", "alpine", "-noble repo:runtime"])(
    "gives each tag that does not change once while others do: “%s”",
    async (text) => {
      await Promise.all([
        ...looks("steady", 10_000),
        ...built(10_000),
        ...looks("aged", 20_000),
        ...looks("going", 30_000),
      ]);
      await store().index.filled();
      let isWriting = true;
      const writing = (async () => {
        await Promise.all(built(20_000));
        await Promise.all([...looks("new", 40_000), ...built(40_000), ...looks("going", 0, "gone")]);
        await store().index.filled();
      })().finally(() => {
        isWriting = false;
      });
      do {
        const found = await pages(text);
        expect([found.of("steady"), found.count > 40]).toEqual([TAGS, true]);
      } while (isWriting);
      await writing;
      const found = await pages(text);
      expect(["steady", "aged", "new", "going"].map(found.of)).toEqual([TAGS, TAGS, TAGS, 0]);
    },
  );
}

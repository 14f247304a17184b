import { expect, it } from "vitest";
import { look, NAME, OTHER, tag } from "../names.testing";
import type { Store } from "../store";

const DAY = 86_400_000;

/** Tests what a store says of a region's latest changes. */
export function testLately(store: () => Store): void {
  it("tells which repositories changed lately, by day and the latest first", async () => {
    const { observations } = store();
    const seen: ReturnType<typeof look>[] = [];
    for (const name of ["1.0.0-noble", "1", "1.0", "1.0.0"]) {
      seen.push(look(DAY, 1, { tag: tag(name) }), look(3 * DAY + 5, 2, { tag: tag(name) }));
    }
    seen.push(look(3 * DAY + 9, 3, { tag: tag("1") }), look(3 * DAY, 9, { repository: OTHER }));
    seen.push(look(4 * DAY + 7, 8, { repository: OTHER }), look(4 * DAY, 1, { region: "china" }));
    for (const each of seen) await observations.look(each);
    const other = { repository: OTHER, day: 4 * DAY, at: 4 * DAY + 7, count: 1, added: 0 };
    const name = { repository: NAME, day: 3 * DAY, at: 3 * DAY + 9, count: 4, added: 0, tags: ["1", "1.0", "1.0.0"] };
    expect(await observations.lately("global", { limit: 9 })).toEqual({
      repositories: [expect.objectContaining(other), name],
      isCut: false,
    });
    expect(await observations.lately("global", { limit: 1 })).toEqual({
      repositories: [expect.objectContaining(other)],
      isCut: true,
    });
    expect(await observations.lately("global", { limit: 9, before: 4 * DAY })).toEqual({
      repositories: [name],
      isCut: false,
    });
    // A first look is no change.
    expect(await observations.lately("china", { limit: 9 })).toEqual({ repositories: [], isCut: false });
  });
}

import { expect, it, vi } from "vitest";
import type { ChunkRange, TermPosting } from "../segments/questions";
import { KnownPostings } from "./known-postings";

const BEGIN: readonly ChunkRange[] = [{ segment: 1, low: 0, high: 3 }];
const REST: readonly ChunkRange[] = [{ segment: 1, low: 4, high: 9 }];

/** A database in which each term has one row of so many bytes in each range, but `none` has none. */
function start(bytes = 10) {
  const read = vi.fn(
    async (ranges: readonly ChunkRange[], terms: readonly string[]): Promise<TermPosting[]> =>
      ranges.flatMap(({ segment, low }) =>
        terms
          .filter((term) => term !== "none")
          .map((term) => ({ segment, term, chunk: low, docs: new Uint8Array(bytes) })),
      ),
  );
  const { postings } = new KnownPostings(read);
  const of = async (ranges: readonly ChunkRange[], ...terms: string[]) => {
    const before = read.mock.calls.length;
    const rows = await postings(ranges, terms);
    const asked = read.mock.calls.slice(before).flatMap(([, missing]) => missing);
    return { asked, found: rows.map(({ term, chunk }) => `${term}@${chunk}`).sort() };
  };
  return { of };
}

it("keeps the rows of terms that are asked for a second time, and asks for the others alone", async () => {
  const { of } = start();
  expect(await of(BEGIN, "os=alpine", "none")).toEqual({ asked: ["os=alpine", "none"], found: ["os=alpine@0"] });
  expect(await of(BEGIN, "os=alpine", "arch=arm64")).toEqual({
    asked: ["os=alpine", "arch=arm64"],
    found: ["arch=arm64@0", "os=alpine@0"],
  });
  expect(await of(BEGIN, "arch=arm64", "os=alpine", "none")).toEqual({
    asked: ["arch=arm64", "none"],
    found: ["arch=arm64@0", "os=alpine@0"],
  });
  // That a term is nowhere is known, too.
  expect(await of(BEGIN, "none", "arch=arm64")).toEqual({ asked: [], found: ["arch=arm64@0"] });
});

it("tells chunks apart", async () => {
  const { of } = start();
  for (let time = 0; time < 3; time += 1) await of(BEGIN, "os=alpine");
  expect(await of(REST, "os=alpine")).toEqual({ asked: ["os=alpine"], found: ["os=alpine@4"] });
  expect(await of([...BEGIN, ...REST], "os=alpine")).toMatchObject({ asked: ["os=alpine"] });
  expect(await of(BEGIN, "os=alpine")).toEqual({ asked: [], found: ["os=alpine@0"] });
});

it("keeps four megabytes", async () => {
  const { of } = start(1_000_000);
  const terms = ["a", "b", "c", "d"];
  for (const term of [...terms, ...terms]) await of(BEGIN, term);
  expect((await of(BEGIN, "d", "c", "b")).asked).toEqual([]);
  expect((await of(BEGIN, "a")).asked).toEqual(["a"]);
});

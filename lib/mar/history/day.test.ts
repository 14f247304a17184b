import { describe, expect, it } from "vitest";
import { tagNamesInOrder } from "../tag/order/order";
import { parseTagName } from "../tag/parse";
import { mostSpecificFirst } from "../tag-list/aliases";
import { daysInSteps, daysOf } from "./day";
import type { TagChange } from "./folds";
import { A, B, digestOf } from "./history.testing";

const DAY = 24 * 60 * 60 * 1000;
const moved = (tag: string, at = DAY, to = B): TagChange => ({ tag, change: "moved", from: A, to, at });

describe("daysOf", () => {
  it("makes one entry of a day, and one fold of the tags of an image", () => {
    const changes: TagChange[] = [
      moved("10.0", 2 * DAY + 5),
      { tag: "10.0.11-noble", change: "new", to: B, at: 2 * DAY + 3 },
      moved("9.0", DAY + 9, digestOf(9)),
    ];
    const [last, before] = daysOf(changes);
    expect(last).toEqual({
      day: 2 * DAY,
      counts: { new: 1, moved: 1, returned: 0, gone: 0, back: 0 },
      images: 1,
      folds: [
        {
          kind: "image",
          to: B,
          from: A,
          name: "10.0.11-noble",
          tags: [
            { tag: "10.0", change: "moved" },
            { tag: "10.0.11-noble", change: "new" },
          ],
        },
      ],
    });
    expect(before?.day).toBe(DAY);
  });

  it("names no digest before if the tags came from several", () => {
    const [day] = daysOf([moved("10.0"), { ...moved("latest"), from: digestOf(3) }]);
    expect(day?.folds).toMatchObject([{ kind: "image", from: undefined }]);
  });

  it("puts what is gone, and what nobody has asked for, after the images", () => {
    const [day] = daysOf([
      { tag: "8.0", change: "gone", from: A, at: DAY },
      { tag: "11.0", change: "new", at: DAY },
      moved("10.0"),
    ]);
    expect(day?.folds.map(({ kind, tags }) => [kind, tags.length])).toEqual([
      ["image", 1],
      ["unread", 1],
      ["gone", 1],
    ]);
  });

  it("shows a tag that moved twice where it went last, and counts both", () => {
    const [day] = daysOf([moved("10.0", DAY + 9, digestOf(9)), moved("10.0", DAY + 1)]);
    expect(day?.counts.moved).toBe(2);
    expect(day?.images).toBe(2);
  });

  it("has the tags of each fold in the order of lists, and names the one that says most", () => {
    const names = ["10.0", "9.0-alpine", "latest", "10.0.11-noble-amd64", "10.0.11-noble", "8.0", "v1", "10.0.2"];
    for (const [to, change] of [
      [B, "moved"],
      [undefined, "new"],
      [undefined, "gone"],
    ] as const) {
      const [day] = daysOf(names.map((tag) => ({ tag, change, to, at: DAY })));
      const [fold, ...others] = day?.folds ?? [];
      expect(others).toEqual([]);
      expect(fold?.tags.map(({ tag }) => tag)).toEqual(tagNamesInOrder(names).map(({ name }) => name));
      if (fold?.kind === "image") expect(fold.name).toBe(mostSpecificFirst(names.map(parseTagName))[0]?.name);
    }
  });

  it("folds a release of thousands of tags in steps", () => {
    const tags = Array.from({ length: 6_400 }, (_, at) => `${at % 80}.0.${Math.floor(at / 80)}-noble`);
    const changes = tags.map((tag, at) => ({
      ...moved(tag, DAY, digestOf(at % 500)),
      ...(at % 2 ? { change: "gone" as const } : {}),
    }));
    const work = daysInSteps(changes);
    let steps = 1;
    let outcome = work.next();
    for (; !outcome.done; outcome = work.next()) steps += 1;
    expect(outcome.value).toEqual(daysOf(changes));
    // A step for each 64 names, each version, and each image.
    expect(steps).toBeGreaterThan(6_400 / 64 + 6_400 + 250);
  });
});

import { expect, it } from "vitest";
import { listParts } from "./list-parts";

/** Writes rows by their positions, and room in brackets. */
const written = (from: number, to: number, count: number, held?: number) =>
  listParts({ from, to, count, held })
    .map((part) => ("position" in part ? part.position : `[${part.room}]`))
    .join(" ");

it.each([
  [[100, 103, 1000], "[100] 100 101 102 [897]"],
  [[0, 3, 3], "0 1 2"],
  [[0, 0, 0], ""],
  [[100, 103, 1000, -1], "[100] 100 101 102 [897]"],
  [[100, 103, 1000, 101], "[100] 100 101 102 [897]"],
  [[100, 103, 1000, 99], "[99] 99 100 101 102 [897]"],
  [[100, 103, 1000, 5], "[5] 5 [94] 100 101 102 [897]"],
  [[100, 103, 1000, 0], "0 [99] 100 101 102 [897]"],
  [[100, 103, 1000, 103], "[100] 100 101 102 103 [896]"],
  [[100, 103, 1000, 999], "[100] 100 101 102 [896] 999"],
  [[100, 103, 1000, 1000], "[100] 100 101 102 [897]"],
] as const)("keeps the row with the focus: %j", ([from, to, count, held], expected) => {
  expect(written(from, to, count, held)).toBe(expected);
});

it("has the room of all rows that are left out, each under its own key", () => {
  const parts = listParts({ from: 40, to: 60, count: 500, held: 7 });
  const rooms = parts.flatMap((part) => ("room" in part ? part : []));
  expect(rooms.reduce((sum, { room }) => sum + room, 0) + 21).toBe(500);
  expect(new Set(rooms.map(({ key }) => key)).size).toBe(rooms.length);
});

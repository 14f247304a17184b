import { expect, test } from "vitest";
import { PageRoom } from "./page-room";

test("many texts and lists together stay below a page's room", () => {
  const room = new PageRoom(100_000);
  let taken = 0;
  for (let at = 0; at < 500; at += 1) {
    const bytes = Math.min(room.forText(), 40_000);
    room.take(bytes);
    taken += bytes;
  }
  // Each text's minimum comes on top.
  expect(taken).toBeLessThan(100_000 + 500 * 400);
  expect(room.forText()).toBe(400);
  expect(room.forRows(1000, 100)).toBe(8);
});

test("a list shows as many rows as allowed if there is room", () => {
  const room = new PageRoom();
  expect(room.forRows(1000, 60)).toBe(60);
  expect(room.forRows(5, 60)).toBe(5);
});

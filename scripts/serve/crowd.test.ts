import { EventEmitter } from "node:events";
import { afterEach, expect, it } from "vitest";
import { setFront } from "../../lib/server/kept/front.mjs";
import { admit } from "./crowd.mjs";

const responses: EventEmitter[] = [];
let isOver = false;
setFront({
  reply: () => undefined,
  underWay: () => undefined,
  record: () => undefined,
  headersOf: () => ({ headers: [], policy: undefined, vary: [] }),
  settle: () => undefined,
  isOverBudget: () => isOver,
});
afterEach(() => {
  for (const response of responses.splice(0)) response.emit("close");
});

function ask(): boolean {
  const response = new EventEmitter();
  const isAdmitted = admit(response);
  if (isAdmitted) responses.push(response);
  return isAdmitted;
}

it("makes as many answers at once as come, while there is memory", () => {
  isOver = false;
  expect(Array.from({ length: 400 }, ask).every(Boolean)).toBe(true);
});

it("makes 32 at once while there is none, and another one as soon as one has ended", () => {
  isOver = true;
  expect(Array.from({ length: 40 }, ask).filter(Boolean)).toHaveLength(32);
  responses.pop()?.emit("close");
  expect([ask(), ask()]).toEqual([true, false]);
});

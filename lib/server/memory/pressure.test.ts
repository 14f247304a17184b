import { expect, it } from "vitest";
import { Pressure } from "./pressure";

it("refuses while the process exceeds its budget, evicts and collects, and reports each change once", () => {
  let [now, resident] = [0, 90];
  const told: boolean[] = [];
  const done: string[] = [];
  const pressure = new Pressure({
    account: { total: 0, shrink: (part) => done.push(`shrink ${part}`) },
    budget: 100,
    resident: () => resident,
    collect: () => {
      done.push("collect");
      now += 200;
    },
    tell: (isOver) => told.push(isOver),
    clock: () => now,
  });
  const at = (time: number, bytes: number) => {
    [now, resident] = [time, bytes];
    return pressure.isOver();
  };
  expect(at(1_000, 100)).toBe(false);
  expect(at(1_100, 120)).toBe(false);
  expect(at(2_000, 120)).toBe(true);
  expect(done).toEqual(["shrink 0.5", "collect"]);
  expect(at(3_000, 130)).toBe(true);
  expect(at(4_000, 96)).toBe(true);
  expect(at(5_000, 94)).toBe(false);
  expect(told).toEqual([true, false]);
  expect(done).toHaveLength(2);
  expect(at(30_000, 120)).toBe(true);
  expect(done).toHaveLength(4);
});

it("continues if the collection was enough", () => {
  let resident = 120;
  const pressure = new Pressure({
    account: { total: 0, shrink: () => undefined },
    budget: 100,
    resident: () => resident,
    collect: () => {
      resident = 80;
    },
  });
  expect(pressure.isOver()).toBe(false);
});

import { describe, expect, it } from "vitest";
import { Pressure } from "./pressure";

/** A process with a budget of 100 bytes, 20 of them its base; collecting frees what `collected` says. */
function start({ collected = (bytes: number) => bytes, total = 0 } = {}) {
  let [now, resident, busy] = [0, 90, 0.9];
  const told: boolean[] = [];
  const done: string[] = [];
  const pressure = new Pressure({
    account: {
      total,
      shares: { counted: 40, received: 10, read: 10, sent: 10 },
      shrink: (part) => done.push(`shrink ${part}`),
    },
    budget: 100,
    base: 20,
    resident: () => resident,
    collect: () => {
      done.push("collect");
      now += 200;
      resident = collected(resident);
    },
    utilization: () => busy,
    tell: (isOver) => told.push(isOver),
    clock: () => now,
  });
  const at = (time: number, bytes: number, look: () => unknown) => {
    [now, resident] = [time, bytes];
    return look();
  };
  return {
    told,
    done,
    isOver: (time: number, bytes: number) => at(time, bytes, () => pressure.isOver()),
    look(time: number, bytes: number, utilization: number) {
      busy = utilization;
      at(time, bytes, () => pressure.look());
    },
  };
}

describe("Pressure", () => {
  it("refuses while the process exceeds its budget, evicts and collects, and reports each change once", () => {
    const { isOver, told, done } = start();
    expect(isOver(1_000, 80)).toBe(false);
    expect(isOver(2_000, 120)).toBe(true);
    expect(done).toEqual(["shrink 0.5", "collect"]);
    expect(isOver(3_000, 130)).toBe(true);
    expect(isOver(4_000, 96)).toBe(true);
    expect(isOver(5_000, 94)).toBe(false);
    expect(told).toEqual([true, false]);
    expect(done).toHaveLength(2);
    expect(isOver(30_000, 120)).toBe(true);
    expect(done).toHaveLength(4);
  });

  it("looks more often near the budget: work begun in between counts for more there", () => {
    const { isOver } = start();
    expect(isOver(1_000, 50)).toBe(false);
    expect(isOver(1_400, 120)).toBe(false);
    expect(isOver(1_500, 90)).toBe(false);
    expect(isOver(1_540, 120)).toBe(false);
    expect(isOver(1_900, 120)).toBe(true);
  });

  it("continues if the collection was enough", () => {
    const { isOver } = start({ collected: () => 80 });
    expect(isOver(1_000, 120)).toBe(false);
  });

  it("gives memory back before the budget is reached, if it has any to give", () => {
    const { isOver, done } = start({ collected: () => 60 });
    expect(isOver(1_000, 85)).toBe(false);
    expect(done).toEqual(["shrink 0.5", "collect"]);
    // What is counted and used does not go by collecting.
    const full = start({ total: 60 });
    for (const time of [1_000, 2_000]) expect(full.isOver(time, 49)).toBe(false);
    expect(full.done).toEqual([]);
  });

  it("does not collect again what the last collection left, but what came after it", () => {
    const { isOver, done } = start();
    for (let time = 1_000; time < 60_000; time += 1_000) isOver(time, 85);
    expect(done).toEqual(["shrink 0.5", "collect"]);
    isOver(61_000, 97);
    expect(done).toHaveLength(4);
  });

  it("shrinks caches and collects once a load is over, not while it lasts, and not again and again", () => {
    const { look, done } = start({ collected: () => 30 });
    for (let time = 5_000; time < 50_000; time += 5_000) look(time, 70, 0.6);
    expect(done).toEqual([]);
    for (const time of [50_000, 55_000]) look(time, 70, 0.1);
    expect(done).toEqual([]);
    look(60_000, 70, 0.1);
    expect(done).toEqual(["shrink 0.25", "collect"]);
    for (let time = 65_000; time < 90_000; time += 5_000) look(time, 34, 0.1);
    expect(done).toHaveLength(2);
  });

  it("rests after a load that it has collected in", () => {
    const { isOver, look, done } = start({ collected: () => 70 });
    isOver(1_000, 85);
    for (const time of [2_000, 3_000, 4_000]) look(time, 72, 0.1);
    expect(done).toEqual(["shrink 0.5", "collect", "shrink 0.25", "collect"]);
  });

  it("leaves a small process alone at rest", () => {
    const { look, done } = start();
    for (let time = 5_000; time < 50_000; time += 5_000) look(time, 24, 0.1);
    expect(done).toEqual([]);
  });
});

import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

/** Fills the heap with texts, of which every other one stays, and reports the size of the heap after each way to collect. */
const PROGRAM = `
  import { compactHeap } from "./lib/server/memory/compact-heap.ts";
  const texts = Array.from({ length: 40_000 }, (_, at) => Buffer.alloc(2_000, 97 + (at % 20)).toString("latin1"));
  globalThis.kept = texts.filter((_, at) => at % 2 === 0);
  texts.length = 0;
  gc();
  const before = process.memoryUsage().heapTotal;
  compactHeap();
  console.log(JSON.stringify([before, process.memoryUsage().heapTotal]));
`;

it("gives back the pages of a heap from which most is gone", () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--expose-gc", "--conditions=react-server", "--import=tsx", "--input-type=module", "--eval", PROGRAM],
    { encoding: "utf8" },
  );
  const [before, after]: [number, number] = JSON.parse(stdout || `"${stderr}"`);
  expect(before).toBeGreaterThan(60e6);
  expect(after).toBeLessThan(before * 0.8);
});

import { describe, expect, test } from "vitest";
import { heapLimit, sharesOf } from "../memory/shares.mjs";
import { DEFAULT_MEMORY_BUDGET, LEAST_MEMORY_BUDGET, parseByteSize } from "./byte-size.mjs";
import { parseMemoryBudget } from "./memory-budget";

describe("parseByteSize", () => {
  test.each([
    ["1GB", 1_000_000_000],
    ["512MB", 512_000_000],
    ["1GiB", 1_073_741_824],
    ["1.5 GiB", 1_610_612_736],
    ["512m", 536_870_912],
    ["2G", 2_147_483_648],
    [" 1 gb ", 1_000_000_000],
    ["500000000", 500_000_000],
    ["500000000B", 500_000_000],
  ])("%j is %d bytes", (text, bytes) => expect(parseByteSize(text)).toBe(bytes));
  test.each([
    "",
    "GB",
    "-1GB",
    "1e9",
    "1,5GB",
    "1.5",
    "1GBit",
    "1 G B",
    "0x10MB",
    "infinity",
    "50%",
    "99999999999999TB",
  ])("%j is not a size", (text) => expect(parseByteSize(text)).toBeUndefined());
});

test("refuses a budget that is too small for the server", () => {
  expect(parseMemoryBudget("299MB")).toBeUndefined();
  expect(parseMemoryBudget("300MB")).toBe(LEAST_MEMORY_BUDGET);
});

test.each([LEAST_MEMORY_BUDGET, 512e6, DEFAULT_MEMORY_BUDGET, 16e9])(
  "gives every part a share of %d bytes",
  (budget) => {
    const { counted, received, sent } = sharesOf(budget);
    expect(counted).toBeGreaterThan(30e6);
    expect(counted).toBeLessThan(budget);
    // The largest manifest and the largest configuration must fit while they are received.
    expect(Math.min(received, sent)).toBeGreaterThan(2 * 4 * 1024 ** 2);
    expect(heapLimit(budget) * 1024 ** 2).toBeLessThan(budget);
  },
);

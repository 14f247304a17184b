import { expect, it } from "vitest";
import { DEFAULT_MEMORY_BUDGET, parseByteSize } from "../../lib/server/settings/byte-size.mjs";
import { memoryEnvironment } from "./memory-environment.mjs";

it("gives the server room for the bundler while developing, unless a budget is named", () => {
  const budget = (mode: "start" | "dev", named?: string) =>
    memoryEnvironment(mode, { MEMORY_BUDGET: named }).MEMORY_BUDGET;
  // The bundler alone takes more than the server may take where it runs.
  expect(parseByteSize(budget("dev") ?? "")).toBeGreaterThan(2 * DEFAULT_MEMORY_BUDGET);
  expect(budget("dev", "300MB")).toBe("300MB");
  expect([budget("start"), budget("start", "300MB")]).toEqual([undefined, "300MB"]);
});

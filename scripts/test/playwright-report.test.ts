import { expect, test } from "vitest";
import { countPlaywright } from "./playwright-report.mjs";

test("names each test that failed, with its project and group, and counts it", () => {
  const spec = (title: string, status: string, message?: string) => ({
    title,
    file: "a.spec.ts",
    tests: [{ projectName: "wide", status, results: [{ ...(message && { error: { message } }) }] }],
  });
  const report = JSON.stringify({
    stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
    suites: [
      {
        title: "a.spec.ts",
        specs: [spec("works", "expected"), spec("wavers", "flaky", "Timed out")],
        suites: [{ title: "on a phone", specs: [spec("breaks", "unexpected", "Expected: 1\nReceived: 2")] }],
      },
    ],
    errors: [{ message: "The server did not start." }],
  });
  expect(countPlaywright(report)).toEqual({
    passed: 1,
    failed: 3,
    notes: [
      "[wide] a.spec.ts › wavers: Timed out",
      "[wide] a.spec.ts › on a phone › breaks: Expected: 1 Received: 2",
      "outside a test: The server did not start.",
    ],
  });
});

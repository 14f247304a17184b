import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../root.mjs";
import { countVitest } from "./vitest-report.mjs";

test("names each test that failed, with the reason, and counts it", () => {
  const report = JSON.stringify({
    testResults: [
      {
        name: join(root, "lib/some.test.ts"),
        assertionResults: [
          { fullName: "a group passes", status: "passed", failureMessages: [] },
          {
            fullName: "a group breaks",
            status: "failed",
            failureMessages: ["\u001b[31mError:\u001b[39m\n  one\n two"],
          },
          { fullName: "a group is left out", status: "skipped" },
        ],
      },
      { name: join(root, "lib/empty.test.ts"), message: "No such module", assertionResults: [] },
    ],
  });
  expect(countVitest(report)).toEqual({
    passed: 1,
    failed: 3,
    notes: [
      "lib/some.test.ts › a group breaks: Error: one two",
      "lib/some.test.ts › a group is left out: skipped",
      "lib/empty.test.ts: No such module",
    ],
  });
});

import { relative } from "node:path";
import { z } from "zod";
import { root } from "../root.mjs";
import { failureNote } from "./failure-note.mjs";

const testSchema = z.object({
  fullName: z.string().default(""),
  status: z.string(),
  failureMessages: z.array(z.string()).nullish(),
});

const reportSchema = z.object({
  testResults: z.array(
    z.object({ name: z.string().default(""), message: z.string().nullish(), assertionResults: z.array(testSchema) }),
  ),
});

/**
 * Counts the tests of a vitest report, and names those that failed. Everything that did not pass counts as failed,
 * including skipped tests, and each file without tests or that could not be loaded.
 * @param {string} report
 */
export function countVitest(report) {
  const { testResults } = reportSchema.parse(JSON.parse(report));
  const tests = testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(root, name);
    if (assertionResults.length === 0) return [{ test: file, status: "no test", message: message || undefined }];
    return assertionResults.map(({ fullName, status, failureMessages }) => ({
      test: `${file} › ${fullName}`,
      status,
      message: failureMessages?.[0],
    }));
  });
  const failures = tests.filter(({ status }) => status !== "passed");
  const notes = failures.map(({ test, status, message }) => failureNote(test, status, message));
  return { passed: tests.length - failures.length, failed: failures.length, notes };
}

import { z } from "zod";

const reportSchema = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ status: z.string() })) })),
});

/**
 * Counts the tests of a vitest report. Everything that did not pass counts as failed, including skipped tests, and each
 * file without tests or that could not be loaded.
 * @param {string} report
 */
export function countVitest(report) {
  const { testResults } = reportSchema.parse(JSON.parse(report));
  const statuses = testResults.flatMap(({ assertionResults }) =>
    assertionResults.length > 0 ? assertionResults.map(({ status }) => status) : ["no test"],
  );
  const passed = statuses.filter((status) => status === "passed").length;
  return { passed, failed: statuses.length - passed };
}

import { z } from "zod";

const count = z.int().nonnegative();
const reportSchema = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  errors: z.array(z.unknown()),
});

/**
 * Counts the tests of a Playwright report. A test that passed only on a retry counts as failed, and so does a skipped
 * one; an error outside of tests counts as a failed test.
 * @param {string} report
 */
export function countPlaywright(report) {
  const { stats, errors } = reportSchema.parse(JSON.parse(report));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

import { z } from "zod";

const count = z.int().nonnegative();
const reportSchema = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  errors: z.array(z.unknown()),
});

/**
 * Counts the tests of a Playwright report. One that passed only when tried again passed: browsers miss a
 * moment on a busy machine, and the list above names it as flaky. One that was skipped failed; an error outside of tests
 * counts as a failed test.
 * @param {string} report
 */
export function countPlaywright(report) {
  const { stats, errors } = reportSchema.parse(JSON.parse(report));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped + errors.length };
}

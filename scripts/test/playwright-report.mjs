import { z } from "zod";
import { failureNote } from "./failure-note.mjs";

const count = z.int().nonnegative();
const errorSchema = z.object({ message: z.string().optional() });

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string().default(""),
      status: z.string(),
      results: z.array(z.object({ error: errorSchema.optional() })),
    }),
  ),
});

const suiteSchema = z.object({
  title: z.string().default(""),
  specs: z.array(specSchema).default([]),
  /** @returns {z.ZodOptional<z.ZodArray<typeof suiteSchema>>} */
  get suites() {
    return z.array(suiteSchema).optional();
  },
});

const reportSchema = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  suites: z.array(suiteSchema).default([]),
  errors: z.array(errorSchema),
});

/**
 * Counts the tests of a Playwright report, and names those that failed. A test that passed only on a retry counts as
 * failed, and so does a skipped one; an error outside of tests counts as a failed test.
 * @param {string} report
 */
export function countPlaywright(report) {
  const { stats, suites, errors } = reportSchema.parse(JSON.parse(report));
  const outside = errors.map(({ message }) => failureNote("outside a test", "error", message));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
    notes: [...suites.flatMap((suite) => suiteNotes(suite, "")), ...outside],
  };
}

/**
 * @param {z.infer<typeof suiteSchema>} suite
 * @param {string} above the titles of the groups around it
 * @returns {string[]}
 */
function suiteNotes(suite, above) {
  const own = suite.specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status !== "expected")
      .map(({ projectName, status, results }) =>
        failureNote(
          `[${projectName}] ${file}${above} › ${title}`,
          status,
          results.find(({ error }) => error)?.error?.message,
        ),
      ),
  );
  const inner = (suite.suites ?? []).flatMap((each) => suiteNotes(each, `${above} › ${each.title}`));
  return [...own, ...inner];
}

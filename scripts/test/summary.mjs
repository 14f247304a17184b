/**
 * Prints a table of the parts, each failed test with its reason, and as the very last line `N passed, N
 * failed`.
 * @param {readonly import("./run-parts.mjs").Result[]} results
 * @returns {number} the exit code
 */
export function summarize(results) {
  console.log("\npart          passed  failed      time");
  for (const { name, passed, failed, seconds } of results) {
    console.log(
      `${name.padEnd(12)}${String(passed).padStart(8)}${String(failed).padStart(8)}${`${seconds.toFixed(1)} s`.padStart(10)}`,
    );
  }
  for (const note of results.flatMap(({ notes }) => notes)) console.log(`FAILED  ${note}`);
  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map((result) => result.failed));
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * Says how far the measuring is, beside the tables on standard output.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Runs something a number of times, one after the other.
 * @template T
 * @param {number} runs
 * @param {string} name
 * @param {(run: number) => Promise<T>} measure
 * @returns {Promise<T[]>}
 */
export async function repeat(runs, name, measure) {
  const results = [];
  for (let run = 0; run < runs; run += 1) {
    say(`  ${name}, run ${run + 1} of ${runs}`);
    results.push(await measure(run));
  }
  return results;
}

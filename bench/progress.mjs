/**
 * Prints progress to standard error; the tables go to standard output.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Runs a measurement several times in sequence.
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

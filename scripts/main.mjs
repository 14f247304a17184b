import { Failure } from "./failure.mjs";
import { endAll } from "./process/started.mjs";

/**
 * Runs a script's main function. However it ends, everything that it started is ended too.
 * @param {() => Promise<number>} main returns the exit code
 */
export async function runMain(main) {
  let code = 1;
  try {
    code = await main();
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
  }
  await endAll();
  process.exit(code);
}

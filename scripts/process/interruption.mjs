import { whenAskedToEnd } from "./asked-to-end.mjs";
import { killAll } from "./started.mjs";

/**
 * Resolves when this process is asked to end. A person who asks again gets it at once: what was started is killed.
 * @returns {Promise<void>}
 */
export function interruption() {
  return new Promise((resolve) => {
    whenAskedToEnd({
      first: () => resolve(),
      again: () => {
        killAll();
        process.exit(130);
      },
    });
  });
}

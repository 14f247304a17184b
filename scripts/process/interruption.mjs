import { whenAskedToEnd } from "./asked-to-end.mjs";
import { killAll } from "./started.mjs";

/**
 * Resolves when this process should end. On a second request, kills everything that was started, at once.
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

/** How often it is looked whether the process that started us is still there. */
const PARENT_CHECK_MS = 1_000;

/**
 * Settles once we are asked to end: by Ctrl-C, by a signal, by a closed terminal, or because the npm that runs us is
 * gone, as npm's shell does not pass every signal on.
 * @returns {Promise<void>}
 */
export function interruption() {
  return new Promise((resolve) => {
    // Stays registered: a second Ctrl-C must not cut the orderly end short.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => resolve());
    if (process.env.npm_lifecycle_event === undefined) return;
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) resolve();
    }, PARENT_CHECK_MS).unref();
  });
}

/** A terminal, npm and a supervisor each pass on one Ctrl-C: signals within this time after the first count as one. */
const SAME_REQUEST_MS = 1_000;
/** Interval of the check that the parent process still exists. */
const PARENT_CHECK_MS = 1_000;

/**
 * Calls `first` once when this process should end: on a signal, when its parent has died, or when the npm that runs it
 * has died (npm's shell does not pass every signal on). Calls `again` for a later signal, which only an impatient
 * person sends.
 * @param {{ first: (why: string) => void, again?: () => void }} reactions
 */
export function whenAskedToEnd({ first, again = () => undefined }) {
  /** @type {number | undefined} */
  let since;
  /** @param {string} why */
  const ask = (why) => {
    if (since !== undefined) return;
    since = performance.now();
    first(why);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (since !== undefined && performance.now() - since > SAME_REQUEST_MS) again();
      else ask(signal);
    });
  }
  // The channel to the parent closes when the parent dies, for whatever reason.
  process.once("disconnect", () => ask("its parent process is gone"));
  if (process.env.npm_lifecycle_event !== undefined) watchParent(() => ask("npm is gone"));
}

/** @param {() => void} onGone */
function watchParent(onGone) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) onGone();
  }, PARENT_CHECK_MS).unref();
}

/** A terminal, npm and a supervisor each pass on one Ctrl-C: signals within this time of the first are the same one. */
const SAME_REQUEST_MS = 1_000;
/** How often to check that the parent process is still there. */
const PARENT_CHECK_MS = 1_000;

/**
 * Calls `first` once when this process is asked to end: by a signal, because the process that started it is gone, or
 * because the npm that runs it is gone (npm's shell does not pass every signal on). Calls `again` for a signal that
 * comes later than that: only a person who does not want to wait sends one.
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
  // The channel to a parent that started us with one closes when the parent dies, whatever it died of.
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

import "server-only";

/** How long writes hold the main thread before others get their turn, in milliseconds. */
const LONGEST = 5;
let last = 0;

/** Lets the process do other things if that was not so for a moment: SQLite's answers alone never give them a turn. */
export async function breath(): Promise<void> {
  if (performance.now() - last < LONGEST) return;
  await new Promise((resolve) => setImmediate(resolve));
  last = performance.now();
}

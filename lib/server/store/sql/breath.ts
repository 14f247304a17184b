import "server-only";

/** How long writes hold their thread before questions get their turn, in milliseconds. */
const LONGEST = 2;
let last = 0;

/** Lets the thread do other things if that was not so for a moment: SQLite's answers alone never give them a turn. */
export async function breath(): Promise<void> {
  if (performance.now() - last < LONGEST) return;
  await new Promise((resolve) => setImmediate(resolve));
  last = performance.now();
}

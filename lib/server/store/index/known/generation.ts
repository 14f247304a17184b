import "server-only";

/** What other replicas wrote is seen after so long, in milliseconds. */
const FRESH = 2_000;

/** Returns a text that changes with what is written. */
export type Generation = () => string;

/** Returns the generation of a database in which others write, too. */
export function sharedGeneration(queue: { readonly commits: number }): Generation {
  return () => `${queue.commits} ${Math.floor(performance.now() / FRESH)}`;
}

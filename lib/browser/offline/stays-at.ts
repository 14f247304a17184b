/** How long a reader stays on a page before it is kept, in milliseconds: typing in a field leads to many. */
const STAY_MS = 1_500;

/** The page to which each window was led last. */
const last = new Map<string, symbol>();

/** Returns true after a while if the window was led to no other page meanwhile. */
export async function staysAt(client: string): Promise<boolean> {
  const visit = Symbol(client);
  last.set(client, visit);
  await new Promise((resolve) => setTimeout(resolve, STAY_MS));
  if (last.get(client) !== visit) return false;
  last.delete(client);
  return true;
}

import "server-only";
import * as z from "zod";
import type { Reading } from "../cached/reading";
import type { RegionMemory } from "../cached/recall/region-memory";

/** An answer of the portal; `undefined` if it does not list the repository. */
type Answer<T> = T | undefined;

/** The portal's last answer of this name in the store; `undefined` if it has none that can be read. */
export async function recallAnswer<T>(
  memory: RegionMemory,
  name: string,
  schema: z.core.$ZodType<T>,
): Promise<Reading<Answer<T>> | undefined> {
  const stored = await memory.list("portal", name);
  if (!stored) return undefined;
  try {
    const { success, data } = z.nullable(schema).safeParse(JSON.parse(Buffer.from(stored.value).toString()));
    return success ? { value: data ?? undefined, readAt: stored.readAt } : undefined;
  } catch {
    return undefined;
  }
}

/** Notes an answer of the portal in the store: its JSON, or `null`. */
export function noteAnswer<T>(memory: RegionMemory, name: string, { value, readAt }: Reading<Answer<T>>): void {
  memory.noteList("portal", name, { body: Buffer.from(JSON.stringify(value ?? null)), readAt });
}

import "server-only";
import * as z from "zod/mini";

/** What the thread says: it wants more of the document, or has read this much. It waits for an answer to each. */
export const threadMessageSchema = z.union([
  z.object({ want: z.literal(true) }),
  z.object({ batch: z.instanceof(Uint8Array) }),
]);

export type ThreadMessage = z.infer<typeof threadMessageSchema>;

/** What it is answered. `failed` is a source whose error stays where it was thrown. */
export const sourceMessageSchema = z.union([
  z.object({ chunk: z.instanceof(Uint8Array) }),
  z.object({ end: z.literal(true) }),
  z.object({ failed: z.literal(true) }),
  z.object({ taken: z.literal(true) }),
]);
export type SourceMessage = { chunk: Uint8Array } | Exclude<z.infer<typeof sourceMessageSchema>, { chunk: Uint8Array }>;

import "server-only";
import * as z from "zod/mini";

/** A message from the thread: it wants more of the document, or it delivers a batch. It waits for a reply to each. */
export const threadMessageSchema = z.union([
  z.object({ want: z.literal(true) }),
  z.object({ batch: z.instanceof(Uint8Array) }),
]);

export type ThreadMessage = z.infer<typeof threadMessageSchema>;

/** A reply to the thread. `failed` means that the source threw; its error stays where it was thrown. */
export const sourceMessageSchema = z.union([
  z.object({ chunk: z.instanceof(Uint8Array) }),
  z.object({ end: z.literal(true) }),
  z.object({ failed: z.literal(true) }),
  z.object({ taken: z.literal(true) }),
]);
export type SourceMessage = { chunk: Uint8Array } | Exclude<z.infer<typeof sourceMessageSchema>, { chunk: Uint8Array }>;

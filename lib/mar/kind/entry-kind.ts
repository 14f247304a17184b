import * as z from "zod/mini";
import { artifactKindSchema } from "./artifact-kind";

/**
 * What an entry of an index is. `layer` and `blob` are no manifests: an index can list any content. `unread` names no platform,
 * and its manifest could not be read. Apart from what reads entries, as browsers load this alone.
 */
export const entryKindSchema = z.enum([...artifactKindSchema.options, "layer", "blob", "unread"]);
export type EntryKind = z.infer<typeof entryKindSchema>;

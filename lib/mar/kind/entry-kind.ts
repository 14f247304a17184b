import * as z from "zod/mini";
import { ARTIFACT_KINDS } from "./artifact-kind";

/**
 * The kind of an entry of an index. `layer` and `blob` are not manifests: an index can list any content. `unread` names
 * no platform and its manifest could not be read. In a file of its own, as browsers load only this.
 */
export const entryKindSchema = z.enum([...ARTIFACT_KINDS, "layer", "blob", "unread"]);
export type EntryKind = z.infer<typeof entryKindSchema>;

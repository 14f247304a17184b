import * as z from "zod/mini";

/** What a badge can show of an image. */
export const badgeFactSchema = z.enum(["version", "size", "platforms", "life"]);
export type BadgeFact = z.infer<typeof badgeFactSchema>;

/** The end of every badge's address. */
export const BADGE_SUFFIX = ".svg";

import "server-only";
import type { ImageFacts } from "@/lib/mar/history/observation";
import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { breath } from "../sql/breath";
import { inParts } from "../sql/parts";
import type { Sql } from "../sql/tables";
import { factsOf } from "./rows";

/** Returns what is known of images. */
export async function readImages(db: Sql, digests: readonly string[]): Promise<Map<Digest, ImageFacts>> {
  const found = new Map<Digest, ImageFacts>();
  for (const part of inParts([...new Set(digests)])) {
    await breath();
    const rows = await db.selectFrom("images").selectAll().where("digest", "in", part).execute();
    for (const { digest, ...facts } of rows) found.set(digestSchema.parse(digest), factsOf(facts));
  }
  return found;
}

import "server-only";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { SqlTransaction } from "../sql/tables";
import type { SbomOutcome } from "./package-store";
import { STATES } from "./states";

/** Notes what came of an image, and which SBOMs are its. */
export async function settleImage(
  trx: SqlTransaction,
  region: Region,
  digest: Digest,
  { state, subjects, isPartial, againAt }: SbomOutcome,
): Promise<void> {
  const image = trx
    .selectFrom("sbom_images")
    .select("id")
    .where((is) => is.and({ region, digest }));
  const id = (await image.executeTakeFirst())?.id;
  if (id === undefined) return;
  const sboms =
    subjects.length === 0
      ? []
      : await trx.selectFrom("sboms").select(["id", "is_partial"]).where("subject", "in", subjects).execute();
  if (sboms.length > 0) {
    await trx
      .insertInto("sbom_uses")
      .values(sboms.map((sbom) => ({ sbom: sbom.id, image: id })))
      .onConflict((it) => it.doNothing())
      .execute();
  }
  const isPart = isPartial || sboms.some(({ is_partial }) => is_partial === 1);
  await trx
    .updateTable("sbom_images")
    .set({ state: STATES[state], is_partial: isPart ? 1 : 0, tries: 0, retry_at: againAt ?? 0 })
    .where("id", "=", id)
    .execute();
}

import "server-only";
import type { Region } from "@/lib/mar/region";
import { regionSchema } from "@/lib/mar/region-schema";
import { grouped, inParts } from "../sql/parts";
import type { SqlTransaction } from "../sql/tables";
import { askToFill, noteRead } from "./coverage";
import type { Fill } from "./fill";
import { refreshTags } from "./refresh-tags";
import type { Compaction } from "./segments/compaction";

type Place = { region: Region; repository: string };

/** Keeps the index up. Its functions belong into the transaction that changes what they are called for. */
export class IndexWriter {
  readonly #fill: Fill;
  readonly #compaction: Compaction;

  constructor(fill: Fill, compaction: Compaction) {
    this.#fill = fill;
    this.#compaction = compaction;
  }

  /** After looks at a repository, of which the latest was at a time, that changed these tags. */
  async looked(trx: SqlTransaction, place: Place, at: number, changed: readonly string[]): Promise<void> {
    await noteRead(trx, [{ ...place, at }]);
    await refreshTags(trx, place, changed);
    this.#compaction.wake();
  }

  /** After more became known of images. */
  async described(trx: SqlTransaction, digests: readonly string[]): Promise<void> {
    for (const part of inParts(digests)) {
      const rows = await trx
        .selectFrom("observations")
        .select(["region", "repository", "tag"])
        .where("digest", "in", part)
        .where("is_latest", "=", 1)
        .execute();
      for (const group of grouped(rows, ({ region, repository }) => `${region} ${repository}`).values()) {
        const [first] = group;
        if (!first) continue;
        const place = { region: regionSchema.parse(first.region), repository: first.repository };
        await refreshTags(
          trx,
          place,
          group.map(({ tag }) => tag),
        );
      }
    }
    this.#compaction.wake();
  }

  /** After a repository's list of tags was read. What a later one has more or less comes as looks. */
  async listed(trx: SqlTransaction, place: Place, at: number, isFirst: boolean): Promise<void> {
    await noteRead(trx, [{ ...place, at }]);
    if (!isFirst) return;
    await askToFill(trx, place);
    this.#fill.start();
  }
}

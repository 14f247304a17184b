import "server-only";
import { sql } from "kysely";
import type { Sql } from "../sql/tables";
import type { Lead } from "./reader-store";

/** The database's own clock: those of the replicas differ. */
const NOW = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/**
 * Claims the lead in a database that processes share, or keeps it. The row has a time at which it ends, as a lock of a session would
 * outlive a machine that is lost, and not work through a pool of connections.
 */
export async function claimLead(db: Sql, holder: string, milliseconds: number): Promise<Lead> {
  const until = sql<number>`${NOW} + ${milliseconds}::bigint`;
  const claimed = await db
    .insertInto("reader_leader")
    .values({ id: 1, holder, until })
    .onConflict((it) =>
      it
        .column("id")
        .doUpdateSet({ holder, until })
        .where((is) => is.or([is("reader_leader.until", "<", NOW), is("reader_leader.holder", "=", holder)])),
    )
    .returning("holder")
    .executeTakeFirst();
  if (claimed) return { isOurs: true, holder };
  return { isOurs: false, holder: (await db.selectFrom("reader_leader").select("holder").executeTakeFirst())?.holder };
}

/** Gives up the lead. */
export async function resignLead(db: Sql, holder: string): Promise<void> {
  await db.deleteFrom("reader_leader").where("holder", "=", holder).execute();
}

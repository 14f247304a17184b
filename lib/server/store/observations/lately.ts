import "server-only";
import { sql } from "kysely";
import * as z from "zod";
import { type ChangedRepository, DAY_MILLISECONDS, type Lately } from "@/lib/mar/history/lately";
import type { Region } from "@/lib/mar/region";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { breath } from "../sql/breath";
import type { Sql } from "../sql/tables";
import { IS_EVENT } from "./events";

/** Changes read for one page. */
const MOST_CHANGES = 3_000;
/** Tags named of one repository and day. */
const NAMED_TAGS = 3;

const rowSchema = z.object({
  repository: repositorySchema,
  tag: tagSchema,
  day: z.coerce.number(),
  at: z.coerce.number(),
  tags: z.coerce.number(),
  added: z.coerce.number(),
  changes: z.coerce.number(),
});

/**
 * Returns which repositories of a region changed before a time, by day and the latest first, at most `limit`. Names the
 * tags with the shortest names: people use those most.
 */
export async function readLately(
  db: Sql,
  region: Region,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<Lately> {
  await breath();
  const day = sql.lit(DAY_MILLISECONDS);
  // Not in the text below: only a built query has the schema of the tables.
  const changes = db
    .selectFrom("observations as o")
    .select([
      "o.repository",
      "o.tag",
      "o.first_seen",
      "o.change",
      sql<number>`o.first_seen - o.first_seen % ${day}`.as("day"),
    ])
    .where("o.region", "=", region)
    .where(IS_EVENT)
    .orderBy("o.first_seen", "desc")
    .limit(sql.lit(MOST_CHANGES));
  const latest = before === undefined ? changes : changes.where("o.first_seen", "<", before);
  const { rows } = await sql`
    select repository, tag, day, at, tags, added, changes from (
      select repository, tag, day, max(seen) over together as at, count(*) over together as tags,
        sum(is_new) over together as added,
        sum(times) over () as changes,
        row_number() over (partition by repository, day order by length(tag), tag) as place
      from (
        select repository, tag, day, max(first_seen) as seen, count(*) as times,
          max(case when change = 'new' then 1 else 0 end) as is_new
        from ${latest} as latest
        group by repository, tag, day
      ) as changed
      window together as (partition by repository, day)
    ) as ranked
    where place <= ${sql.lit(NAMED_TAGS)}
    order by day desc, at desc, repository, place
    limit ${limit * NAMED_TAGS}
  `.execute(db);
  return latelyOf(
    rows.map((row) => rowSchema.parse(row)),
    limit,
  );
}

function latelyOf(rows: readonly z.infer<typeof rowSchema>[], limit: number): Lately {
  const found: ChangedRepository[] = [];
  for (const { repository, tag, day, at, tags: count, added } of rows) {
    const last = found.at(-1);
    if (last?.repository === repository && last.day === day) last.tags.push(tag);
    else if (found.length < limit) found.push({ repository, day, at, count, added, tags: [tag] });
    else return { repositories: found, isCut: true };
  }
  return { repositories: found, isCut: (rows[0]?.changes ?? 0) >= MOST_CHANGES };
}

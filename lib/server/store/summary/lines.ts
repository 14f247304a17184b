import "server-only";
import { sql } from "kysely";
import type { Region } from "@/lib/mar/region";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { inParts } from "../sql/parts";
import type { Sql, Tables } from "../sql/tables";
import type { FoundLine, LinesAsked, LineTotals } from "./summaries";

/** Repositories whose lines are counted, at most. */
const MOST_REPOSITORIES = 20_000;

type Row = Tables["support_lines"];

/** Returns lines by repository, from a place on. */
export async function readLines(db: Sql, region: Region, { after, limit, ...asked }: LinesAsked): Promise<FoundLine[]> {
  const found = matching(db, region, asked).selectAll();
  const page = after
    ? found.where((is) =>
        is.or([
          is("repository", ">", after.repository),
          is.and([is("repository", "=", after.repository), is("line", ">", after.line)]),
        ]),
      )
    : found;
  return (await page.orderBy("repository").orderBy("line").limit(limit).execute()).map(lineOf);
}

/** Counts the same by repository. */
export async function readTotals(
  db: Sql,
  region: Region,
  { today, ...asked }: Pick<LinesAsked, "until" | "words"> & { today: string },
): Promise<LineTotals[]> {
  const rows = await matching(db, region, asked)
    .select(({ fn }) => ["repository", fn.countAll<number>().as("lines")])
    .select(sql<number>`sum(case when ends <= ${today} then 1 else 0 end)`.as("ended"))
    .groupBy("repository")
    .orderBy("repository")
    .limit(MOST_REPOSITORIES)
    .execute();
  return rows.map(({ repository, lines, ended }) => {
    return { repository, ended: Number(ended), ending: Number(lines) - Number(ended) };
  });
}

/** Returns lines by the day on which their support ends, the last first. */
export async function readLatestEnds(db: Sql, region: Region, until: string, limit: number): Promise<FoundLine[]> {
  const rows = await matching(db, region, { until, words: [] })
    .selectAll()
    .orderBy("ends", "desc")
    .orderBy("repository")
    .orderBy("line")
    .limit(limit)
    .execute();
  return rows.map(lineOf);
}

/** Returns all lines of repositories. */
export async function readLinesOf(db: Sql, region: Region, repositories: readonly string[]): Promise<FoundLine[]> {
  const found: FoundLine[] = [];
  for (const part of inParts([...new Set(repositories)])) {
    const rows = await db
      .selectFrom("support_lines")
      .selectAll()
      .where("region", "=", region)
      .where("repository", "in", part)
      .execute();
    found.push(...rows.map(lineOf));
  }
  return found;
}

function matching(db: Sql, region: Region, { until, words }: Pick<LinesAsked, "until" | "words">) {
  let found = db
    .selectFrom("support_lines")
    .where("region", "=", region)
    .where("ends", "is not", null)
    .where("ends", "<=", until);
  for (const word of words) {
    // SQLite would read the text up to there, and PostgreSQL takes none with it.
    if (word.includes("\0")) return found.where(sql<boolean>`1 = 0`);
    const pattern = `%${word.toLowerCase().replace(/[!%_]/g, "!$&")}%`;
    found = found.where(sql<boolean>`(repository || ' ' || line) like ${pattern} escape '!'`);
  }
  return found;
}

function lineOf({ repository, line, ends, page, tags, tag, newest, newest_at }: Row): FoundLine {
  return {
    repository: repositorySchema.parse(repository),
    line,
    ...(ends === null ? {} : { ends }),
    ...(page === null ? {} : { table: page }),
    tags,
    tag,
    newest,
    ...(newest_at === null ? {} : { newestAt: newest_at }),
  };
}

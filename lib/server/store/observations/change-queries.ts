import "server-only";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Sql } from "../sql/tables";
import { changesOf, readEvents } from "./events";
import type { ChangeCursor, ChangeQuery, TagChange } from "./observations";
import type { ChangeRow } from "./rows";

/** Rows of one statement, which holds its thread with SQLite. */
const AT_ONCE = 200;

/** Returns the changes of a repository, latest first, and the place where a next page starts. */
export async function readChanges(
  db: Sql,
  region: Region,
  repository: Repository,
  { limit, tag, since, before, isBare = false }: Omit<ChangeQuery, "accepts">,
): Promise<{ changes: TagChange[]; next?: ChangeCursor }> {
  const found: ChangeRow[] = [];
  let from = before;
  while (found.length < limit) {
    const most = Math.min(AT_ONCE, limit - found.length);
    const rows = await readEvents(db, { region, repository, tag, since, before: from }, most);
    found.push(...rows);
    const last = rows.at(-1);
    if (!last || rows.length < most) return { changes: await changesOf(db, found, isBare) };
    from = { firstSeen: last.first_seen, tag: last.tag, seq: last.seq };
  }
  return { changes: await changesOf(db, found, isBare), ...(from ? { next: from } : {}) };
}

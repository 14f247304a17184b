import "server-only";
import type { Ask } from "../../sql/ask";
import { type AskTraces, MOST_PARENTS, MOST_PLACES, type Traces } from "./traces";

/** SQLite joins tables in the order in which they are named, where they are joined crosswise. */
const TRACES = `with asked as materialized (select distinct value as digest from json_each(?2)),
  first as materialized (select p.digest, p.parent, p.role from asked as a
    cross join parts as p where p.digest = a.digest limit ${MOST_PARENTS}),
  second as materialized (select p.digest, p.parent from (select distinct parent from first) as a
    cross join parts as p where p.digest = a.parent limit ${MOST_PARENTS}),
  leads as materialized (select digest from asked union select parent from first union select parent from second),
  tagged as materialized (select o.repository, o.tag, o.digest, o.is_latest, o.last_seen,
      (select state from observations as q where q.region = o.region and q.repository = o.repository
        and q.tag = o.tag and q.is_latest = 1) as state
    from leads as a cross join observations as o where o.digest = a.digest and o.region = ?1
    order by o.is_latest desc, o.last_seen desc, o.repository, o.tag limit ${MOST_PLACES}),
  placed as materialized (select p.repository, p.digest, p.seen_at from asked as a
    cross join places as p where p.region = ?1 and p.digest = a.digest
    order by p.seen_at desc limit ${MOST_PLACES})
  select (select json_group_array(json_array(digest, parent, role)) from first) as first,
    (select json_group_array(json_array(digest, parent)) from second) as second,
    (select json_group_array(json_array(repository, tag, digest, is_latest, last_seen, state)) from tagged) as tagged,
    (select json_group_array(json_array(repository, digest, seen_at)) from placed) as placed`;

type Row = { [list in keyof Traces]: string };

/** Returns the question in the words of SQLite. */
export function sqliteTraces(ask: Ask): AskTraces {
  return async (region, digests) => {
    const [row] = await ask<Row>(TRACES, [region, JSON.stringify(digests)]);
    const { first, second, tagged, placed } = row ?? { first: "[]", second: "[]", tagged: "[]", placed: "[]" };
    return {
      first: JSON.parse(first),
      second: JSON.parse(second),
      tagged: JSON.parse(tagged),
      placed: JSON.parse(placed),
    };
  };
}

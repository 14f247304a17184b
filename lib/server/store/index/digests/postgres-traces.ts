import "server-only";
import type { Ask } from "../../sql/ask";
import { SCHEMA } from "../../sql/migrate-postgres";
import { type AskTraces, MOST_PARENTS, MOST_PLACES, type Traces } from "./traces";

/** `offset 0` keeps the database from reading a table whole to join it. */
const TRACES = `with asked as materialized (select distinct digest from unnest($2::text[]) as asked(digest)),
  first as materialized (select p.digest, p.parent, p.role from asked as a
    cross join lateral (select * from ${SCHEMA}.parts as q where q.digest = a.digest offset 0) as p limit ${MOST_PARENTS}),
  second as materialized (select p.digest, p.parent from (select distinct parent from first) as a
    cross join lateral (select * from ${SCHEMA}.parts as q where q.digest = a.parent offset 0) as p limit ${MOST_PARENTS}),
  leads as materialized (select digest from asked union select parent from first union select parent from second),
  tagged as materialized (select o.repository, o.tag, o.digest, o.is_latest, o.last_seen, last.state from leads as a
    cross join lateral (select * from ${SCHEMA}.observations as q
      where q.digest = a.digest and q.region = $1 offset 0) as o
    left join lateral (select state from ${SCHEMA}.observations as q where q.region = o.region
      and q.repository = o.repository and q.tag = o.tag and q.is_latest = 1 offset 0) as last on true
    order by o.is_latest desc, o.last_seen desc, o.repository, o.tag limit ${MOST_PLACES}),
  placed as materialized (select p.repository, p.digest, p.seen_at from asked as a
    cross join lateral (select * from ${SCHEMA}.places as q where q.region = $1 and q.digest = a.digest offset 0) as p
    order by p.seen_at desc limit ${MOST_PLACES})
  select (select json_agg(json_build_array(digest, parent, role)) from first) as first,
    (select json_agg(json_build_array(digest, parent)) from second) as second,
    (select json_agg(json_build_array(repository, tag, digest, is_latest, last_seen, state)) from tagged) as tagged,
    (select json_agg(json_build_array(repository, digest, seen_at)) from placed) as placed`;

type Row = { [list in keyof Traces]: Traces[list] | null };

/** Returns the question in the words of PostgreSQL. */
export function postgresTraces(ask: Ask): AskTraces {
  return async (region, digests) => {
    const [row] = await ask<Row>(TRACES, [region, digests]);
    const { first, second, tagged, placed } = row ?? { first: null, second: null, tagged: null, placed: null };
    return { first: first ?? [], second: second ?? [], tagged: tagged ?? [], placed: placed ?? [] };
  };
}

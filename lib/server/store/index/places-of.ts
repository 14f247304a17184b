import "server-only";
import type { PartRole } from "@/lib/mar/history/observation";
import { REGIONS, type Region } from "@/lib/mar/region";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { breath } from "../sql/breath";
import { inParts } from "../sql/parts";
import type { Sql } from "../sql/tables";
import type { FoundDigest, FoundDigests } from "./tag-index";

/** A digest of which nothing is missing. */
const WHOLE = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** Digests that begin alike. */
const MOST_DIGESTS = 10;
/** Manifests that name a digest, and indexes that name those. */
const MOST_PARENTS = 300;
const MOST_PLACES = 300;

/** Digests that tags may have, each with the asked digests that lead to it, and what they are there. */
type Leads = Map<string, Map<string, FoundDigest["as"]>>;

/** Returns where digests with a beginning are. A layer is followed to its manifest, and that to its indexes. */
export async function readPlacesOf(db: Sql, region: Region, beginning: string): Promise<FoundDigests> {
  const asked = WHOLE.test(beginning) ? [beginning] : await digestsFrom(db, beginning);
  const leads: Leads = new Map();
  for (const digest of asked) addLead(leads, digest, digest, "manifest");
  const first = await parentsOf(db, asked);
  for (const { digest, parent, role } of first) addLead(leads, parent, digest, role);
  const second = await parentsOf(
    db,
    first.map(({ parent }) => parent),
  );
  for (const { digest, parent } of second) {
    for (const [from, as] of leads.get(digest) ?? []) if (from !== digest) addLead(leads, parent, from, as);
  }
  const [places, rows] = await Promise.all([tagged(db, region, leads), placed(db, region, asked)]);
  const isCut = Math.max(first.length, second.length) >= MOST_PARENTS || places.length >= MOST_PLACES;
  return { places: [...places, ...untagged(rows, places)].slice(0, MOST_PLACES), isCut };
}

function addLead(leads: Leads, digest: string, asked: string, as: FoundDigest["as"]): void {
  const known = leads.get(digest) ?? new Map<string, FoundDigest["as"]>();
  leads.set(digest, known);
  if (!known.has(asked)) known.set(asked, as);
}

async function digestsFrom(db: Sql, beginning: string): Promise<string[]> {
  const end = `${beginning}\u007f`;
  const found = new Set<string>();
  const { ref } = db.dynamic;
  for (const table of ["parts", "observations", "places"] as const) {
    // Without its region, which comes first in its index, a place would not be found by it.
    const regions = table === "places" ? REGIONS : [undefined];
    for (const region of regions) {
      const all = db.selectFrom(table).select("digest").distinct();
      const rows = await (region ? all.where(ref("region"), "=", region) : all)
        .where(ref("digest"), ">=", beginning)
        .where(ref("digest"), "<", end)
        .orderBy("digest")
        .limit(MOST_DIGESTS)
        .execute();
      for (const { digest } of rows) if (digest !== null) found.add(digest);
    }
  }
  return [...found].sort().slice(0, MOST_DIGESTS);
}

async function parentsOf(
  db: Sql,
  digests: readonly string[],
): Promise<{ digest: string; parent: string; role: PartRole }[]> {
  const found: { digest: string; parent: string; role: PartRole }[] = [];
  for (const part of inParts([...new Set(digests)])) {
    await breath();
    const rows = db.selectFrom("parts").select(["digest", "parent", "role"]).where("digest", "in", part);
    found.push(...(await rows.limit(MOST_PARENTS - found.length).execute()));
    if (found.length >= MOST_PARENTS) break;
  }
  return found;
}

async function tagged(db: Sql, region: Region, leads: Leads): Promise<FoundDigest[]> {
  const found: FoundDigest[] = [];
  for (const part of inParts([...leads.keys()])) {
    await breath();
    const rows = await db
      .selectFrom("observations as o")
      .leftJoin("observations as last", (join) =>
        join
          .onRef("last.region", "=", "o.region")
          .onRef("last.repository", "=", "o.repository")
          .onRef("last.tag", "=", "o.tag")
          .on("last.is_latest", "=", 1),
      )
      .select(["o.repository", "o.tag", "o.digest", "o.is_latest", "o.last_seen", "last.state as now"])
      .where("o.digest", "in", part)
      .where("o.region", "=", region)
      .orderBy("o.is_latest", "desc")
      .orderBy("o.last_seen", "desc")
      .orderBy("o.repository")
      .orderBy("o.tag")
      .limit(MOST_PLACES)
      .execute();
    for (const row of rows) {
      for (const [asked, as] of leads.get(row.digest ?? "") ?? []) {
        found.push({
          digest: digestSchema.parse(asked),
          as,
          repository: repositorySchema.parse(row.repository),
          tag: tagSchema.parse(row.tag),
          ...(row.digest === asked ? {} : { within: digestSchema.parse(row.digest) }),
          is: row.is_latest === 1 ? "now" : row.now === "gone" ? "gone" : "before",
          lastSeen: row.last_seen,
        });
      }
    }
  }
  const ranks = { now: 0, before: 1, gone: 2, untagged: 3 };
  return found.sort((a, b) => ranks[a.is] - ranks[b.is] || b.lastSeen - a.lastSeen).slice(0, MOST_PLACES);
}

type PlaceRow = { repository: string; digest: string; seen_at: number };

/** Returns the repositories that have digests, those seen last first. */
async function placed(db: Sql, region: Region, asked: readonly string[]): Promise<PlaceRow[]> {
  if (asked.length === 0) return [];
  const rows = db.selectFrom("places").select(["repository", "digest", "seen_at"]).where("region", "=", region);
  return rows.where("digest", "in", asked).orderBy("seen_at", "desc").limit(MOST_PLACES).execute();
}

/** Returns the repositories that have a digest without a tag that is known to lead to it. */
function untagged(rows: readonly PlaceRow[], places: readonly FoundDigest[]): FoundDigest[] {
  const known = new Set(places.map(({ repository, digest }) => `${repository} ${digest}`));
  return rows
    .filter(({ repository, digest }) => !known.has(`${repository} ${digest}`))
    .map(({ repository, digest, seen_at }) => ({
      digest: digestSchema.parse(digest),
      as: "manifest",
      repository: repositorySchema.parse(repository),
      is: "untagged",
      lastSeen: seen_at,
    }));
}

import "server-only";
import { REGIONS, type Region } from "@/lib/mar/region";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import type { Sql } from "../../sql/tables";
import type { FoundDigest, FoundDigests } from "../tag-index";
import { type AskTraces, MOST_PARENTS, MOST_PLACES, type Traces } from "./traces";

/** A digest of which nothing is missing. */
const WHOLE = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** Digests that begin alike. */
const MOST_DIGESTS = 10;

/** Digests that tags may have, each with the asked digests that lead to it, and what they are there. */
type Leads = Map<string, Map<string, FoundDigest["as"]>>;

/** Returns where digests with a beginning are. A layer is followed to its manifest, and that to its indexes. */
export async function readPlacesOf(db: Sql, ask: AskTraces, region: Region, beginning: string): Promise<FoundDigests> {
  const asked = WHOLE.test(beginning) ? [beginning] : await digestsFrom(db, beginning);
  if (asked.length === 0) return { places: [], isCut: false };
  const traces = await ask(region, asked);
  const leads: Leads = new Map();
  for (const digest of asked) addLead(leads, digest, digest, "manifest");
  for (const [digest, parent, role] of traces.first) addLead(leads, parent, digest, role);
  for (const [digest, parent] of traces.second) {
    for (const [from, as] of leads.get(digest) ?? []) if (from !== digest) addLead(leads, parent, from, as);
  }
  const places = tagged(traces, leads);
  const isCut = Math.max(traces.first.length, traces.second.length) >= MOST_PARENTS || places.length >= MOST_PLACES;
  return { places: [...places, ...untagged(traces, places)].slice(0, MOST_PLACES), isCut };
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

function tagged({ tagged: rows }: Traces, leads: Leads): FoundDigest[] {
  const found: FoundDigest[] = [];
  for (const [repository, tag, digest, isLatest, lastSeen, now] of rows) {
    for (const [asked, as] of leads.get(digest) ?? []) {
      found.push({
        digest: digestSchema.parse(asked),
        as,
        repository: repositorySchema.parse(repository),
        tag: tagSchema.parse(tag),
        ...(digest === asked ? {} : { within: digestSchema.parse(digest) }),
        is: isLatest === 1 ? "now" : now === "gone" ? "gone" : "before",
        lastSeen,
      });
    }
  }
  const ranks = { now: 0, before: 1, gone: 2, untagged: 3 };
  return found.sort((a, b) => ranks[a.is] - ranks[b.is] || b.lastSeen - a.lastSeen).slice(0, MOST_PLACES);
}

/** Returns the repositories that have a digest without a tag that is known to lead to it. */
function untagged({ placed }: Traces, places: readonly FoundDigest[]): FoundDigest[] {
  const known = new Set(places.map(({ repository, digest }) => `${repository} ${digest}`));
  return placed
    .filter(([repository, digest]) => !known.has(`${repository} ${digest}`))
    .map(([repository, digest, lastSeen]) => ({
      digest: digestSchema.parse(digest),
      as: "manifest",
      repository: repositorySchema.parse(repository),
      is: "untagged",
      lastSeen,
    }));
}

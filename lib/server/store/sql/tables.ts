import "server-only";
import type { Generated, Kysely, Transaction } from "kysely";
import type { Change, PartRole } from "@/lib/mar/history/observation";
import type { Look } from "../observations/look";

/** Times are milliseconds since the epoch. */
export type Tables = {
  content: {
    digest: string;
    size: number;
    media_type: string | null;
    bytes: Uint8Array;
    read_at: number;
    used_at: number;
  };
  /** One row: the bytes of all content. Summing them up would read half the database. */
  totals: { id: number; bytes: number };
  observations: {
    region: string;
    repository: string;
    tag: string;
    seq: number;
    state: Look["saw"]["state"];
    digest: string | null;
    /** The last digest before; also where the tag was gone in between. */
    from_digest: string | null;
    change: Change;
    looked_before: number | null;
    first_seen: number;
    last_seen: number;
    /** 1 for the last observation of a tag, else 0. */
    is_latest: number;
  };
  unwatched: { region: string; repository: string; tag: string; seq: number; since: number; until: number };
  places: { region: string; digest: string; repository: string; seen_at: number };
  /** `platforms` is a JSON list. */
  images: {
    digest: string;
    created: number | null;
    size: number | null;
    platforms: string | null;
    media_type: string | null;
    seen_at: number;
    /** An artifact kind. */
    kind: string | null;
    /** Of an index: the size of the smallest platform that is known. */
    least_size: number | null;
  };
  /** Tags that are listed or were looked at and are not gone. `id` grows with the time at which the image was built. */
  tags: {
    id: number;
    region: string;
    repository: string;
    tag: string;
    /** Missing until somebody has looked. */
    digest: string | null;
    created: number | null;
    moved: number | null;
    size: number | null;
    kind: string | null;
    /** The last day of support, in ISO 8601. */
    ends: string | null;
    /** `os/architecture[/variant]` of each, between spaces. */
    platforms: string;
  };
  /** Tags that no segment has as they are. */
  tag_pending: { region: string; id: number };
  /** Parts of the index of tags, each with the terms of some tags; they are written once, and merged into larger ones. */
  tag_segments: {
    number: number;
    region: string;
    /** `ready` to be asked; or made of others, still or no longer. */
    state: "ready" | "making" | "left";
    docs: number;
    /** The first id of each chunk. */
    firsts: Uint8Array;
    /** A JSON list of the segments that it is made of, up to a term. */
    sources: string;
    made_to: string;
    /** When it was left: searches that began before may still ask it. */
    left_at: number;
  };
  /** The ids of a segment's tags, descending. */
  tag_ids: { segment: number; block: number; ids: Uint8Array };
  /** Which tags of a segment have a term: places in its ids. */
  tag_postings: { segment: number; term: string; chunk: number; docs: Uint8Array };
  /** Which manifest names which digest, and as what. */
  parts: { digest: string; parent: string; role: PartRole; seen_at: number };
  /** Facets that tags have. */
  words: { word: string };
  /** Repositories in the index of tags; `filled_to` is the last tag of its list that is in it, until it has them all. */
  covered: {
    region: string;
    repository: string;
    tags: number;
    first_read: number;
    read_at: number;
    is_filled: number;
    filled_to: string;
  };
  /** Images that tags have, and what came of their SBOMs: `state` is one of `STATES`, `born` the time at which it was built, or 0. */
  sbom_images: {
    id: Generated<number>;
    region: string;
    digest: string;
    repository: string;
    state: number;
    is_partial: number;
    tries: number;
    retry_at: number;
    born: number;
  };
  /** SBOMs, by the manifest that they are attached to. `id` grows with the day on which that was built. */
  sboms: {
    id: number;
    subject: string;
    platform: string | null;
    is_partial: number;
    /** Numbers of packages, ascending: packed bytes in SQLite, a list in PostgreSQL. */
    components: Uint8Array | readonly number[];
  };
  /** Which images have which SBOMs. */
  sbom_uses: { sbom: number; image: number };
  /** Names of packages, in lower case. `shown` has namespace and name as they are written, between them a line end, if that differs. */
  package_names: { id: Generated<number>; name: string; space: string; type: string; shown: string | null };
  /** A package: a version of a name. SBOMs have its number. */
  package_versions: { id: Generated<number>; name_id: number; version: string };
  /** The days that publishers set for the end of images' lives, in ISO 8601. */
  lifecycles: { region: string; repository: string; digest: string; ends: string; read_at: number };
  /** Repositories in short: when they were last read, when that was summed up and by which rules, and counts as JSON. */
  summaries: {
    region: string;
    repository: string;
    tags: number;
    form: string;
    covered_at: number;
    made_at: number;
    counts: string;
  };
  /** Version lines of repositories; `page` publishes the day on which their support ends, else the publisher set it. */
  support_lines: {
    region: string;
    repository: string;
    line: string;
    ends: string | null;
    page: string | null;
    tags: number;
    tag: string;
    newest: string;
    newest_at: number | null;
  };
  /** Names that catalogs had, and when a later one had them first; 0 for those of the first catalog. */
  catalog_names: { region: string; name: string; seen_at: number };
  /** Images that others may be built on, with the base image that they name. */
  built_images: { id: Generated<number>; digest: string; base_digest: string | null; base_name: string | null };
  /** Beginnings of the lists of their layers, and how many layers that are; `is_whole` is 1 for the whole list. */
  built_chains: { chain: string; image: number; layers: number; is_whole: number };
  lists: { region: string; kind: string; name: string; body: Uint8Array; read_at: number; changed_at: number };
  /** Who reads a list now, until when unless renewed. Only in a database that processes share. */
  turns: { region: string; kind: string; name: string; holder: string; until: number };
  /** The reader's round through each region. `report` is JSON. */
  reader_rounds: {
    region: string;
    number: number;
    began_at: number;
    catalog_at: number | null;
    ended_at: number | null;
    report: string;
  };
  /** How far the reader is in each repository. `listed_at` is 0 before its list was read. */
  reader_repositories: {
    region: string;
    repository: string;
    rank: number;
    is_wanted: number;
    /** The last round whose catalog had it, and the last that read its list. */
    seen_round: number;
    list_round: number;
    listed_at: number;
    list_hash: string;
    stage: number;
    position: number;
    turn: number;
    tags: number;
    read_tags: number;
    failed: number;
    failures: number;
    due_at: number | null;
    retry_at: number;
    gone_at: number | null;
  };
  /** One row: which process reads, until when unless renewed. Only in a database that processes share. */
  reader_leader: { id: number; holder: string; until: number };
};

export type Sql = Kysely<Tables>;
export type SqlTransaction = Transaction<Tables>;

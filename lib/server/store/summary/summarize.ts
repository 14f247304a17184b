import "server-only";
import { countImage, type ImageCounts, noImages } from "@/lib/mar/life/image-counts";
import { type SupportLine, SupportLines } from "@/lib/mar/life/support-line";
import type { Region } from "@/lib/mar/region";
import { parseTagName } from "@/lib/mar/tag/parse";
import { breath } from "../sql/breath";
import type { Sql } from "../sql/tables";

/** A repository in short. */
export type Summary = { tags: number; lines: SupportLine[]; counts: ImageCounts };

/** Tags read at a time, and those looked at before others get their turn. */
const PAGE = 1_000;
const STEP = 50;

export const NO_SUMMARY: Summary = { tags: 0, lines: [], counts: noImages() };

/** Reads all tags of a repository, and sums them up. */
export async function summarize(db: Sql, region: Region, repository: string): Promise<Summary> {
  const ends = await endsIn(db, region, repository);
  const lines = new SupportLines(repository);
  const counts = noImages();
  const counted = new Set<string>();
  let tags = 0;
  for (let after = ""; ; ) {
    const rows = await tagsAfter(db, region, repository, after);
    await add(rows, { ends, lines, counts, counted });
    tags += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return { tags, lines: lines.found(), counts };
    after = last.tag;
  }
}

type Row = Awaited<ReturnType<typeof tagsAfter>>[number];
type Sums = {
  ends: ReadonlyMap<string, string>;
  lines: SupportLines;
  counts: ImageCounts;
  /** Digests: many tags share one. */
  counted: Set<string>;
};

async function add(rows: readonly Row[], { ends, lines, counts, counted }: Sums): Promise<void> {
  for (const [at, { tag, digest, created, kind, platforms, size }] of rows.entries()) {
    const published = digest === null ? undefined : ends.get(digest);
    lines.add({ name: parseTagName(tag), created: created ?? undefined, published });
    if (digest !== null && !counted.has(digest)) {
      counted.add(digest);
      countImage(counts, {
        kind: kind ?? undefined,
        platforms: platforms === "" ? [] : platforms.split(" "),
        size: size ?? undefined,
      });
    }
    if (at % STEP === 0) await breath();
  }
}

function tagsAfter(db: Sql, region: Region, repository: string, after: string) {
  return db
    .selectFrom("tags")
    .select(["tag", "digest", "created", "kind", "platforms", "size"])
    .where((is) => is.and({ region, repository }))
    .where("tag", ">", after)
    .orderBy("tag")
    .limit(PAGE)
    .execute();
}

async function endsIn(db: Sql, region: Region, repository: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("lifecycles")
    .select(["digest", "ends"])
    .where((is) => is.and({ region, repository }))
    .execute();
  return new Map(rows.map(({ digest, ends }) => [digest, ends]));
}

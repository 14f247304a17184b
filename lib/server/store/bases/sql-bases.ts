import "server-only";
import { sql } from "kysely";
import type { Region } from "@/lib/mar/region";
import { searchMatcher } from "@/lib/mar/tag-search/search-matcher";
import type { TagSearch } from "@/lib/mar/tag-search/search-term";
import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { factsOfRow, foundTag } from "../index/row";
import type { SearchPage } from "../index/tag-index";
import { readVocabulary } from "../index/vocabulary";
import type { StoreLimits } from "../limits";
import type { Bound } from "../sql/bound";
import { inParts } from "../sql/parts";
import type { Sql } from "../sql/tables";
import type { WriteQueue } from "../sql/write-queue";
import { applyBuilt, boundBuilt } from "./apply-built";
import type { AskedBases, BaseSource, BaseStore, Built, RelatedTags } from "./base-store";

/** Images that are followed to their tags. */
const MOST_IMAGES = 1_000;
/** Tags of one statement. */
const MOST_TAGS = 1_000;
/** After all characters of a tag. */
const AFTER = "\u007f";

type Query = { search?: TagSearch | undefined } & SearchPage;

/** Which images are built on which, in a SQL database. */
export class SqlBases implements BaseStore {
  readonly #db: Sql;
  readonly #queue: WriteQueue;
  readonly #bound: Bound;

  constructor({ db, queue, limits }: { db: Sql; queue: WriteQueue; limits: StoreLimits }) {
    this.#db = db;
    this.#queue = queue;
    this.#bound = boundBuilt(limits.built);
  }

  note(built: Built): Promise<void> {
    return this.#queue.write(async (trx) => this.#bound.grow(trx, await applyBuilt(trx, built)));
  }

  async has(digest: Digest): Promise<boolean> {
    await this.#queue.settled();
    const row = this.#db.selectFrom("built_images").select("id").where("digest", "=", digest);
    return (await row.executeTakeFirst()) !== undefined;
  }

  async builtOn(region: Region, { digests, names }: AskedBases, query: Query): Promise<RelatedTags> {
    const found = new Map<string, BaseSource>();
    const chains = await this.#chains(digests, 1);
    for (const part of inParts(chains)) {
      const rows = this.#db
        .selectFrom("built_chains as c")
        .innerJoin("built_images as i", "i.id", "c.image")
        .select("i.digest")
        .where("c.chain", "in", part)
        .where("c.is_whole", "=", 0)
        .orderBy("c.image", "desc")
        .limit(MOST_IMAGES);
      for (const { digest } of await rows.execute()) found.set(digest, "layers");
    }
    const named = this.#db.selectFrom("built_images").select("digest");
    for (const part of inParts(digests)) {
      const rows = named.where("base_digest", "in", part).limit(MOST_IMAGES);
      for (const { digest } of await rows.execute()) found.set(digest, "label");
    }
    for (const name of names) {
      const rows = named.where((is) =>
        is.or([
          is("base_name", "=", name),
          is.and([is("base_name", ">=", `${name}:`), is("base_name", "<", `${name}:${AFTER}`)]),
        ]),
      );
      for (const { digest } of await rows.limit(MOST_IMAGES).execute()) found.set(digest, "label");
    }
    const own = new Set<string>(digests);
    return this.#tags(region, new Map([...found].filter(([digest]) => !own.has(digest))), query);
  }

  async basesOf(region: Region, digests: readonly Digest[], { limit }: { limit: number }): Promise<RelatedTags> {
    const chains = await this.#chains(digests, 0);
    const found = new Map<string, BaseSource>();
    let most = 0;
    for (const part of inParts(chains)) {
      const rows = await this.#db
        .selectFrom("built_chains as c")
        .innerJoin("built_images as i", "i.id", "c.image")
        .select(["i.digest", "c.layers"])
        .where("c.chain", "in", part)
        .where("c.is_whole", "=", 1)
        .orderBy("c.layers", "desc")
        .limit(MOST_IMAGES)
        .execute();
      for (const { digest, layers } of rows) {
        if (layers > most) found.clear();
        if (layers >= most) found.set(digest, "layers");
        most = Math.max(most, layers);
      }
    }
    return this.#tags(region, found, { limit, now: 0 });
  }

  async digestsIn(region: Region, repository: string, { tag, limit }: { tag?: string | undefined; limit: number }) {
    const all = this.#db
      .selectFrom("observations")
      .select("digest")
      .where((is) => is.and({ region, repository, is_latest: 1 }))
      .where("digest", "is not", null);
    const rows = await (tag === undefined ? all : all.where("tag", "=", tag))
      .groupBy("digest")
      .orderBy(({ fn }) => fn.max("first_seen"), "desc")
      .limit(limit)
      .execute();
    return rows.flatMap(({ digest }) => (digest === null ? [] : digestSchema.parse(digest)));
  }

  /** Returns the chains of images: the whole ones, or their beginnings. */
  async #chains(digests: readonly Digest[], isWhole: 0 | 1): Promise<string[]> {
    const found = new Set<string>();
    for (const part of inParts(digests)) {
      const rows = this.#db
        .selectFrom("built_chains as c")
        .innerJoin("built_images as i", "i.id", "c.image")
        .select("c.chain")
        .where("c.is_whole", "=", isWhole)
        .where("i.digest", "in", part)
        .limit(MOST_IMAGES);
      for (const { chain } of await rows.execute()) found.add(chain);
    }
    return [...found];
  }

  /** Returns the tags that have images now. */
  async #tags(
    region: Region,
    images: ReadonlyMap<string, BaseSource>,
    { search, limit, after = Number.MAX_SAFE_INTEGER, now }: Query,
  ): Promise<RelatedTags> {
    const matches = search ? await this.#matcher(search, now) : () => true;
    const all: RelatedTags["tags"] = [];
    // Below it tags may be missing.
    let horizon = 0;
    for (const part of inParts([...images.keys()])) {
      const rows = await this.#db
        .selectFrom("observations as o")
        .innerJoin("tags as t", (join) =>
          join
            .onRef("t.region", "=", "o.region")
            .onRef("t.repository", "=", "o.repository")
            .onRef("t.tag", "=", "o.tag"),
        )
        .selectAll("t")
        .where("o.digest", "in", part)
        .where("o.region", "=", region)
        .where("o.is_latest", "=", 1)
        .where("t.id", "<", after)
        // In other words than the index has it: all tags would be read by it.
        .orderBy(sql`t.id + 0`, "desc")
        .limit(MOST_TAGS)
        .execute();
      if (rows.length === MOST_TAGS) horizon = Math.max(horizon, rows.at(-1)?.id ?? 0);
      for (const row of rows) {
        const by = images.get(row.digest ?? "");
        if (by && matches(factsOfRow(row))) all.push({ ...foundTag(row), by });
      }
    }
    const found = all.filter(({ id }) => id >= horizon).sort((a, b) => b.id - a.id);
    const tags = found.slice(0, limit);
    const next = found.length > limit ? tags.at(-1)?.id : horizon > 0 ? horizon : undefined;
    return { tags, isCut: images.size >= MOST_IMAGES, ...(next === undefined ? {} : { next }) };
  }

  async #matcher(search: TagSearch, now: number) {
    const { isKnown } = await readVocabulary(this.#db, search);
    return searchMatcher(search, { today: new Date(now).toISOString().slice(0, 10), isKnown });
  }
}

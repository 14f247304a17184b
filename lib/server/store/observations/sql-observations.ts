import "server-only";
import type { ImageFacts, Observation, TagHistory } from "@/lib/mar/history/observation";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { IndexWriter } from "../index/index-writer";
import type { StoreLimits } from "../limits";
import { Gathered } from "../sql/gathered";
import type { Sql } from "../sql/tables";
import type { WriteQueue } from "../sql/write-queue";
import { acceptedChanges } from "./accepted-changes";
import { applyFacts, applyPlaces, type Described, type Place } from "./apply-facts";
import { applyLooks } from "./apply-looks";
import { readChanges } from "./change-queries";
import { boundImages, boundPlaces } from "./forget-facts";
import { readImages } from "./images";
import { readLately } from "./lately";
import type { Look } from "./look";
import { readMarkedChanges } from "./marked-changes";
import type { ChangeCursor, ChangeQuery, Observations, TagChange } from "./observations";
import { applyLeastSizes, applyParts, boundParts } from "./parts";
import { observationOf } from "./rows";
import { readHistories, readPlaces, readSince, readTagNames, readTagsOf } from "./tag-queries";

type Options = { db: Sql; queue: WriteQueue; limits: StoreLimits; index: IndexWriter };

/** Observations in a SQL database. */
export class SqlObservations implements Observations {
  readonly #db: Sql;
  readonly #queue: WriteQueue;
  readonly #looks: Gathered<Look>;
  readonly #places: Gathered<Place>;
  readonly #facts: Gathered<Described>;

  constructor({ db, queue, limits, index }: Options) {
    this.#db = db;
    this.#queue = queue;
    const [places, images] = [boundPlaces(limits.places), boundImages(limits.images)];
    const parts = boundParts(limits.parts);
    this.#looks = new Gathered(queue, (trx, looks) => applyLooks(trx, looks, index));
    this.#places = new Gathered(queue, async (trx, items) => places.grow(trx, await applyPlaces(trx, items)));
    this.#facts = new Gathered(queue, async (trx, items) => {
      await images.grow(trx, await applyFacts(trx, items));
      await parts.grow(trx, await applyParts(trx, items));
      const indexes = await applyLeastSizes(trx, items);
      await index.described(trx, [...new Set([...items.map(({ digest }) => digest), ...indexes])]);
    });
  }

  look(look: Look): Promise<void> {
    const { region, repository, tag } = look;
    return this.#looks.add(look, `${region} ${repository}:${tag}`);
  }

  place(place: Place): Promise<void> {
    const { region, repository, digests } = place;
    return this.#places.add(place, ...digests.map((digest) => `${region} ${repository}@${digest}`));
  }

  describe(digest: Digest, facts: ImageFacts): Promise<void> {
    return this.#facts.add({ digest, facts, at: Date.now() });
  }

  async latest(region: Region, repository: Repository, tag: Tag): Promise<Observation | undefined> {
    await this.#queue.settledFor(`${region} ${repository}:${tag}`);
    // A list says which tags are new or gone.
    await this.#queue.settledFor(`${region} tags ${repository}`);
    const row = await this.#db
      .selectFrom("observations")
      .selectAll()
      .where((is) => is.and({ region, repository, tag, is_latest: 1 }))
      .where("state", "<>", "listed")
      .executeTakeFirst();
    return row && observationOf(row);
  }

  async history(region: Region, repository: Repository, tag: Tag): Promise<TagHistory> {
    await this.#queue.settled();
    const [found] = await readHistories(this.#db, region, repository, [tag]);
    return found?.observations ?? [];
  }

  async histories(region: Region, repository: Repository, page: { after?: Tag | undefined; limit: number }) {
    await this.#queue.settled();
    return readHistories(this.#db, region, repository, await readTagNames(this.#db, region, repository, page));
  }

  async tagsOf(region: Region, repository: Repository, digest: Digest) {
    await this.#queue.settled();
    return readTagsOf(this.#db, region, repository, digest);
  }

  async placesOf(region: Region, digest: Digest) {
    await this.#queue.settled();
    return readPlaces(this.#db, region, digest);
  }

  async has(region: Region, repository: Repository, digest: Digest): Promise<boolean> {
    await this.#queue.settledFor(`${region} ${repository}@${digest}`);
    const place = this.#db
      .selectFrom("places")
      .select("seen_at")
      .where((is) => is.and({ region, repository, digest }));
    return (await place.executeTakeFirst()) !== undefined;
  }

  async since(region: Region, repository: Repository) {
    await this.#queue.settled();
    return readSince(this.#db, region, repository);
  }

  async changes(
    region: Region,
    repository: Repository,
    query: ChangeQuery,
  ): Promise<{ changes: TagChange[]; next?: ChangeCursor }> {
    if (query.accepts) return acceptedChanges(this, region, repository, query);
    await this.#queue.settled();
    return readChanges(this.#db, region, repository, query);
  }

  async changesOf(
    region: Region,
    marks: readonly { repository: Repository; tag?: Tag | undefined }[],
    query: { since: number; limit: number },
  ) {
    await this.#queue.settled();
    return readMarkedChanges(this.#db, region, marks, query);
  }

  async lately(region: Region, query: { limit: number; before?: number | undefined }) {
    await this.#queue.settled();
    return readLately(this.#db, region, query);
  }

  async images(digests: readonly Digest[]) {
    await this.#queue.settled();
    return readImages(this.#db, digests);
  }
}

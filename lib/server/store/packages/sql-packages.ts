import "server-only";
import { sql } from "kysely";
import type { PackageSearch } from "@/lib/mar/package-search/package-term";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import type { StoreLimits } from "../limits";
import type { Bound } from "../sql/bound";
import { inParts } from "../sql/parts";
import type { Sql } from "../sql/tables";
import type { WriteQueue } from "../sql/write-queue";
import { applySbom, boundSboms } from "./apply-sbom";
import { findPackages } from "./find-packages";
import type {
  ExpectedImage,
  PackageCoverage,
  PackageStore,
  ReadSbom,
  SbomOutcome,
  SweepPlace,
  WaitingImage,
} from "./package-store";
import { POSTGRES_POSTINGS } from "./postgres-postings";
import { type Postings, SQLITE_POSTINGS } from "./postings";
import { settleImage } from "./settle-image";
import { STATES } from "./states";
import { addRows, sweepStep } from "./sweep";

type Options = { db: Sql; queue: WriteQueue; limits: StoreLimits; isPostgres: boolean };

/** Packages of images in a SQL database. */
export class SqlPackages implements PackageStore {
  readonly #db: Sql;
  readonly #queue: WriteQueue;
  readonly #postings: Postings;
  readonly #sboms: Bound;
  readonly #mostPackages: number;

  constructor({ db, queue, limits, isPostgres }: Options) {
    this.#db = db;
    this.#queue = queue;
    this.#postings = isPostgres ? POSTGRES_POSTINGS : SQLITE_POSTINGS;
    this.#sboms = boundSboms(limits.sboms, this.#postings);
    this.#mostPackages = limits.packages;
  }

  expect(region: Region, images: readonly ExpectedImage[]): Promise<void> {
    return this.#queue.write((trx) => addRows(trx, region, images));
  }

  async waiting(region: Region, { now, limit }: { now: number; limit: number }): Promise<WaitingImage[]> {
    await this.#queue.settled();
    const rows = await this.#db
      .selectFrom("sbom_images")
      .select(["repository", "digest", "born", "tries"])
      .where("region", "=", region)
      // In the words of the index: with the number as a parameter, SQLite would not use it.
      .where(sql<boolean>`state < 2`)
      .where((is) => is.or([is("state", "=", STATES.waiting), is("retry_at", ">", 0)]))
      .where("retry_at", "<=", now)
      .orderBy("born", "desc")
      .limit(limit)
      .execute();
    return rows.map(({ repository, digest, born, tries }) => ({
      repository: repositorySchema.parse(repository),
      digest: digestSchema.parse(digest),
      ...(born > 0 ? { created: born } : {}),
      tries,
    }));
  }

  async known(subjects: readonly Digest[]): Promise<Digest[]> {
    await this.#queue.settled();
    const found: Digest[] = [];
    for (const part of inParts(subjects)) {
      const rows = await this.#db.selectFrom("sboms").select("subject").where("subject", "in", part).execute();
      found.push(...rows.map(({ subject }) => digestSchema.parse(subject)));
    }
    return found;
  }

  put(sbom: ReadSbom): Promise<void> {
    return this.#queue.write(async (trx) =>
      this.#sboms.grow(trx, await applySbom(trx, this.#postings, sbom, this.#mostPackages)),
    );
  }

  settle(region: Region, digest: Digest, outcome: SbomOutcome): Promise<void> {
    return this.#queue.write((trx) => settleImage(trx, region, digest, outcome));
  }

  postpone(region: Region, digest: Digest, { tries, retryAt }: { tries: number; retryAt: number }): Promise<void> {
    return this.#queue.write(async (trx) => {
      const image = trx.updateTable("sbom_images").where((is) => is.and({ region, digest }));
      await image.set({ tries, retry_at: retryAt }).execute();
    });
  }

  async sweep(region: Region, from: SweepPlace | undefined): Promise<SweepPlace | undefined> {
    let next: SweepPlace | undefined;
    await this.#queue.write(async (trx) => {
      next = await sweepStep(trx, this.#postings, region, from);
    });
    return next;
  }

  find(region: Region, search: PackageSearch, page: { limit: number; after?: number | undefined; now: number }) {
    return findPackages(this.#db, this.#postings, region, search, page);
  }

  async coverage(region: Region): Promise<PackageCoverage> {
    const rows = await this.#db
      .selectFrom("sbom_images")
      .select(["state", "is_partial", (is) => is.fn.countAll<number | string>().as("images")])
      .where("region", "=", region)
      .groupBy(["state", "is_partial"])
      .execute();
    const count = (accepts: (row: (typeof rows)[number]) => boolean) =>
      rows.filter(accepts).reduce((sum, { images }) => sum + Number(images), 0);
    return {
      images: count(({ state }) => state !== STATES.waiting),
      withSbom: count(({ state }) => state === STATES.read),
      partly: count(({ state, is_partial }) => state === STATES.read && is_partial === 1),
      unreadable: count(({ state }) => state === STATES.unreadable),
      waiting: count(({ state }) => state === STATES.waiting),
    };
  }
}

import { LRUCache } from "lru-cache";
import type { Digest } from "@/lib/oci/name/digest";
import type { Blob, Made } from "../images/made";
import { referrersOf } from "../referrers/referrers-of";
import type { Build, RepositoryContent, TagTarget } from "./releases";

/** How long a search by digest may block other requests, in milliseconds. */
const TURN = 8;

/** Yields the manifest and everything below it. */
function* manifestsOf(made: Made): Generator<Made> {
  yield made;
  for (const entry of made.entries) yield* manifestsOf(entry);
}

/**
 * One repository by tag and by digest. A digest does not reveal its content, so everything that is made is recorded
 * under its digests. An unknown digest makes the repository's builds one after another, newest first, until it is
 * found.
 */
export class RepositoryIndex {
  readonly #made = new LRUCache<string, Made>({ max: 800 });
  readonly #referring = new LRUCache<Digest, readonly Made[]>({ max: 500 });
  /** The build of each digest. `referrer` is true if it is a referrer of something in the build. */
  readonly #where = new Map<Digest, { build: string; referrer: boolean }>();
  readonly #search: Iterator<undefined>;
  #sorted: readonly string[] | undefined;

  constructor(readonly content: RepositoryContent) {
    this.#search = this.#everything();
  }

  /** Returns tags in the registry's order: ascending, by character. */
  tags(): readonly string[] {
    this.#sorted ??= [...this.content.tags.keys()].sort();
    return this.#sorted;
  }

  /** Returns the manifest of a tag. */
  byTarget({ build, entry }: TagTarget): Made | undefined {
    const found = this.content.builds.get(build);
    if (!found) return undefined;
    const root = this.#make(found);
    return entry === undefined ? root : root.entries[entry];
  }

  /** Returns the digest of a tag's manifest, if it was made before: making all of them takes long. */
  knownDigest({ build, entry }: TagTarget): Digest | undefined {
    const root = this.#made.get(build);
    return (entry === undefined ? root : root?.entries[entry])?.digest;
  }

  /** Returns the manifest with that digest: an image's, an index, or a referrer's. */
  async manifest(digest: Digest): Promise<Made | undefined> {
    return (await this.#candidates(digest)).find((made) => made.digest === digest);
  }

  /** Returns the configuration or layer with that digest. */
  async blob(digest: Digest): Promise<Blob | undefined> {
    return (await this.#candidates(digest)).flatMap(({ blobs }) => blobs).find((blob) => blob.digest === digest);
  }

  /**
   * Returns the referrers of the manifest with that digest. Returns an empty list for an unknown digest, as the spec
   * requires.
   */
  async referrers(digest: Digest): Promise<readonly Made[]> {
    const subject = await this.manifest(digest);
    const build = this.content.builds.get(this.#where.get(digest)?.build ?? "");
    return subject && build ? this.#refer(build, subject) : [];
  }

  /** Returns manifests that include the digest, or the blob of that digest. */
  async #candidates(digest: Digest): Promise<Made[]> {
    let since = performance.now();
    while (!this.#where.has(digest) && !this.#search.next().done) {
      if (performance.now() - since < TURN) continue;
      await new Promise((resolve) => setImmediate(resolve));
      since = performance.now();
    }
    const where = this.#where.get(digest);
    const build = where && this.content.builds.get(where.build);
    if (!build) return [];
    const manifests = [...manifestsOf(this.#make(build))];
    return where.referrer ? manifests.flatMap((subject) => this.#refer(build, subject)) : manifests;
  }

  *#everything(): Generator<undefined> {
    const builds = [...this.content.builds.values()].reverse();
    for (const build of builds) {
      this.#make(build);
      yield;
    }
    for (const build of builds) {
      for (const subject of manifestsOf(this.#make(build))) this.#refer(build, subject);
      yield;
    }
  }

  #make(build: Build): Made {
    const known = this.#made.get(build.key);
    if (known) return known;
    const made = build.make();
    this.#made.set(build.key, made);
    this.#note(made, build.key, false);
    return made;
  }

  #refer(build: Build, subject: Made): readonly Made[] {
    const known = this.#referring.get(subject.digest);
    if (known) return known;
    const referrers = referrersOf(this.content.name, build, subject);
    this.#referring.set(subject.digest, referrers);
    for (const referrer of referrers) this.#note(referrer, build.key, true);
    return referrers;
  }

  #note(made: Made, build: string, referrer: boolean): void {
    for (const { digest, blobs } of manifestsOf(made)) {
      for (const known of [digest, ...blobs.map((blob) => blob.digest)]) {
        if (!this.#where.has(known)) this.#where.set(known, { build, referrer });
      }
    }
  }
}

import "server-only";
import type { ImageFacts } from "@/lib/mar/history/observation";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { FetchedManifest } from "@/lib/server/registry/registry";
import type { StoredContent } from "@/lib/server/store/content/content-store";
import type { ListKey } from "@/lib/server/store/lists/seen-lists";
import type { TagsOfDigest } from "@/lib/server/store/observations/observations";
import type { Store } from "@/lib/server/store/store";
import { withPatience } from "@/lib/server/waiting/patience";
import { withTimeLimit } from "@/lib/server/waiting/time-limit";
import type { Reading } from "../reading";
import { factsOf, indexedDigests } from "./manifest-facts";
import { RepositoryNews } from "./repository-news";
import { readStoredManifest } from "./stored-manifest";

/** A repository that has a digest, and the tags that point to it, latest first. */
export type DigestPlace = { repository: Repository; tags: readonly Tag[] };

/** How long a list that another replica reads is waited for, in milliseconds. Then it is read here as well. */
const PATIENCE = 15_000;

/** How long the store is waited for, in milliseconds. Then the registry is asked. */
const ANSWERED = 3_000;

/**
 * What the store knows of one region, as readings. The store reports its own failures: here they only mean that nothing is
 * known, and that nothing is kept.
 */
export class RegionMemory {
  readonly #region: Region;
  readonly #store: Store;
  /** Lists on their way to the store. */
  readonly #noting = new Map<string, Promise<void>>();
  /** What was seen to be new since the start. */
  readonly news = new RepositoryNews();

  constructor(region: Region, store: Store) {
    this.#region = region;
    this.#store = store;
  }

  /** True if other processes note what they read in the same store. */
  get isShared(): boolean {
    return this.#store.isShared;
  }

  /** The digest that a tag last had. */
  async resolution(repository: Repository, tag: Tag): Promise<Reading<Digest> | undefined> {
    const latest = await known(this.#store.observations.latest(this.#region, repository, tag));
    return latest?.digest && { value: latest.digest, readAt: latest.lastSeen };
  }

  /** The same, and the manifest of that digest, in one question. */
  async tagged(
    repository: Repository,
    tag: Tag,
  ): Promise<{ resolution?: Reading<Digest>; manifest?: Reading<FetchedManifest> | undefined }> {
    const { latest, content } = (await known(this.#store.tagged(this.#region, repository, tag))) ?? {};
    if (!latest?.digest) return {};
    const resolution = { value: latest.digest, readAt: latest.lastSeen };
    return { resolution, manifest: content && (await known(readStoredManifest(repository, content))) };
  }

  /** A manifest by digest, if this repository is known to have it. */
  async manifest(repository: Repository, digest: Digest): Promise<Reading<FetchedManifest> | undefined> {
    // Asked together: nearly all content that is asked for is its repository's.
    const [has, stored] = await Promise.all([
      known(this.#store.observations.has(this.#region, repository, digest)),
      known(this.#store.content.get({ digest })),
    ]);
    return has && stored ? known(readStoredManifest(repository, stored)) : undefined;
  }

  /** Notes a manifest that the registry sent, and the tag that was asked for. */
  noteManifest(
    repository: Repository,
    fetched: FetchedManifest,
    { tag, at }: { tag?: Tag | undefined; at: number },
  ): void {
    const { digest, bytes, mediaType } = fetched;
    const { content, observations } = this.#store;
    const region = this.#region;
    // Content first: a digest that is known must be found.
    if (!fetched.isUnverified) unawaited(content.put({ digest, bytes, mediaType, readAt: at }));
    unawaited(observations.place({ region, repository, digests: [digest, ...indexedDigests(fetched)], at }));
    unawaited(observations.describe(digest, factsOf(fetched, repository)));
    if (tag) unawaited(observations.look({ region, repository, tag, at, saw: { state: "digest", digest } }));
  }

  /** Notes that the registry says that a tag still has a digest. */
  noteSame(repository: Repository, { tag, digest, at }: { tag: Tag; digest: Digest; at: number }): void {
    const look = { region: this.#region, repository, tag, at, saw: { state: "digest", digest } } as const;
    unawaited(this.#store.observations.look(look));
  }

  /** Notes that the registry says that a tag does not exist. */
  noteGone(repository: Repository, tag: Tag): void {
    const look = { region: this.#region, repository, tag, at: Date.now(), saw: { state: "gone" } } as const;
    unawaited(this.#store.observations.look(look));
  }

  /** Adds to what is known of an image. */
  describe(digest: Digest, facts: ImageFacts): void {
    unawaited(this.#store.observations.describe(digest, facts));
  }

  /** Notes the day that a publisher set for the end of an image's life. */
  noteEnd(repository: Repository, digest: Digest, { ends, at }: { ends: string; at: number }): void {
    unawaited(this.#store.summaries.noteEnd({ region: this.#region, repository, digest, ends, at }));
  }

  /** Verified bytes of this digest and size. */
  async content(key: { digest: Digest; size: number }): Promise<Reading<Uint8Array> | undefined> {
    const stored = await known(this.#store.content.get(key));
    return stored && { value: stored.bytes, readAt: stored.readAt };
  }

  noteContent(content: StoredContent): void {
    unawaited(this.#store.content.put(content));
  }

  /** A list as it was last read, as bytes. */
  async list(kind: ListKey["kind"], name: string): Promise<Reading<Uint8Array> | undefined> {
    const list = await known(this.#store.lists.get({ region: this.#region, kind, name }));
    return list && { value: list.body, readAt: list.readAt };
  }

  noteList(kind: ListKey["kind"], name: string, list: { body: Uint8Array; readAt: number }): void {
    const key = `${kind} ${name}`;
    const noted = this.#store.lists
      .put({ region: this.#region, kind, name }, list)
      .catch(() => undefined)
      .finally(() => this.#noting.get(key) === noted && this.#noting.delete(key));
    this.#noting.set(key, noted);
  }

  /**
   * Waits while another replica reads a list. Returns the end of our turn, to be called when the list is noted or could not
   * be read; `undefined` if the store now has one that was read after `after`.
   */
  async listTurn(
    kind: ListKey["kind"],
    name: string,
    after: number,
    asker: AbortSignal,
  ): Promise<{ end: () => void } | undefined> {
    const key = { region: this.#region, kind, name };
    const turn = await withTimeLimit(PATIENCE, asker, (signal) => this.#store.lists.turn(key, { after, signal }));
    if (!turn.isOurs) return undefined;
    const end = async () => {
      await this.#noting.get(`${kind} ${name}`);
      await turn.end();
    };
    return { end: () => unawaited(end()) };
  }

  /** The tags that have or had a digest of a repository. */
  async tagsOf(repository: Repository, digest: Digest): Promise<TagsOfDigest> {
    this.news.use(repository);
    const none: TagsOfDigest = { now: [], before: [], gone: [] };
    return (await known(this.#store.observations.tagsOf(this.#region, repository, digest))) ?? none;
  }

  /** The repositories that have a digest, latest first; an empty list does not prove that it does not exist. */
  async placesOf(digest: Digest): Promise<DigestPlace[]> {
    return (await known(this.#store.observations.placesOf(this.#region, digest))) ?? [];
  }
}

/** The value, or `undefined` where the store fails or does not answer. */
async function known<T>(value: Promise<T>): Promise<T | undefined> {
  try {
    // Twice, as a main thread that was busy for long runs a timer before it reads the answer.
    return (await withPatience(value, ANSWERED / 2)) ?? (await withPatience(value, ANSWERED / 2));
  } catch {
    return undefined;
  }
}

function unawaited(written: Promise<void>): void {
  written.catch(() => undefined);
}

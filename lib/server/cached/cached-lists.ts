import "server-only";
import { isDigest, type Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import { NameList } from "../names/name-list";
import type { Registry } from "../registry/registry";
import { KEPT_BYTES } from "../tag-list/known-tags";
import { CATALOG, TAGS } from "./freshness";
import { inTurn, type Read, type TakeTurn } from "./in-turn";
import { type Reading, ReadingCache } from "./reading";
import type { RegionMemory } from "./recall/region-memory";
import type { OnGiven, Refreshing } from "./refreshing";
import { SHARE } from "./share";

const CATALOG_KEY = "catalog";
/** Includes what a search keeps: each name in order, in one text, taken apart and without separators. */
const sizeOfCatalog = (names: readonly string[]) => names.reduce((sum, name) => sum + 6 * name.length + 200, 16);
const sizeOfTags = (names: NameList) => names.byteLength + names.length * KEPT_BYTES;

/** Lists that are in memory, however old: the repositories, and the tags of one with their age. */
export type KnownLists = {
  catalog(): readonly string[] | undefined;
  tags(repository: Repository): Reading<NameList> | undefined;
};

/** The catalog and the tag lists of a region, kept with their age. */
export class CachedLists {
  readonly #registry: Registry;
  readonly #memory: RegionMemory;
  readonly #catalog: ReadingCache<readonly string[]>;
  readonly #tags: ReadingCache<NameList>;
  /** See `CachedRegistry.known`. */
  readonly known: KnownLists = {
    catalog: () => this.#catalog.peek(CATALOG_KEY)?.value,
    tags: (repository) => this.#tags.peek(repository),
  };

  constructor(registry: Registry, memory: RegionMemory, refreshing?: Refreshing, onGiven?: OnGiven) {
    this.#registry = registry;
    this.#memory = memory;
    const { isShared } = memory;
    this.#catalog = new ReadingCache({
      freshness: CATALOG,
      isShared,
      share: SHARE.small,
      size: sizeOfCatalog,
      onGiven: (tier) => onGiven?.("catalog", tier),
      ...refreshing,
    });
    this.#tags = new ReadingCache({
      freshness: TAGS,
      isShared,
      share: SHARE.large,
      size: sizeOfTags,
      onGiven: (tier) => onGiven?.("tags", tier),
      ...refreshing,
    });
  }

  /** All repositories, in code-unit order. */
  catalog(): Promise<Reading<readonly string[]>> {
    const read = this.#readCatalog(this.#registry);
    return this.#catalog.get(CATALOG_KEY, read, () => this.#recallCatalog(), this.#turns("catalog", ""));
  }

  #readCatalog(registry: Registry): Read<readonly string[]> {
    return async (signal, answeredAt) => {
      const names = [...(await registry.catalog(signal))].sort();
      this.#memory.noteList("catalog", "", { body: bytesOf(names), readAt: answeredAt() });
      return names;
    };
  }

  async #recallCatalog(): Promise<Reading<readonly string[]> | undefined> {
    const list = await this.#memory.list("catalog", "");
    return list && { value: namesIn(list.value), readAt: list.readAt };
  }

  /** See `CachedRegistry.tags`. */
  tags(repository: Repository, age?: number): Promise<Reading<NameList>> {
    const read = this.#readTags(this.#registry, repository);
    const recall = () => this.#recallTags(repository);
    const turns = this.#turns("tags", repository);
    if (age !== undefined) return this.#tags.getWithin(age, repository, read, recall, turns);
    return this.#tags.get(repository, read, recall, turns);
  }

  #readTags(registry: Registry, repository: Repository): Read<NameList> {
    return async (signal, answeredAt) => {
      const names = await registry.tags(repository, signal);
      const body = Buffer.from(names.text(0, names.length), "latin1");
      this.#memory.noteList("tags", repository, { body, readAt: answeredAt() });
      return this.#known(repository, names);
    };
  }

  async #recallTags(repository: Repository, oldest = 0): Promise<Reading<NameList> | undefined> {
    const list = await this.#memory.list("tags", repository);
    if (!list || list.readAt < oldest) return undefined;
    return { value: this.#known(repository, NameList.from(namesIn(list.value))), readAt: list.readAt };
  }

  /** See `AsideReadings.catalog`. */
  catalogAside(registry: Registry, signal: AbortSignal): Promise<Reading<readonly string[]>> {
    return this.#catalog.aside(CATALOG_KEY, inTurn(this.#readCatalog(registry)), () => this.#recallCatalog(), signal);
  }

  /** See `AsideReadings.tags`. */
  tagsAside(registry: Registry, repository: Repository, signal: AbortSignal): Promise<Reading<NameList>> {
    // An older one need not be taken apart.
    const recall = () => this.#recallTags(repository, Date.now() - TAGS.fresh);
    return this.#tags.aside(repository, inTurn(this.#readTags(registry, repository)), recall, signal);
  }

  /** Replicas read a list one at a time, and all others take it over: it is long, and everybody asks for it. */
  #turns(kind: "catalog" | "tags", name: string): TakeTurn | undefined {
    if (!this.#memory.isShared) return undefined;
    return (after, signal) => this.#memory.listTurn(kind, name, after, signal);
  }

  /** Returns the list in memory if it has the same names: much is computed from that object. */
  #known(repository: Repository, names: NameList): NameList {
    const before = this.#tags.peek(repository)?.value;
    return before?.equals(names) ? before : names;
  }

  /** See `CachedRegistry.lacks`. */
  lacks(repository: Repository, reference?: Reference): boolean {
    const tags = this.known.tags(repository)?.value;
    if (!tags) return this.known.catalog()?.includes(repository) === false;
    return reference !== undefined && !isDigest(reference) && !tags.includes(reference);
  }
}

/** Names as the store keeps them, each followed by a line end: all characters of names are ASCII. */
function bytesOf(names: readonly string[]): Uint8Array {
  return Buffer.from(names.map((name) => `${name}\n`).join(""), "latin1");
}

function namesIn(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return text === "" ? [] : text.slice(0, -1).split("\n");
}

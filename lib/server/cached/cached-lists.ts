import "server-only";
import { isDigest, type Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import type { NameList } from "../names/name-list";
import type { Registry } from "../registry/registry";
import { KEPT_BYTES } from "../tag-list/known-tags";
import { CATALOG, TAGS } from "./freshness";
import { type OnStale, type Reading, ReadingCache } from "./reading";
import { SHARE } from "./share";

const CATALOG_KEY = "catalog";
/** Includes what a search keeps: each name in order, in one text, taken apart and without separators. */
const sizeOfCatalog = (names: readonly string[]) => names.reduce((sum, name) => sum + 6 * name.length + 200, 16);
const sizeOfTags = (names: NameList) => names.byteLength + names.length * KEPT_BYTES;

/** The catalog and the tag lists of a region, kept with their age. */
export class CachedLists {
  readonly #registry: Registry;
  readonly #catalog: ReadingCache<readonly string[]>;
  readonly #tags: ReadingCache<NameList>;

  constructor(registry: Registry, onStale?: OnStale) {
    this.#registry = registry;
    this.#catalog = new ReadingCache({ freshness: CATALOG, share: SHARE.small, size: sizeOfCatalog, onStale });
    this.#tags = new ReadingCache({ freshness: TAGS, share: SHARE.large, size: sizeOfTags, onStale });
  }

  /** All repositories, in code-unit order. */
  catalog(): Promise<Reading<readonly string[]>> {
    return this.#catalog.get(CATALOG_KEY, async (signal) => [...(await this.#registry.catalog(signal))].sort());
  }

  /** All tags of a repository, in the registry's own order; the same object as before while the registry sends the same names. */
  tags(repository: Repository): Promise<Reading<NameList>> {
    return this.#tags.get(repository, async (signal) => {
      const names = await this.#registry.tags(repository, signal);
      const before = this.#tags.peek(repository)?.value;
      return before?.equals(names) ? before : names;
    });
  }

  /** See `CachedRegistry.lacks`. */
  lacks(repository: Repository, reference?: Reference): boolean {
    const tags = this.knownTags(repository);
    if (!tags) return this.#catalog.peek(CATALOG_KEY)?.value.includes(repository) === false;
    return reference !== undefined && !isDigest(reference) && !tags.includes(reference);
  }

  /** The tags of a repository in memory, however old. No request. */
  knownTags(repository: Repository): NameList | undefined {
    return this.#tags.peek(repository)?.value;
  }
}

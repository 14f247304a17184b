import type { ImageSummary } from "@/lib/contract/image-summary";
import type { Problem } from "@/lib/contract/problem";
import type { Digest } from "@/lib/oci/digest";
import type { Tag } from "@/lib/oci/tag";

/** What is known of a tag: the image that it was when it was asked for, or why that could not be told. */
export type TagDetails = { summary: ImageSummary } | { problem: Problem };

/**
 * What is known of a repository's tags, for a list to look at and for others to add to. `version` counts the changes.
 * Tags of one digest share one summary but for their own reading.
 */
export class TagDetailsStore {
  readonly #details = new Map<string, TagDetails>();
  readonly #tagsOfDigest = new Map<Digest, Set<string>>();
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #announced = false;

  get version(): number {
    return this.#version;
  }

  /** Tags of which the image is known. */
  get resolved(): number {
    let count = 0;
    for (const tags of this.#tagsOfDigest.values()) count += tags.size;
    return count;
  }

  get(tag: string): TagDetails | undefined {
    return this.#details.get(tag);
  }

  summary(tag: string): ImageSummary | undefined {
    const details = this.#details.get(tag);
    return details && "summary" in details ? details.summary : undefined;
  }

  /** The tags that are known to have a digest. */
  tagsOf(digest: Digest): ReadonlySet<string> {
    return this.#tagsOfDigest.get(digest) ?? new Set();
  }

  set(tag: Tag, details: TagDetails): void {
    this.#forget(tag);
    if ("summary" in details) {
      const { digest } = details.summary;
      const tags = this.#tagsOfDigest.get(digest) ?? new Set();
      this.#tagsOfDigest.set(digest, tags.add(tag));
    }
    this.#details.set(tag, details);
    this.#changed();
  }

  /** What is worth keeping for the next visit: summaries, not failures. */
  entries(): [string, ImageSummary][] {
    return [...this.#details].flatMap(([tag, details]) => ("summary" in details ? [[tag, details.summary]] : []));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #forget(tag: string): void {
    const before = this.summary(tag);
    if (!before) return;
    const tags = this.#tagsOfDigest.get(before.digest);
    tags?.delete(tag);
    if (tags?.size === 0) this.#tagsOfDigest.delete(before.digest);
  }

  /** Lines come in bursts: listeners hear of a burst once. */
  #changed(): void {
    if (this.#announced) return;
    this.#announced = true;
    queueMicrotask(() => {
      this.#announced = false;
      this.#version += 1;
      for (const listener of this.#listeners) listener();
    });
  }
}

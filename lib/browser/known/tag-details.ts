import type { ImageSummary } from "@/lib/contract/image/image-summary";
import type { Problem } from "@/lib/contract/problem";
import type { Digest } from "@/lib/oci/name/digest";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { ObservableMap } from "./observable-map";

/** What is known of a tag: its image when it was read, or why that failed. */
export type TagDetails = { summary: ImageSummary } | { problem: Problem };

/** What is known of a repository's tags at one time. Never changes. */
export type KnownTags = {
  details: ReadonlyMap<string, TagDetails>;
  /** The tags that are known to have a digest: the same array until that changes. */
  tagsOf: ReadonlyMap<Digest, readonly string[]>;
  /** The number of tags whose image is known. */
  resolved: number;
};

/** Returns the known image of a tag. */
export function summaryOf(details: TagDetails | undefined): ImageSummary | undefined {
  return details && "summary" in details ? details.summary : undefined;
}

/** What is known of a repository's tags: lists watch it, readers fill it. */
export class TagDetailsStore {
  readonly #details = new ObservableMap<string, TagDetails>();
  readonly #tagsOf = new Map<Digest, readonly string[]>();
  #resolved = 0;
  #view: KnownTags | undefined;

  readonly subscribe = this.#details.subscribe;

  get(tag: string): TagDetails | undefined {
    return this.#details.get(tag);
  }

  set(tag: Tag, details: TagDetails): void {
    const before = summaryOf(this.get(tag))?.digest;
    const now = summaryOf(details)?.digest;
    if (now !== before) {
      if (before) this.#change(before, (tags) => tags.filter((each) => each !== tag));
      if (now) this.#change(now, (tags) => [...tags, tag]);
    }
    this.#details.set(tag, details);
  }

  /** Adds when a known tag was pushed. */
  setPushed(text: string, pushed: string): void {
    const tag = parseTag(text);
    const summary = summaryOf(this.get(text));
    if (tag && summary) this.set(tag, { summary: { ...summary, pushed } });
  }

  /** Returns what is known now: the same object until that changes. */
  readonly view = (): KnownTags => {
    const details = this.#details.view();
    if (this.#view?.details !== details) {
      this.#view = { details, tagsOf: new Map(this.#tagsOf), resolved: this.#resolved };
    }
    return this.#view;
  };

  #change(digest: Digest, change: (tags: readonly string[]) => readonly string[]): void {
    const before = this.#tagsOf.get(digest) ?? [];
    const tags = change(before);
    this.#resolved += tags.length - before.length;
    if (tags.length > 0) this.#tagsOf.set(digest, tags);
    else this.#tagsOf.delete(digest);
  }
}

import type { TagName, TagRole, TagSegment } from "../tag-name";

/** A piece of a name between separators, in lower case, with its place in the name. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A tag's name while it is read: the parts found so far and how far they reach. */
export interface Draft extends Mutable<Omit<TagName, "segments" | "variants">> {
  readonly segments: TagSegment[];
  readonly variants: string[];
  readonly pieces: readonly Piece[];
  /** Where the text that has no segment yet begins. */
  at: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

// Separators are most of all segments: one object each instead of one for every place keeps 100,000 names small.
const SEPARATORS = new Map(["-", "_", "."].map((text): [string, TagSegment] => [text, { text, role: "separator" }]));

/** Makes what is between the last segment and `start` a separator, and `start` to `end` a segment. */
export function addSegment(draft: Draft, role: TagRole, start: number, end: number): void {
  if (start > draft.at) {
    const text = draft.name.slice(draft.at, start);
    draft.segments.push(SEPARATORS.get(text) ?? { text, role: "separator" });
  }
  if (end > start) {
    draft.segments.push({ text: draft.name.slice(start, end), role });
  }
  draft.at = end;
}

/** Makes `start` to `end` a variant; one that a name repeats is the same one. */
export function addVariant(draft: Draft, variant: string, start: number, end: number): void {
  if (!draft.variants.includes(variant)) {
    draft.variants.push(variant);
  }
  addSegment(draft, "variant", start, end);
}

/** Makes `start` to `end` a build of the version; one piece is taken. */
export function addBuild(draft: Draft, build: string, start: number, end: number): number {
  draft.build ??= build;
  addSegment(draft, "version", start, end);
  return 1;
}

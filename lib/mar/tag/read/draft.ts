import type { TagName, TagRole, TagSegment } from "../tag-name";

/** A piece of a name between separators, in lower case, with its position in the name. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A tag's name while it is parsed: the parts found so far, and how far they reach. */
export interface Draft extends Mutable<Omit<TagName, "segments" | "variants">> {
  readonly segments: TagSegment[];
  readonly variants: string[];
  readonly pieces: readonly Piece[];
  /** The start of the text that has no segment yet. */
  at: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

// Most segments are separators: sharing one object for each keeps 100,000 names small.
const SEPARATORS = new Map(["-", "_", "."].map((text): [string, TagSegment] => [text, { text, role: "separator" }]));

/** Adds the segment from `start` to `end`, after a separator for the text before it. */
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

/** Adds `start` to `end` as a variant. A repeated variant is added once. */
export function addVariant(draft: Draft, variant: string, start: number, end: number): void {
  if (!draft.variants.includes(variant)) {
    draft.variants.push(variant);
  }
  addSegment(draft, "variant", start, end);
}

/** Adds `start` to `end` as a build of the version. Returns 1, the number of pieces used. */
export function addBuild(draft: Draft, build: string, start: number, end: number): number {
  draft.build ??= build;
  addSegment(draft, "version", start, end);
  return 1;
}

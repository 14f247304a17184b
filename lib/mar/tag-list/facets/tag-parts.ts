import type { TagName } from "@/lib/mar/tag/tag-name";
import type { TagOperator } from "../filter/filter-term";

/** Reads the part of a tag that an operator tests, and nothing else of the tag. */
const PART_OF = {
  os: ({ os }) => os,
  arch: ({ architecture }) => architecture,
  ver: ({ version }) => version,
  variant: ({ variants }) => variants,
  date: ({ date }) => date,
  is: ({ floating }) => floating,
} as const satisfies Record<TagOperator, (tag: TagName) => unknown>;

/**
 * The distinct parts of a list's tags. Ten thousand tags share a few hundred part objects, so a condition is tested
 * once per part, not once per tag.
 */
export interface TagParts {
  /** For each tag, the position of its part in `examples`. */
  readonly ids: Uint32Array;
  /** For each part, one tag that has it, in the order of the tags. */
  readonly examples: readonly TagName[];
}

const known = new WeakMap<readonly TagName[], Map<TagOperator, TagParts>>();

/** Returns the parts of a list of tags; computed once per list and operator. */
export function partsOf(tags: readonly TagName[], operator: TagOperator): TagParts {
  const ofList = known.get(tags) ?? new Map<TagOperator, TagParts>();
  known.set(tags, ofList);
  const parts = ofList.get(operator) ?? findParts(tags, PART_OF[operator]);
  ofList.set(operator, parts);
  return parts;
}

function findParts(tags: readonly TagName[], partOf: (tag: TagName) => unknown): TagParts {
  const idOf = new Map<unknown, number>();
  const examples: TagName[] = [];
  const ids = Uint32Array.from(tags, (tag) => {
    const part = partOf(tag);
    const found = idOf.get(part);
    if (found !== undefined) return found;
    idOf.set(part, examples.length);
    return examples.push(tag) - 1;
  });
  return { ids, examples };
}

import type { TagName } from "@/lib/mar/tag/tag-name";
import type { TagOperator } from "../filter/filter-term";

/** The part of a tag that an operator looks at, and nothing else of it. */
const PART_OF = {
  os: ({ os }) => os,
  arch: ({ architecture }) => architecture,
  ver: ({ version }) => version,
  variant: ({ variants }) => variants,
  date: ({ date }) => date,
  is: ({ floating }) => floating,
} as const satisfies Record<TagOperator, (tag: TagName) => unknown>;

/**
 * Which of a list's different parts each tag has. The tags of a list share the objects of their parts, a few hundred of
 * them in ten thousand tags: what is asked of a part is asked once, not for every tag that has it.
 */
export interface TagParts {
  /** For each tag the position of its part in `examples`. */
  readonly ids: Uint32Array;
  /** For each part a tag that has it, in the order of the tags. */
  readonly examples: readonly TagName[];
}

const known = new WeakMap<readonly TagName[], Map<TagOperator, TagParts>>();

/** The parts of a list of tags, worked out once for each list and operator. */
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

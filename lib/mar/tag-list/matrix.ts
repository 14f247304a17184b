import { osId } from "@/lib/mar/tag/os-id";
import { isPreview } from "@/lib/mar/tag/stage";
import type { TagName } from "@/lib/mar/tag/tag-name";
import { versionLine } from "@/lib/mar/tag/version-line";
import { onceEach } from "./once-each";

/** A tag's name without version and architecture. `os` is `undefined` if the name has none. */
interface TagKind {
  readonly os: string | undefined;
  readonly variants: readonly string[];
}

/** Version lines by kinds of image, in the order of the tags. */
export interface TagMatrix {
  readonly lines: readonly string[];
  readonly kinds: readonly TagKind[];
  /**
   * `cells[line][kind]`: the first tag for all platforms, and the first for each architecture. A preview only if there
   * is no release. Empty if there is no tag.
   */
  readonly cells: readonly (readonly (readonly TagName[])[])[];
}

// With a tenth of the names left out a matrix is still useful; with more it would hide what people look for.
const LEAST_SHARE = 0.9;

/**
 * Returns a test of whether tags suit a matrix; add them one by one, in any order. They do if nearly all have a line
 * and are understood, and there is more than one kind.
 */
export function matrixTest(): { add: (tag: TagName) => void; result: () => boolean } {
  let [named, readable] = [0, 0];
  let first: TagName | undefined;
  let differ = false;
  return {
    add(tag) {
      if (tag.moving) return;
      named += 1;
      if (!tag.understood || versionLine(tag.version) === undefined) return;
      readable += 1;
      first ??= tag;
      differ ||= kindKey(tag) !== kindKey(first);
    },
    result: () => differ && readable >= named * LEAST_SHARE,
  };
}

/**
 * Returns the matrix of tags in the order of `compareTagNames`, so that a cell has the newest tags, floating ones
 * first.
 */
export function tagMatrix(tags: readonly TagName[]): TagMatrix {
  const kinds = new Map<string, TagKind>();
  const lines = new Map<string, Map<string, Map<string | undefined, TagName>>>();
  const lineOf = onceEach(versionLine);
  for (const tag of tags) {
    const line = lineOf(tag.version);
    if (line !== undefined) {
      const key = kindKey(tag);
      kinds.set(key, kinds.get(key) ?? { os: tag.os && osId(tag.os), variants: tag.variants });
      const cells = lines.get(line) ?? new Map<string, Map<string | undefined, TagName>>();
      const cell = cells.get(key) ?? new Map<string | undefined, TagName>();
      const before = cell.get(tag.architecture);
      // A release replaces a preview.
      if (before === undefined || (isPreview(before) && !isPreview(tag))) cell.set(tag.architecture, tag);
      lines.set(line, cells.set(key, cell));
    }
  }
  return {
    lines: [...lines.keys()],
    kinds: [...kinds.values()],
    cells: [...lines.values()].map((cells) => [...kinds.keys()].map((key) => [...(cells.get(key)?.values() ?? [])])),
  };
}

function kindKey({ os, variants }: TagName): string {
  return `${os === undefined ? "" : osId(os)} ${variants.join(" ")}`;
}

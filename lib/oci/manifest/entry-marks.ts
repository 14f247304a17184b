import { platformKey } from "../platform/normal-platform";
import type { Descriptor } from "./manifest";

/** The maximum number of marks per entry, and of characters per mark. */
const MOST = { marks: 3, characters: 80 };

type Entry = Pick<Descriptor, "platform" | "annotations">;

/**
 * Returns what distinguishes each entry of an index from others for the same platform: its `os.features`, and
 * annotations whose value not all of them share, as `key=value`. For the only entry of its platform: its `os.features`.
 */
export function entryMarks(entries: readonly Entry[]): string[][] {
  const keys = entries.map(({ platform }) => (platform ? platformKey(platform) : ""));
  const groups = new Map<string, Entry[]>();
  for (const [at, entry] of entries.entries()) {
    const key = keys[at] ?? "";
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const shared = new Map([...groups].map(([key, group]) => [key, sharedAnnotations(group)]));
  return entries.map(({ platform, annotations = {} }, at) => {
    const common = shared.get(keys[at] ?? "");
    const own = Object.entries(annotations)
      .map(([key, value]) => `${key}=${value}`)
      .filter((mark) => !common?.has(mark));
    return [...(platform?.["os.features"] ?? []), ...own].slice(0, MOST.marks).map(short);
  });
}

/** Returns the annotations that all entries have with the same value. */
function sharedAnnotations([first, ...others]: readonly Entry[]): Set<string> {
  const same = Object.entries(first?.annotations ?? {}).filter(([key, value]) =>
    others.every(({ annotations }) => annotations?.[key] === value),
  );
  return new Set(same.map(([key, value]) => `${key}=${value}`));
}

function short(mark: string): string {
  return mark.length > MOST.characters ? `${mark.slice(0, MOST.characters)}…` : mark;
}

/** The upper ends of the groups of sizes, in bytes; what is larger is in one more. */
export const SIZE_ENDS = [10e6, 50e6, 100e6, 250e6, 1e9] as const;

/** Groups of one repository that have a name of their own; a hostile one has many. */
const MOST_NAMED = 40;
const OTHER = "other";

/** How many images there are: by kind, by platform (an image can have several), and by size, of which some are not known. */
export type ImageCounts = {
  images: number;
  kinds: Record<string, number>;
  platforms: Record<string, number>;
  sizes: number[];
};

type CountedImage = { kind: string | undefined; platforms: readonly string[]; size: number | undefined };

/** Returns counts of nothing. */
export function noImages(): ImageCounts {
  return { images: 0, kinds: {}, platforms: {}, sizes: [...SIZE_ENDS, 0].map(() => 0) };
}

/** Adds an image. */
export function countImage(counts: ImageCounts, { kind, platforms, size }: CountedImage): void {
  counts.images += 1;
  if (kind) add(counts.kinds, kind, 1);
  for (const platform of new Set(platforms.map(shortPlatform))) {
    // Of attestations, which are no images.
    if (!platform.startsWith("unknown")) add(counts.platforms, platform, 1);
  }
  if (size === undefined || size <= 0) return;
  const group = SIZE_ENDS.findIndex((end) => size < end);
  addAt(counts.sizes, group < 0 ? SIZE_ENDS.length : group, 1);
}

/** Adds counts to others. */
export function addCounts(to: ImageCounts, { images, kinds, platforms, sizes }: ImageCounts): void {
  to.images += images;
  for (const [kind, count] of Object.entries(kinds)) add(to.kinds, kind, count);
  for (const [platform, count] of Object.entries(platforms)) add(to.platforms, platform, count);
  for (const [at, count] of sizes.entries()) addAt(to.sizes, at, count);
}

function add(counts: Record<string, number>, name: string, count: number): void {
  const isNamed = Object.hasOwn(counts, name) || Object.keys(counts).length < MOST_NAMED;
  const key = isNamed ? name : OTHER;
  counts[key] = (Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0) + count;
}

function addAt(counts: number[], at: number, count: number): void {
  if (at <= SIZE_ENDS.length) counts[at] = (counts[at] ?? 0) + count;
}

/** Returns a platform without the variant that all of its architecture have. */
function shortPlatform(platform: string): string {
  return platform.replace(/^(.*\/arm64)\/v8$/, "$1").replace(/^(.*\/amd64)\/v1$/, "$1");
}

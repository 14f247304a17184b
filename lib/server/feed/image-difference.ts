import "server-only";
import { visibleText } from "@/lib/display/text/visible-text";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { TagChange } from "../store/observations/observations";
import type { PlatformSizes } from "./described-images";
import type { FeedPlace } from "./feed-place";

type Sides = Pick<TagChange, "from"> & { to: NonNullable<TagChange["to"]> };

const MOST_PLATFORMS = 8;

/** Returns the compressed size of each platform of an image, with the difference to the image before. */
export function sizeTexts(place: FeedPlace, { from, to }: Sides): string[] {
  const t = translator("feed");
  const now = sizesOf(place, to);
  const before = from ? sizesOf(place, from) : undefined;
  return [...now].slice(0, MOST_PLATFORMS).flatMap(([platform, size]) => {
    if (size === undefined) return [];
    const text = sizeText(size, before?.get(platform));
    return platform ? t("sizeOf", { platform: visibleText(platform), size: text }) : text;
  });
}

function sizeText(size: number, before: number | undefined): string {
  const t = translator("feed");
  const { bytes } = formatter();
  if (before === undefined) return t("size", { size: bytes(size) });
  const difference = bytes(Math.abs(size - before));
  return t(size > before ? "more" : size < before ? "less" : "same", { size: bytes(size), difference });
}

/** Sizes by platform; of an image whose platforms are not known, one without a name. */
function sizesOf({ images }: FeedPlace, { digest, image }: NonNullable<Sides["from"]>): PlatformSizes {
  return images.get(digest)?.sizes ?? new Map(image?.size ? [["", image.size]] : []);
}

/** Returns the platforms that an image has and the one before lacked, and the reverse; none if either is not known. */
export function platformChange(place: FeedPlace, { from, to }: Sides): { gained: string[]; lost: string[] } {
  const sides = from ? [from, to] : [];
  const exact = sides.flatMap(({ digest }) => place.images.get(digest) ?? []).map(({ sizes }) => [...sizes.keys()]);
  const listed = sides.flatMap(({ image }) => (image?.platforms ? [image.platforms] : []));
  const [before, now] = exact.length === 2 ? exact : listed;
  if (!before || !now) return { gained: [], lost: [] };
  return {
    gained: now.filter((each) => !before.includes(each)),
    lost: before.filter((each) => !now.includes(each)),
  };
}

/** Returns when an image was built, in milliseconds since the epoch, if that is known and a date. */
export function builtAt({ images }: FeedPlace, { digest, image }: NonNullable<Sides["from"]>): number | undefined {
  const created = images.get(digest)?.created ?? image?.created;
  return created === undefined || Number.isNaN(new Date(created).getTime()) ? undefined : created;
}

import "server-only";
import { visibleText } from "@/lib/display/text/visible-text";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { Digest } from "@/lib/oci/name/digest";
import type { Tag } from "@/lib/oci/name/tag";
import { type Markup, markup } from "../markup/markup";
import type { TagChange } from "../store/observations/observations";
import { compareUrl, type FeedPlace, permalink } from "./feed-place";
import { builtAt, platformChange, sizeTexts } from "./image-difference";

/** The image before a change and since, as far as they are known. */
export type Sides = Pick<TagChange, "from" | "to">;

type Side = NonNullable<Sides["from"]>;

/** Returns lines that say from which image to which, with dates of build, sizes, and platforms gained and lost. */
export function imageLines(place: FeedPlace, { from, to }: Sides, tag: Tag): Markup[] {
  const t = translator("feed");
  const lines: Markup[] = [];
  if (from) lines.push(markup`${t(to ? "before" : "last")} ${digestLink(place, from, tag)}`);
  if (to) lines.push(markup`${t("now")} ${digestLink(place, to, tag)}`);
  if (!to) return lines;
  const [was, is] = [from && builtAt(place, from), builtAt(place, to)];
  if (was !== undefined && is !== undefined && is < was) lines.push(markup`${t("older")}`);
  const sizes = sizeTexts(place, { from, to });
  if (sizes.length > 0) lines.push(markup`${t("compressed")} ${sizes.join(formatter().marks.semicolon)}`);
  const { gained, lost } = platformChange(place, { from, to });
  if (gained.length > 0) lines.push(markup`${t("gained", { platforms: listed(gained) })}`);
  if (lost.length > 0) lines.push(markup`${t("lost", { platforms: listed(lost) })}`);
  if (from && from.digest !== to.digest) lines.push(compareLink(place, from.digest, to.digest));
  return lines;
}

/** Renders a link that compares two images. */
function compareLink(place: FeedPlace, from: Digest, to: Digest): Markup {
  return markup`<a href="${compareUrl(place, from, to)}">${translator("feed")("compare")}</a>`;
}

function digestLink(place: FeedPlace, side: Side, tag: Tag): Markup {
  const { digest } = side;
  const link = markup`<a href="${permalink(place, digest, tag)}"><code>${digest}</code></a>`;
  const built = builtText(place, side);
  return built ? markup`${link}${formatter().marks.comma}${built}` : link;
}

/** Returns when an image was built, in words; an empty text if that is not known. */
export function builtText(place: FeedPlace, side: Side): string {
  const created = builtAt(place, side);
  if (created === undefined) return "";
  return translator("feed")("built", { day: formatter().day(new Date(created).toISOString()) });
}

const MOST_PLATFORMS = 16;

function listed(platforms: readonly string[]): string {
  const shown = platforms.slice(0, MOST_PLATFORMS).map(visibleText);
  return formatter().list(platforms.length > MOST_PLATFORMS ? [...shown, "…"] : shown);
}

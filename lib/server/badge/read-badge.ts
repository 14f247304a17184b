import "server-only";
import type { BadgeFact } from "@/lib/contract/badge";
import { formatSizeRange, platformNames } from "@/lib/display/image/image-figures";
import { lifeTone } from "@/lib/display/image/life-tone";
import { shortDigest } from "@/lib/display/text/short-digest";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import { parseTagName } from "@/lib/mar/tag/parse";
import { mostSpecificAlias } from "@/lib/mar/tag-list/aliases";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Reference } from "@/lib/oci/name/reference";
import { parseTag } from "@/lib/oci/name/tag";
import type { Badge } from "../drawing/badge";
import { aliasesOf } from "../image/aliases";
import { readDatedPlatforms } from "../image/image-summary";
import { readLifecycle } from "../image/life/lifecycle";
import { tagListView } from "../page/tag-list-view";
import { RegistryFailure } from "../problem/registry-failure";
import { cachedRegistryOf } from "../process/cached-registries";

/** More platforms are counted, not named. */
const MOST_PLATFORMS = 3;

type Asked = { region: Region; imageName: ImageName; fact: BadgeFact };

/** A badge, and when the registry said what it shows, in milliseconds since 1970. */
export type BadgeReading = { badge: Badge; readAt: number };

/**
 * Returns the badge of an image. A repository stands for the tag that its page shows first.
 * @throws RegistryFailure if the registry does not have it, or fails
 */
export async function readBadge({ region, imageName, fact }: Asked): Promise<BadgeReading> {
  const { repository } = imageName;
  const cached = cachedRegistryOf(region);
  const reference = imageName.digest ?? imageName.tag ?? (await firstTag(region, imageName));
  const { value, readAt } = await cached.manifest(repository, reference);
  const label = imageName.tag && fact !== "version" ? `${repository}:${imageName.tag}` : repository;
  const badge = await BADGES[fact]({ region, imageName, reference, digest: value.digest, fetched: value });
  return { badge: { label, ...badge }, readAt };
}

async function firstTag(region: Region, { repository }: ImageName): Promise<Reference> {
  const tags = await cachedRegistryOf(region).tags(repository);
  const { rows } = await tagListView(repository, tags, new URLSearchParams());
  const first = rows.flatMap((row) => (row.kind === "tag" ? (parseTag(row.tag) ?? []) : []))[0];
  if (!first) throw new RegistryFailure("unknown-manifest", `${repository} has no tag that a badge could show`);
  return first;
}

type Fetched = Parameters<typeof readDatedPlatforms>[2];
type Read = { region: Region; imageName: ImageName; reference: Reference; digest: Fetched["digest"]; fetched: Fetched };
type Said = Omit<Badge, "label">;

const BADGES: Record<BadgeFact, (read: Read) => Promise<Said>> = {
  version: async ({ region, imageName: { repository }, reference, digest }) => {
    const own = parseTag(reference);
    const { known } = await aliasesOf(cachedRegistryOf(region), repository, { digest, own, now: Date.now() });
    const named = own && parseTagName(own);
    const best =
      named &&
      mostSpecificAlias(
        named,
        known.map(({ tag }) => parseTagName(tag)),
      );
    return { text: best?.name ?? own ?? shortDigest(digest), tone: "plain" };
  },
  size: async (read) => {
    const platforms = await platformsOf(read);
    const text = formatSizeRange({ platforms }, formatter().bytes);
    return text ? { text, tone: "plain" } : unknown();
  },
  platforms: async (read) => {
    const names = platformNames({ platforms: await platformsOf(read) });
    if (names.length === 0) return unknown();
    const t = translator("badge");
    const text = names.length > MOST_PLATFORMS ? t("platforms", { count: names.length }) : names.join(" · ");
    return { text, tone: "plain" };
  },
  life: async ({ region, imageName: { repository }, reference, digest }) => {
    const lifecycle = await readLifecycle(cachedRegistryOf(region), repository, digest, { tag: parseTag(reference) });
    if (!lifecycle) return unknown();
    const t = translator("life");
    const { endOfLife } = lifecycle;
    if (!endOfLife) return { text: t("supported"), tone: "good" };
    const tone = lifeTone(lifecycle, new Date().toISOString().slice(0, 10));
    return { text: t(tone === "ended" ? "ended" : "ends", { day: formatter().day(endOfLife) }), tone };
  },
};

async function platformsOf({ region, imageName: { repository }, fetched }: Read) {
  return (await readDatedPlatforms(cachedRegistryOf(region), repository, fetched)).platforms;
}

function unknown(): Said {
  return { text: translator("badge")("unknown"), tone: "unknown" };
}

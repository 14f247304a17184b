import "server-only";
import type { ImageSummary, PlatformSummary } from "@/lib/contract/image/image-summary";
import { hasFailed } from "@/lib/contract/image/signature";
import { historyPath } from "@/lib/contract/page/history-page";
import type { PageOfImage } from "@/lib/contract/page/image-page";
import { imagePath } from "@/lib/contract/page/page-path";
import { searchPath } from "@/lib/contract/search/search-page";
import { pullCommand } from "@/lib/display/pull-command";
import { shortDigest } from "@/lib/display/text/short-digest";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { isContainerImage } from "@/lib/mar/kind/artifact-kind";
import { NOTARY_SIGNATURE } from "@/lib/mar/referrer/referrer-kind";
import { groupReferrers, type ReferrerGroup } from "@/lib/mar/referrer/referrer-list";
import { formatImageName } from "@/lib/oci/name/image-name";
import { formatPlatform } from "@/lib/oci/platform/platform";
import { describeReferrers } from "../../image/attached/referrers";
import { readImageSummary } from "../../image/image-summary";
import { endedBy, readImageLife } from "../../image/life/image-life";
import { readHeld } from "../../image/opened";
import { isUnknown, outcomeOf } from "../../problem/outcome";
import { cachedRegistryOf } from "../../process/cached-registries";
import { readBuiltOn } from "../../search/built-on-image";
import { blocks, table, titled, wrapped } from "../lines";
import { curl, type PlainPage } from "../plain-page";
import { failedPage } from "./failed";
import { builtOnLines } from "./index-lines";

/** Platforms of one answer as text: an index can list a thousand. */
const MOST_PLATFORMS = 60;

/** Returns one image: how to pull it, what it is, for which platforms, whether it is supported, and what is attached to it. */
export async function imagePlainly(page: PageOfImage): Promise<PlainPage> {
  const { imageName, reference, region } = page;
  const cached = cachedRegistryOf(region);
  const outcome = await outcomeOf(readImageSummary(cached, imageName.repository, reference));
  if (!outcome.ok) return failedPage(outcome.problem, { region, subject: formatImageName(imageName) });
  const summary = outcome.value;
  const readAt = Date.parse(summary.readAt);
  return {
    text: () => textOf(page, summary),
    json: () => ({ ...summary, repository: imageName.repository, region, pull: pullOf(page, summary) }),
    readAt,
  };
}

function pullOf({ imageName, region, query }: PageOfImage, { kind, digest }: ImageSummary): string {
  const { platform } = query;
  const by = imageName.digest ? "digest" : "tag";
  return pullCommand({ imageName: { ...imageName, digest }, region, kind, by, platform });
}

async function textOf(page: PageOfImage, summary: ImageSummary): Promise<string[]> {
  const { imageName, region } = page;
  const { repository, tag } = imageName;
  const { digest } = summary;
  const t = translator("image");
  const [life, attached, builtOn] = await Promise.all([
    lifeLines(page, summary),
    attachedLines(page, summary),
    isContainerImage(summary.kind) ? readBuiltOn(region, { repository, digest, tag }) : undefined,
  ]);
  return blocks(
    [formatImageName(imageName)],
    pullOf(page, summary)
      .split("\n")
      .map((line) => `  ${line}`),
    [
      `${t("digest")}  ${digest}`,
      ...table(
        [
          [t("kindLabel"), t(`kind.${summary.kind}`)],
          [t("mediaType"), summary.mediaType],
          ...(summary.artifactType ? [[t("artifactType"), summary.artifactType]] : []),
        ],
        "",
      ),
    ],
    platformLines(summary.platforms),
    life,
    attached,
    builtOn ? builtOnLines(builtOn, region) : [],
    [
      curl(imagePath({ repository, digest }, { region })),
      ...(tag ? [curl(historyPath({ repository, tag, region }))] : []),
      ...(builtOn && builtOn.tags > 0 ? [curl(searchPath({ q: builtOn.q, region }))] : []),
      curl(imagePath({ repository }, { region })),
    ],
  );
}

function platformLines(platforms: readonly PlatformSummary[]): string[] {
  if (platforms.length === 0) return [];
  const t = translator("platforms");
  const { bytes, day } = formatter();
  const rows = platforms
    .slice(0, MOST_PLATFORMS)
    .map(({ platform, digest, size, created }) => [
      platform ? [formatPlatform(platform), platform.osVersion].filter(Boolean).join(" ") : t("unknownPlatform"),
      size === undefined ? t("notRead") : bytes(size),
      created ? day(created) : t("notSet"),
      shortDigest(digest),
    ]);
  const more = platforms.length - rows.length;
  return [
    ...table([[t("platform"), t("size"), t("created"), t("digest")], ...rows], ""),
    ...(more > 0 ? [t("more", { count: more })] : []),
  ];
}

/** Says whether the image is supported, on whose word, and the tag to move to if it is not. */
async function lifeLines({ imageName, region }: PageOfImage, { digest }: ImageSummary): Promise<string[]> {
  const { repository, tag } = imageName;
  const t = translator("life");
  const today = new Date().toISOString().slice(0, 10);
  const { lifecycle, replacement } = await readImageLife(cachedRegistryOf(region), repository, { digest, tag, today });
  const end = lifecycle?.endOfLife;
  const hasEnded = endedBy(lifecycle, today);
  const state = end ? t(hasEnded ? "ended" : "ends", { day: formatter().day(end) }) : t("supported");
  const why = end ? (lifecycle?.table ? "setByTable" : "setByPublisher") : "noneSet";
  const words = lifecycle ? [state, t(why), lifecycle.table ?? ""].filter(Boolean) : [t("couldNotRead")];
  const other = replacement
    ? [t(`moveTo.${replacement.why}`), formatImageName({ repository, tag: replacement.tag })]
    : [];
  const none = hasEnded && tag && !replacement ? [t("noReplacement")] : [];
  return titled(
    t("title"),
    [words.join(" · "), other.join(" "), ...none].flatMap((line) => wrapped(line, "  ")),
  );
}

/** Says what is attached to the image, and what the checks of its newest signature say: never that it is trusted. */
async function attachedLines({ imageName, region }: PageOfImage, { digest }: ImageSummary): Promise<string[]> {
  const { repository } = imageName;
  const cached = cachedRegistryOf(region);
  const t = translator("attached");
  const outcome = await outcomeOf(
    cached.referrers(repository, digest).then(({ value }) => describeReferrers(cached, repository, value.manifests)),
  );
  if (!outcome.ok) {
    const why = isUnknown(outcome.problem) ? "unknown-manifest" : (outcome.problem.reason ?? "unavailable");
    return titled(t("title"), wrapped(translator("failure")(`reasons.${why}`), "  "));
  }
  const groups = groupReferrers(outcome.value);
  if (groups.length === 0) return titled(t("title"), wrapped(t("none"), "  "));
  const { number } = formatter();
  const rows = groups.map(({ kind, referrers }) => [t(`kind.${kind}`), number(referrers.length)]);
  return titled(t("title"), [...table(rows), ...(await signatureLines(groups, { repository, cached }))]);
}

type Place = Pick<PageOfImage["imageName"], "repository"> & { cached: ReturnType<typeof cachedRegistryOf> };

async function signatureLines(groups: readonly ReferrerGroup[], { repository, cached }: Place): Promise<string[]> {
  const newest = groups
    .find(({ kind }) => kind === "signature")
    ?.referrers.find(({ artifactType }) => artifactType === NOTARY_SIGNATURE);
  if (!newest) return [];
  const outcome = await outcomeOf(
    cached.manifest(repository, newest.digest).then(({ value }) => readHeld(cached, repository, value.manifest)),
  );
  if (!outcome.ok || outcome.value.kind !== "signature") return [];
  const { report } = outcome.value;
  const t = translator("signature");
  const words =
    report.outcome === "unreadable"
      ? t(`unreadable.${report.failure}`, { part: t(`part.${report.part}`) })
      : t(hasFailed(report) ? "failed" : "notTrusted");
  return wrapped(words, "  ");
}

import type { ImageSummary } from "@/lib/contract/image/image-summary";
import type { ReplacementLine } from "@/lib/contract/image/replacement";
import type { Problem } from "@/lib/contract/problem";
import { lifeTone } from "@/lib/display/image/life-tone";
import type { FoundImage } from "@/lib/mar/file/find/finding";
import { isContainerImage } from "@/lib/mar/kind/artifact-kind";
import { officialName } from "@/lib/mar/name/old-names";
import { REGIONS, type Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import { formatImageName, type ImageName } from "@/lib/oci/name/image-name";
import { platformKey } from "@/lib/oci/platform/normal-platform";
import { parsePlatform } from "@/lib/oci/platform/platform";
import { choosePlatform } from "@/lib/oci/platform/platform-choice";
import type { Answers } from "./answers";
import { askedName } from "./asked-name";
import { type MissingPart, type RegionState, regionState } from "./region-state";

/** One statement about a name in a file. */
export type Flag =
  | { kind: "asking" }
  | { kind: "exists" }
  | { kind: "missing"; what: MissingPart }
  | { kind: "moved"; now: Digest }
  | { kind: "tag-gone" }
  | { kind: "one-platform" }
  | { kind: "ended"; day: string; replacement: ReplacementLine | undefined }
  | { kind: "ends"; day: string }
  | { kind: "platform-missing"; platform: string; has: string[] }
  | { kind: "missing-in"; region: Region; what: MissingPart }
  | { kind: "other-digest-in"; region: Region }
  | { kind: "failed"; region: Region; problem: Problem }
  | { kind: "not-asked" }
  | { kind: "unofficial"; official: string | undefined; certain: boolean }
  | { kind: "data-endpoint" }
  | { kind: "went-on"; to: string }
  | { kind: "latest" }
  | { kind: "repository-only" };

export type Verdict = { name: ImageName | undefined; region: Region; flags: Flag[] };

type Setting = {
  answers: Answers;
  /** The platform chosen for the whole file. A name's own platform goes before it. */
  platform: string | undefined;
  /** `2026-11-22` */
  today: string;
};

/** Returns the verdict on a name, as far as it is known so far. */
export function verdict(found: FoundImage, setting: Setting): Verdict {
  const { region } = found.official;
  const name = askedName(found);
  const flags = flagsOfName(found);
  if (!name) return { name, region, flags };
  const home = regionState(setting.answers, region, name);
  return {
    name,
    region,
    flags: [
      ...flags,
      ...homeFlags(home, { found, name, ...setting }),
      ...otherFlags(home, { name, region, ...setting }),
    ],
  };
}

function flagsOfName(found: FoundImage): Flag[] {
  const { image, official, latest } = found;
  const flags: Flag[] = [];
  if (official.relation === "data-endpoint") flags.push({ kind: "data-endpoint" });
  else if (!official.official) {
    const { repository, tag, digest, certain } = official;
    const known = repository && formatImageName({ repository, ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) });
    flags.push({ kind: "unofficial", official: known, certain });
  }
  const onward = official.relation === "old-repository" ? official : onwardOf(found);
  if (onward?.repository) {
    const { repository, tag } = onward;
    flags.push({ kind: "went-on", to: formatImageName({ repository, ...(tag ? { tag } : {}) }) });
  }
  if (latest) flags.push({ kind: "latest" });
  else if (!image.tag && !image.digest) flags.push({ kind: "repository-only" });
  return flags;
}

/** Returns the successor within MAR of the name that another host's corresponds to. */
function onwardOf({ official }: FoundImage) {
  const { repository, tag, region } = official;
  const onward = repository && officialName({ host: "mcr.microsoft.com", repository, ...(tag ? { tag } : {}) }, region);
  return onward && onward.relation === "old-repository" ? onward : undefined;
}

type Home = Setting & { found: FoundImage; name: ImageName };

function homeFlags(home: RegionState, { found, name, platform, today, answers }: Home): Flag[] {
  const { region } = found.official;
  switch (home.kind) {
    case "asking":
      return [{ kind: "asking" }];
    case "unasked":
      return [{ kind: "not-asked" }];
    case "missing":
      return [{ kind: "missing", what: home.what }];
    case "failed":
      return [{ kind: "failed", region, problem: home.problem }];
    case "there": {
      const replacement = name.tag && answers.replacement(region, name.repository, name.tag);
      return [
        { kind: "exists" },
        ...pinFlags(home, name),
        ...lifeFlags(home.summary, today, replacement),
        ...platformFlags(home.summary, found.image.platform ?? platform),
      ];
    }
  }
}

type There = Extract<RegionState, { kind: "there" }>;

function pinFlags({ byTag }: There, { digest }: ImageName): Flag[] {
  if (!digest || byTag === undefined || byTag === "unknown") return [];
  if (byTag === "gone") return [{ kind: "tag-gone" }];
  if (byTag.digest === digest) return [];
  // The digest of one of its platforms is still this image, but not for other platforms.
  const isOfPlatform = byTag.platforms.some((platform) => platform.digest === digest);
  return [isOfPlatform ? { kind: "one-platform" } : { kind: "moved", now: byTag.digest }];
}

function lifeFlags({ lifecycle }: ImageSummary, today: string, replacement: ReplacementLine | undefined): Flag[] {
  const day = lifecycle?.endOfLife;
  // What ends in years needs no action.
  if (!lifecycle || !day || lifeTone(lifecycle, today) === "good") return [];
  return [day <= today ? { kind: "ended", day, replacement } : { kind: "ends", day }];
}

function platformFlags({ kind, platforms }: ImageSummary, wanted: string | undefined): Flag[] {
  const platform = wanted && parsePlatform(wanted);
  const named = platforms.flatMap(({ platform: own }) => (own ? [platformKey(own)] : []));
  if (!platform || !isContainerImage(kind) || named.length === 0) return [];
  if (choosePlatform(platforms, { platform: wanted }).kind === "listed") return [];
  return [{ kind: "platform-missing", platform: platformKey(platform), has: [...new Set(named)] }];
}

type Elsewhere = Setting & { name: ImageName; region: Region };

/** Returns the statements about the other region. */
function otherFlags(home: RegionState, { name, region, answers }: Elsewhere): Flag[] {
  return REGIONS.filter((other) => other !== region).flatMap((other): Flag[] => {
    const there = regionState(answers, other, name);
    if (there.kind === "missing" && home.kind !== "missing") {
      return [{ kind: "missing-in", region: other, what: there.what }];
    }
    if (there.kind === "failed") return [{ kind: "failed", region: other, problem: there.problem }];
    const differs = there.kind === "there" && home.kind === "there" && there.summary.digest !== home.summary.digest;
    return differs ? [{ kind: "other-digest-in", region: other }] : [];
  });
}

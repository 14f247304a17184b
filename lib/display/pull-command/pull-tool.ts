import { PULL_BYS, type PullBy, type PullToolId } from "@/lib/contract/page/pull-choice";
import type { ArtifactKind } from "@/lib/mar/kind/artifact-kind";
import type { Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Platform } from "@/lib/oci/platform/platform";

/** Where an artifact is: an image name, with all that is known of it, in a region's registry. */
export type PullSource = {
  region: Region;
  imageName: ImageName;
  /** The ways in which it may be named; any without it. */
  only?: readonly PullBy[] | undefined;
  /** True for an image of Docker's schema 1, which engines of today refuse. */
  isSchema1?: boolean | undefined;
};

/** What a command is written from; `by` is one of the ways that the tool has for this source. */
export type PullOrder = PullSource & { by: PullBy; platform?: Platform | undefined };

/** What a note can depend on: whether the image's index has other indexes in it, and whether an artifact's layers have file names. */
export type PullFacts = { isNested: boolean; hasFileNames?: boolean | undefined };

/** What is said beside a command, as `messages/en.json` names it below `pull.note`. */
export type PullNote =
  | "docker-both"
  | "podman-both"
  | "digest-decides"
  | "skopeo-both"
  | "skopeo-nested"
  | "import-both"
  | "helm-both"
  | "feature-both"
  | "powershell-mar"
  | "oras-unnamed";

/** A tool, or a kind of file, that names an artifact of the registry. */
export type PullTool = {
  id: PullToolId;
  /** What it can fetch; for each kind an id has one entry at most. */
  kinds: readonly ArtifactKind[];
  /** What its text is written in. */
  language: "shell" | "powershell" | "dockerfile" | "yaml" | "bicep" | "json";
  takesPlatform: boolean;
  /** True for a tool that refuses an index in an index, and finds no platform there. */
  refusesNested?: boolean;
  /** How it can name an artifact at all. */
  takes: readonly PullBy[];
  /** Whether it can name this artifact in this way; it can where this is missing. */
  canName?: (source: PullSource, by: PullBy) => boolean;
  /** What a reader must know of the command when it is asked for in this way, or of an index that has others in it. */
  note?: (by: PullBy, facts: PullFacts) => PullNote | undefined;
  /** Its text, without a line break at the end. */
  write: (order: PullOrder) => string;
};

/** The ways in which a tool can name an artifact, by what is known of it; none where it cannot fetch it. */
export function waysOf(tool: PullTool, source: PullSource): PullBy[] {
  const { imageName, only = PULL_BYS } = source;
  const { tag, digest } = imageName;
  const known: Record<PullBy, boolean> = {
    tag: tag !== undefined,
    "tag-and-digest": tag !== undefined && digest !== undefined,
    digest: digest !== undefined,
  };
  return only.filter((by) => known[by] && tool.takes.includes(by) && (tool.canName?.(source, by) ?? true));
}

/** What stands in for a way that a tool does not have. A digest says more than a tag, so it is kept where it was asked for. */
const NEAREST: Record<PullBy, readonly PullBy[]> = {
  tag: ["tag", "digest"],
  "tag-and-digest": ["tag-and-digest", "digest", "tag"],
  digest: ["digest", "tag"],
};

/** The way that a tool takes when this one is asked for. */
export function wayFor(tool: PullTool, source: PullSource, asked: PullBy): PullBy {
  const ways = waysOf(tool, source);
  return NEAREST[asked].find((by) => ways.includes(by)) ?? asked;
}

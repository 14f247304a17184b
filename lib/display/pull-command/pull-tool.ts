import { PULL_BYS, type PullBy, type PullToolId } from "@/lib/contract/page/pull-choice";
import type { ArtifactKind } from "@/lib/mar/kind/artifact-kind";
import type { Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Platform } from "@/lib/oci/platform/platform";

/** The location of an artifact: an image name, with all that is known of it, in a region's registry. */
export type PullSource = {
  region: Region;
  imageName: ImageName;
  /** The only ways in which it may be named; any way if missing. */
  only?: readonly PullBy[] | undefined;
  /** True for an image of Docker's schema 1, which current engines refuse. */
  isSchema1?: boolean | undefined;
};

/** The input of a command. `by` is a way that the tool has for this source. */
export type PullOrder = PullSource & { by: PullBy; platform?: Platform | undefined };

/**
 * The facts that notes depend on: whether the image's index is nested, and whether an artifact's layers have file
 * names.
 */
export type PullFacts = { isNested: boolean; hasFileNames?: boolean | undefined };

/** The notes beside a command, by their names in `messages/en.json` below `pull.note`. */
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
  /** The kinds that it can fetch. For each kind an id has at most one entry. */
  kinds: readonly ArtifactKind[];
  /** The language of its text. */
  language: "shell" | "powershell" | "dockerfile" | "yaml" | "bicep" | "json";
  takesPlatform: boolean;
  /** True for a tool that refuses nested indexes and finds no platform in them. */
  refusesNested?: boolean;
  /** The ways in which it can name an artifact. */
  takes: readonly PullBy[];
  /** Returns whether it can name this artifact in this way. Missing if it always can. */
  canName?: (source: PullSource, by: PullBy) => boolean;
  /** Returns the note for a command in this way, or for a nested index. */
  note?: (by: PullBy, facts: PullFacts) => PullNote | undefined;
  /** Writes its text, without a line break at the end. */
  write: (order: PullOrder) => string;
};

/**
 * Returns the ways in which a tool can name an artifact, by what is known of it. Returns an empty list if it cannot
 * fetch it.
 */
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

/**
 * The replacements for a way that a tool does not have. A digest is more exact than a tag, so it is kept if requested.
 */
const NEAREST: Record<PullBy, readonly PullBy[]> = {
  tag: ["tag", "digest"],
  "tag-and-digest": ["tag-and-digest", "digest", "tag"],
  digest: ["digest", "tag"],
};

/** Returns the way that a tool uses for the requested one. */
export function wayFor(tool: PullTool, source: PullSource, asked: PullBy): PullBy {
  const ways = waysOf(tool, source);
  return NEAREST[asked].find((by) => ways.includes(by)) ?? asked;
}

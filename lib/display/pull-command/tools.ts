import type { PullToolId } from "@/lib/contract/page/pull-choice";
import type { ArtifactKind } from "@/lib/mar/kind/artifact-kind";
import { ARTIFACT_TOOLS } from "./artifact-tools";
import { IMAGE_TOOLS } from "./image-tools";
import { ORAS_TOOLS } from "./oras-tools";
import { type PullSource, type PullTool, waysOf } from "./pull-tool";

/** All tools. The usual one for each kind of artifact comes before its others. */
export const PULL_TOOLS: readonly PullTool[] = [...IMAGE_TOOLS, ...ARTIFACT_TOOLS, ...ORAS_TOOLS];

export type PullArtifact = PullSource & { kind: ArtifactKind };

/** The tools that still fetch images of Docker's schema 1. */
const SCHEMA_1_TOOLS: readonly PullToolId[] = ["podman", "skopeo"];

/**
 * Returns the tools that can fetch this artifact from this region. Returns an empty list if neither tag nor digest is
 * known.
 */
export function toolsFor({ kind, ...source }: PullArtifact): readonly PullTool[] {
  return PULL_TOOLS.filter(
    (tool) =>
      tool.kinds.includes(kind) &&
      (!source.isSchema1 || SCHEMA_1_TOOLS.includes(tool.id)) &&
      waysOf(tool, source).length > 0,
  );
}

/** Returns the first of the ids that a tool has, else the first tool. */
export function chosenTool(
  tools: readonly PullTool[],
  ids: readonly (PullToolId | null | undefined)[],
): PullTool | undefined {
  for (const id of ids) {
    const tool = tools.find((each) => each.id === id);
    if (tool) return tool;
  }
  return tools[0];
}

import type { PullBy, PullToolId } from "@/lib/contract/page/pull-choice";
import { parsePlatform } from "@/lib/oci/platform/platform";
import { hostedName } from "./pull-command/hosted-name";
import { wayFor } from "./pull-command/pull-tool";
import { chosenTool, type PullArtifact, toolsFor } from "./pull-command/tools";

export type PullRequest = PullArtifact & {
  /** The kind's usual tool by default, and if this one cannot fetch the artifact. */
  tool?: PullToolId | undefined;
  /** If the tool cannot name an image in this way, the nearest way that it can. */
  by: PullBy;
  /** `os/architecture[/variant]`. Any platform if missing, or if the text is not a platform. */
  platform?: string | undefined;
};

/**
 * Returns the text that fetches an artifact: a command, or lines for a file of its tool. For a repository, returns its
 * name.
 */
export function pullCommand({ tool: id, by, platform, ...artifact }: PullRequest): string {
  const tool = chosenTool(toolsFor(artifact), [id]);
  if (!tool) return hostedName(artifact.region, artifact.imageName);
  // A platform comes from an address or any publisher's manifest: only a valid one may be part of a command.
  const parsed = tool.takesPlatform && platform ? parsePlatform(platform) : undefined;
  return tool.write({ ...artifact, by: wayFor(tool, artifact, by), platform: parsed });
}

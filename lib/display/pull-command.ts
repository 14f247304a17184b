import type { PullBy, PullToolId } from "@/lib/contract/page/pull-choice";
import { parsePlatform } from "@/lib/oci/platform/platform";
import { hostedName } from "./pull-command/hosted-name";
import { wayFor } from "./pull-command/pull-tool";
import { chosenTool, type PullArtifact, toolsFor } from "./pull-command/tools";

export type PullRequest = PullArtifact & {
  /** The kind's usual tool without it, and where it cannot fetch this artifact. */
  tool?: PullToolId | undefined;
  /** What the tool cannot name in this way is named in the nearest way that it can. */
  by: PullBy;
  /** `os/architecture[/variant]`; any platform without it, and where the text is no platform. */
  platform?: string | undefined;
};

/** What fetches an artifact: a command, or the lines that its tool takes in a file; of a repository, its name alone. */
export function pullCommand({ tool: id, by, platform, ...artifact }: PullRequest): string {
  const tool = chosenTool(toolsFor(artifact), [id]);
  if (!tool) return hostedName(artifact.region, artifact.imageName);
  // A platform comes from an address or from a manifest of anybody's: only what is one may stand in a command.
  const parsed = tool.takesPlatform && platform ? parsePlatform(platform) : undefined;
  return tool.write({ ...artifact, by: wayFor(tool, artifact, by), platform: parsed });
}

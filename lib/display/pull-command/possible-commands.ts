import { PULL_BYS } from "@/lib/contract/page/pull-choice";
import { parseDigest } from "@/lib/oci/name/digest";
import { type PullRequest, pullCommand } from "../pull-command";

/** A placeholder as long as a real digest. */
const ANY_DIGEST = parseDigest(`sha256:${"0".repeat(64)}`);

/**
 * Returns every text that a choice of tag or digest can lead to, to reserve space for the longest. Before the digest is
 * known, a placeholder of the same length is used, so do not show these.
 */
export function possibleCommands(request: Omit<PullRequest, "by">): readonly string[] {
  const imageName = { ...request.imageName, digest: request.imageName.digest ?? ANY_DIGEST };
  const texts = PULL_BYS.map((by) => pullCommand({ ...request, imageName, by }));
  return [...new Set(texts)];
}

import { PULL_BYS } from "@/lib/contract/page/pull-choice";
import { parseDigest } from "@/lib/oci/name/digest";
import { type PullRequest, pullCommand } from "../pull-command";

/** As long as the digest that an image turns out to have. */
const ANY_DIGEST = parseDigest(`sha256:${"0".repeat(64)}`);

/**
 * Every text that a choice of what names the image can lead to: what a place for any of them needs room for. Where the digest is
 * not known yet, another of its length stands for it, so these are not for reading.
 */
export function possibleCommands(request: Omit<PullRequest, "by">): readonly string[] {
  const imageName = { ...request.imageName, digest: request.imageName.digest ?? ANY_DIGEST };
  const texts = PULL_BYS.map((by) => pullCommand({ ...request, imageName, by }));
  return [...new Set(texts)];
}

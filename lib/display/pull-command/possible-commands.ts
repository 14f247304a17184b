import { PULL_BYS } from "@/lib/contract/pull-choice";
import { parseDigest } from "@/lib/oci/digest";
import { type PullRequest, pullCommand } from "../pull-command";
import { toolsFor } from "./tools";

/** As long as the digest that an image turns out to have. */
const ANY_DIGEST = parseDigest(`sha256:${"0".repeat(64)}`);

/**
 * Every text that a choice of tool and way can lead to: what a place for any of them needs room for. Where the digest is
 * not known yet, another of its length stands for it, so these are not for reading.
 */
export function possibleCommands(request: Omit<PullRequest, "tool" | "by">): readonly string[] {
  const imageName = { ...request.imageName, digest: request.imageName.digest ?? ANY_DIGEST };
  const texts = toolsFor({ ...request, imageName }).flatMap(({ id: tool }) =>
    PULL_BYS.map((by) => pullCommand({ ...request, imageName, tool, by })),
  );
  return [...new Set(texts)];
}

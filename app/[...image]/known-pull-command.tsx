import { PullCommand } from "@/components/pull-command/lazy-pull-command.client";
import { likelyArtifactKind } from "@/lib/mar/artifact-kind";
import { manifestKind } from "@/lib/mar/manifest-kind";
import type { ImageName } from "@/lib/oci/image-name";
import { formatPlatform } from "@/lib/oci/platform";
import { isUnknown } from "@/lib/server/outcome";
import { platformEntries, platformOf } from "@/lib/server/snapshot/platforms";
import type { ImageReading } from "./image-reading";

type Props = { imageName: ImageName; manifest: ImageReading["manifest"] };

/** The pull command with what the first answer adds to it: the digest, the platforms, and what kind of artifact it is. */
export async function KnownPullCommand({ imageName, manifest }: Props) {
  const outcome = await manifest;
  if (!outcome.ok) {
    // What is not there, or not what it says it is, is not offered for pulling.
    if (isUnknown(outcome.problem) || outcome.problem.code === "UPSTREAM_INVALID") return null;
    return <PullCommand imageName={imageName} kind={likelyArtifactKind(imageName.repository)} platforms={[]} />;
  }
  const fetched = outcome.value.value;
  const platforms = platformEntries(fetched).flatMap((entry) => {
    const { platform } = platformOf(entry);
    return platform ? [formatPlatform(platform)] : [];
  });
  return (
    <PullCommand
      imageName={{ ...imageName, digest: fetched.digest }}
      kind={manifestKind(fetched.manifest, imageName.repository)}
      platforms={[...new Set(platforms)]}
    />
  );
}

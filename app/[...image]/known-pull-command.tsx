import { PullCommand } from "@/components/pull-command/lazy-pull-command.client";
import { likelyArtifactKind } from "@/lib/mar/artifact-kind";
import { manifestKind } from "@/lib/mar/manifest-kind";
import { isAttestation } from "@/lib/oci/attestation";
import type { ImageName } from "@/lib/oci/image-name";
import { type Descriptor, isImageIndex } from "@/lib/oci/manifest";
import { formatPlatform } from "@/lib/oci/platform";
import { isUnknown } from "@/lib/server/outcome";
import { platformOf } from "@/lib/server/snapshot/platforms";
import type { ImageReading } from "./image-reading";
import { Later } from "./later";

type Props = { imageName: ImageName; reading: Pick<ImageReading, "manifest" | "entries"> };

/**
 * The pull command with what the first answer adds to it: the digest, the platforms, and what kind of artifact it is. Platforms
 * of indexes in the index follow.
 */
export async function KnownPullCommand({ imageName, reading }: Props) {
  const outcome = await reading.manifest;
  if (!outcome.ok) {
    // What is not there, or not what it says it is, is not offered for pulling.
    if (isUnknown(outcome.problem) || outcome.problem.code === "UPSTREAM_INVALID") return null;
    return <PullCommand imageName={imageName} kind={likelyArtifactKind(imageName.repository)} platforms={[]} />;
  }
  const fetched = outcome.value.value;
  const own = isImageIndex(fetched.manifest) ? fetched.manifest.manifests.filter((entry) => !isAttestation(entry)) : [];
  const content = reading.entries.then(({ platforms }) => command(platforms.map(({ entry }) => entry)));
  return <Later content={content} fallback={command(own)} />;

  function command(entries: readonly Descriptor[]) {
    const platforms = entries.flatMap((entry) => {
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
}

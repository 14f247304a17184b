import { PullCommand } from "@/components/pull-command/lazy-pull-command.client";
import { type ArtifactKind, likelyArtifactKind } from "@/lib/mar/artifact-kind";
import { entryKind } from "@/lib/mar/index-entry";
import { manifestKind } from "@/lib/mar/manifest-kind";
import type { ImageName } from "@/lib/oci/image-name";
import { type Descriptor, isImageIndex, type Manifest } from "@/lib/oci/manifest";
import { formatPlatform } from "@/lib/oci/platform";
import { isUnknown } from "@/lib/server/outcome";
import { kindWithEntries } from "@/lib/server/snapshot/image-summary";
import { platformOf } from "@/lib/server/snapshot/platforms";
import type { ImageReading } from "./image-reading";
import { Later } from "./later";

type Props = { imageName: ImageName; reading: Pick<ImageReading, "manifest" | "entries" | "read"> };

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
  const kind = manifestKind(fetched.manifest, imageName.repository);
  const own = isImageIndex(fetched.manifest)
    ? fetched.manifest.manifests.filter((entry) => entryKind(entry) === "image")
    : [];
  const content = Promise.all([reading.entries, reading.read]).then(([{ platforms }, read]) =>
    command(
      platforms.map(({ entry }) => entry),
      kindWithEntries(kind, read),
    ),
  );
  return <Later content={content} fallback={command(own, kind)} />;

  function command(entries: readonly Descriptor[], shown: ArtifactKind) {
    const platforms = entries.flatMap((entry) => {
      const { platform } = platformOf(entry);
      return platform ? [formatPlatform(platform)] : [];
    });
    return (
      <PullCommand
        imageName={{ ...imageName, digest: fetched.digest }}
        kind={shown}
        hasFileNames={fileNamesIn(fetched.manifest)}
        platforms={[...new Set(platforms)]}
      />
    );
  }
}

/** Whether any layer has a file name; `undefined` for an index, whose artifacts have the layers. */
function fileNamesIn(manifest: Manifest): boolean | undefined {
  if (isImageIndex(manifest)) return undefined;
  return manifest.layers.some(({ annotations }) => annotations?.["org.opencontainers.image.title"]);
}

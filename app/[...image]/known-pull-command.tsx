import { PullCommand } from "@/components/pull-command/lazy-pull-command.client";
import type { PageOfImage } from "@/lib/contract/page/image-page";
import type { PullEntry } from "@/lib/display/pull-command/pull-target";
import { type ArtifactKind, likelyArtifactKind } from "@/lib/mar/kind/artifact-kind";
import { entryKind } from "@/lib/mar/kind/index-entry";
import { manifestKind } from "@/lib/mar/kind/manifest-kind";
import { type Descriptor, isImageIndex, type Manifest } from "@/lib/oci/manifest/manifest";
import { withdrawnForm } from "@/lib/oci/manifest/media-type";
import { choosePlatform, type PlatformWish } from "@/lib/oci/platform/platform-choice";
import { platformOf, READ_ENTRIES_LIMIT } from "@/lib/server/image/entry/platforms";
import { kindWithEntries } from "@/lib/server/image/image-summary";
import { isUnknown } from "@/lib/server/problem/outcome";
import type { ImageReading } from "./image-reading";
import { Later } from "./later";

type Props = {
  page: PageOfImage;
  reading: Pick<ImageReading, "manifest" | "entries" | "read" | "choice" | "platforms">;
};

/**
 * Renders the pull command with what the first answer adds: digest, platforms and kind of artifact. Platforms of nested
 * indexes stream later.
 */
export async function KnownPullCommand({ page, reading }: Props) {
  const { imageName, wish } = page;
  const isPinned = imageName.digest !== undefined;
  const outcome = await reading.manifest;
  if (!outcome.ok) {
    // What does not exist, or fails verification, is not offered for pulling.
    if (isUnknown(outcome.problem) || outcome.problem.code === "UPSTREAM_INVALID") return null;
    const kind = likelyArtifactKind(imageName.repository);
    return <PullCommand {...{ imageName, isPinned, kind }} platforms={[]} />;
  }
  const fetched = outcome.value.value;
  const kind = manifestKind(fetched.manifest, imageName.repository);
  const own = isImageIndex(fetched.manifest)
    ? fetched.manifest.manifests.filter((entry) => entryKind(entry) === "image")
    : [];
  return <Later content={known()} fallback={command(own.map(entryOf), { kind, isNested: false })} />;

  async function known() {
    // The configuration of a single image names its platform.
    if (kind === "image") return command(await reading.platforms, { kind, isNested: false });
    const [{ platforms }, read, { indexes }] = await Promise.all([reading.choice, reading.read, reading.entries]);
    return command(
      platforms.map(({ entry, within }) => ({ ...entryOf(entry), isNested: within.length > 0 })),
      { kind: kindWithEntries(kind, read), isNested: indexes.length > 0 },
    );
  }

  function command(platforms: readonly PullEntry[], known: { kind: ArtifactKind; isNested: boolean }) {
    return (
      <PullCommand
        imageName={{ ...imageName, digest: fetched.digest }}
        {...known}
        isPinned={isPinned}
        hasFileNames={fileNamesIn(fetched.manifest)}
        platforms={offered(platforms, wish).map(({ digest, platform, isNested }) => ({ digest, platform, isNested }))}
        isSchema1={withdrawnForm(fetched.mediaType) === "schema-1"}
      />
    );
  }
}

/** Returns the platforms that a page offers, as an index can list a thousand. They include the address's platform. */
function offered(platforms: readonly PullEntry[], wish: PlatformWish): readonly PullEntry[] {
  if (platforms.length <= READ_ENTRIES_LIMIT) return platforms;
  const choice = choosePlatform(platforms, wish);
  const first = platforms.slice(0, READ_ENTRIES_LIMIT);
  const wished = choice.kind === "listed" && choice.position >= first.length ? platforms[choice.position] : undefined;
  return wished ? [...first, wished] : first;
}

/** Returns true if any layer has a file name; `undefined` for an index, whose artifacts have the layers. */
function fileNamesIn(manifest: Manifest): boolean | undefined {
  if (isImageIndex(manifest)) return undefined;
  return manifest.layers.some(({ annotations }) => annotations?.["org.opencontainers.image.title"]);
}

function entryOf(entry: Descriptor): PullEntry {
  return { digest: entry.digest, ...platformOf(entry) };
}

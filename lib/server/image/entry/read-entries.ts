import "server-only";
import type { OtherEntry } from "@/lib/contract/image/other-entry";
import { entryKind, isManifestType } from "@/lib/mar/kind/index-entry";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import type { FlatEntry } from "@/lib/oci/manifest/nested-index";
import type { IndexEntries } from "./index-entries";
import { type PlatformReading, platformOf } from "./platforms";

/** An index's entries after their manifests were read; a manifest can show that an entry is not an image. */
export type ReadEntries = {
  platforms: readonly PlatformReading[];
  /** The index entries of those platforms; empty for a single manifest. */
  listed: readonly FlatEntry[];
  attestations: readonly Descriptor[];
  others: readonly OtherEntry[];
};

const TITLE = "org.opencontainers.image.title";

/** Sorts each entry by what its manifest is. `readings` are those of `entries.platforms`, in the same order. */
export function readEntries(entries: IndexEntries, readings: readonly PlatformReading[]): ReadEntries {
  const known = readings.map((reading, at) => ({ reading, flat: entries.platforms[at], kind: kindOf(reading) }));
  const images = known.filter(({ kind }) => kind === undefined);
  return {
    platforms: images.map(({ reading }) => reading),
    listed: images.flatMap(({ flat }) => flat ?? []),
    attestations: [
      ...entries.attestations,
      ...known.flatMap(({ flat, kind }) => (flat && kind === "attestation" ? flat.entry : [])),
    ],
    others: [
      ...entries.others.map(({ entry, within, kind }) => ({ ...described(entry, within), kind })),
      ...known.flatMap(({ flat, kind, reading }) =>
        flat && kind && kind !== "attestation"
          ? { ...described(flat.entry, flat.within), ...found(reading), kind }
          : [],
      ),
    ],
  };
}

/**
 * Returns the kind of an entry that is not an image. An entry without a platform that cannot be read can be anything.
 */
function kindOf({ artifact, summary }: PlatformReading): OtherEntry["kind"] | undefined {
  return artifact ?? (summary.problem && !summary.platform && !summary.size ? "unread" : undefined);
}

/** Returns true if the descriptors suffice to decide which entries are images for a platform. */
export function areTold({ platforms }: Pick<IndexEntries, "platforms">): boolean {
  return platforms.every(({ entry }) => entryKind(entry) === "image");
}

function found({ head, summary: { size, problem } }: PlatformReading): Partial<OtherEntry> {
  return {
    ...(head?.artifactType ? { artifactType: head.artifactType } : {}),
    ...(size === undefined ? {} : { size }),
    ...(problem ? { problem } : {}),
  };
}

function described(entry: Descriptor, within: FlatEntry["within"]): Omit<OtherEntry, "kind"> {
  const { digest, mediaType, artifactType, annotations, size } = entry;
  const title = annotations?.[TITLE];
  return {
    digest,
    ...(mediaType ? { mediaType } : {}),
    ...(artifactType ? { artifactType } : {}),
    ...platformOf(entry),
    ...(title ? { title } : {}),
    ...(isManifestType(mediaType) ? {} : { size }),
    ...(within.length > 0 ? { within: [...within] } : {}),
  };
}

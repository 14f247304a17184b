import "server-only";
import { isAttestation } from "@/lib/oci/manifest/attestation";
import { type ImageIndex, isImageIndex } from "@/lib/oci/manifest/manifest";
import { formatPlatform } from "@/lib/oci/platform/platform";
import type { SbomOutcome, WaitingImage } from "../../store/packages/package-store";
import type { Work } from "../work";
import type { Subject, SubjectOutcome } from "./read-sbom";
import { attestationsOf } from "./sbom-candidates";

/** Platforms of one index whose SBOMs are read. */
const MOST_PLATFORMS = 12;

/** Reads the SBOM of a manifest, once for all who ask at one time: a platform of an index can have a tag of its own. */
export type ReadSubject = (subject: Subject) => Promise<SubjectOutcome>;

type Settled = Exclude<SubjectOutcome, "later">;

/**
 * Reads the SBOMs of an image: that of its manifest, and of an index without one, those of its platforms. Each is read once, whichever
 * images have it. Returns `undefined` if it should be tried later.
 */
export async function readImage(work: Work, image: WaitingImage, read: ReadSubject): Promise<SbomOutcome | undefined> {
  const { store, aside, registry, asker, report, signal } = work;
  const { repository, digest, created } = image;
  if ((await store.packages.known([digest])).length > 0) return outcomeOf([[{ repository, digest }, "read"]]);
  const question = () => aside.manifest(registry, repository, digest, signal);
  const fetched = await asker.ask(repository, question, signal);
  if (fetched.kind !== "answer") {
    report.failed(fetched.failure);
    return undefined;
  }
  const { manifest } = fetched.value.value;
  const platform = isImageIndex(manifest) ? undefined : await platformOf(work, image);
  const own = { repository, digest, platform, created };
  const whole = await read(own);
  if (whole === "later") return undefined;
  if (whole === "read" || !isImageIndex(manifest)) return outcomeOf([[own, whole]]);
  const parts = await readPlatforms(work, manifest, own, read);
  if (!parts) return undefined;
  return outcomeOf(whole === "unreadable" ? [...parts, [own, whole]] : parts);
}

async function readPlatforms(
  work: Work,
  index: ImageIndex,
  { repository, created }: Subject,
  read: ReadSubject,
): Promise<[Subject, Settled][] | undefined> {
  const { store, region } = work;
  const entries = index.manifests.filter((entry) => entry.platform && !isAttestation(entry)).slice(0, MOST_PLATFORMS);
  const known = new Set(await store.packages.known(entries.map(({ digest }) => digest)));
  const parts: [Subject, Settled][] = [];
  for (const { digest, platform } of entries) {
    const attestations = attestationsOf(index, digest);
    const subject = {
      repository,
      digest,
      created,
      attestations,
      ...(platform ? { platform: formatPlatform(platform) } : {}),
    };
    const outcome = known.has(digest) ? "read" : await read(subject);
    if (outcome === "later") return undefined;
    parts.push([subject, outcome]);
    // Where it has a tag of its own, it need not be asked again.
    await store.packages.settle(region, digest, outcomeOf([[subject, outcome]]));
  }
  return parts;
}

function outcomeOf(parts: readonly (readonly [Subject, Settled])[]): SbomOutcome {
  const read = parts.filter(([, outcome]) => outcome === "read");
  const isUnreadable = parts.some(([, outcome]) => outcome === "unreadable");
  return {
    state: read.length > 0 ? "read" : isUnreadable ? "unreadable" : "none",
    subjects: read.map(([{ digest }]) => digest),
    isPartial: read.length > 0 && read.length < parts.length,
  };
}

async function platformOf({ store }: Work, { digest }: WaitingImage): Promise<string | undefined> {
  return (await store.observations.images([digest])).get(digest)?.platforms?.[0];
}

import "server-only";
import pLimit from "p-limit";
import { hasImageConfig } from "@/lib/oci/manifest/container-image";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { SweepPlace, WaitingImage } from "../../store/packages/package-store";
import { retryPause } from "../asking/retry-pause";
import type { NewImage, Work } from "../work";
import { type ReadSubject, readImage } from "./read-image";
import { readSubject, type SubjectOutcome } from "./read-sbom";

/** Images whose SBOMs are read at a time. */
const AT_ONCE = 25;
/** So many times in a row without an answer, and an image counts as not readable. */
const MOST_TRIES = 6;
/** Publishers attach SBOMs some time after an image: one without is asked again when it is so old, in milliseconds. */
const SETTLED_AGE = 3 * 24 * 60 * 60 * 1000;

/** Asks for the SBOMs of a new image to be read. */
export async function expectSboms(
  work: Work,
  repository: Repository,
  { fetched: { digest, manifest } }: NewImage,
): Promise<undefined> {
  if (!isImageIndex(manifest) && !hasImageConfig(manifest)) return;
  const { created } = (await work.store.observations.images([digest])).get(digest) ?? {};
  await work.store.packages.expect(work.region, [{ repository, digest, created }]);
}

/** Reads the SBOMs of some images that wait for it. Returns false if there are none. */
export async function readPackages(work: Work): Promise<boolean> {
  const { store, region, clock, lanes, signal } = work;
  const waiting = await store.packages.waiting(region, { now: clock.now(), limit: AT_ONCE });
  const limit = pLimit(lanes);
  const underWay = new Map<Digest, Promise<SubjectOutcome>>();
  const read: ReadSubject = (subject) => {
    const outcome = underWay.get(subject.digest) ?? readSubject(work, subject);
    underWay.set(subject.digest, outcome);
    return outcome;
  };
  await Promise.all(waiting.map((image) => limit(() => readOne(work, image, read))));
  signal.throwIfAborted();
  await work.tell();
  return waiting.length > 0;
}

async function readOne(work: Work, image: WaitingImage, read: ReadSubject): Promise<void> {
  const { store, region, clock } = work;
  const { digest, created } = image;
  const outcome = await readImage(work, image, read);
  const tries = image.tries + 1;
  const now = clock.now();
  if (outcome) {
    const isYoung = outcome.state === "none" && created !== undefined && now < created + SETTLED_AGE;
    await store.packages.settle(region, digest, { ...outcome, ...(isYoung ? { againAt: created + SETTLED_AGE } : {}) });
  } else if (tries < MOST_TRIES) {
    await store.packages.postpone(region, digest, { tries, retryAt: now + retryPause(tries) });
  } else await store.packages.settle(region, digest, { state: "unreadable", subjects: [], isPartial: false });
}

/** Brings the images that wait up to the tags of the region: those that visitors saw first are not among them yet, and some have no tag any more. */
export async function sweepPackages({ store, region, signal }: Work): Promise<void> {
  let place: SweepPlace | undefined;
  do {
    place = await store.packages.sweep(region, place);
    signal.throwIfAborted();
  } while (place);
}

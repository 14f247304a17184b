import "server-only";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { Standing } from "../store/reader/reader-store";
import { dateImage } from "./date-image";
import { noteLayers } from "./note-layers";
import { expectSboms } from "./packages/read-packages";
import type { NewImage, Work } from "./work";

/** Returns the date of an image, if it finds it. */
type Step = (work: Work, repository: Repository, image: NewImage) => Promise<number | undefined>;

/** What is done with an image that is seen for the first time, in this order. */
const STEPS_OF_NEW_IMAGE: readonly Step[] = [dateImage, noteLayers, expectSboms];

/** What came of a tag; `read`: what is known of it now. */
export type TagOutcome = { kind: "read"; standing: Standing } | { kind: "failed" } | { kind: "unanswered" };

/** Reads the digest of a tag, by one request, and what a new image is. */
export async function readTag(
  work: Work,
  repository: Repository,
  { tag, standing }: { tag: Tag; standing: Standing | undefined },
): Promise<TagOutcome> {
  const { aside, registry, asker, report, clock, signal } = work;
  const known = standing?.digest;
  const asked = await asker.ask(repository, () => aside.tag(registry, { repository, tag, known }, signal), signal);
  if (asked.kind !== "answer") {
    report.failed(asked.failure);
    return { kind: asked.kind };
  }
  report.read();
  const { digest, manifest } = asked.value.value;
  const now = clock.now();
  if (standing && digest === known) return { kind: "read", standing: { ...standing, lastSeen: now } };
  let created: number | undefined;
  const image = manifest && { fetched: manifest };
  if (image) for (const step of STEPS_OF_NEW_IMAGE) created = (await step(work, repository, image)) ?? created;
  const hasMoved = known !== undefined;
  return { kind: "read", standing: { state: "digest", digest, firstSeen: now, lastSeen: now, hasMoved, created } };
}

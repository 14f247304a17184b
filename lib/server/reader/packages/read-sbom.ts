import "server-only";
import { publishedEnd } from "@/lib/mar/referrer/lifecycle";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { readApart } from "../../apart/read-apart";
import { isGone } from "../../cached/gone";
import { RegistryFailure } from "../../problem/registry-failure";
import { SbomFailure } from "../../sbom/failure";
import type { SbomPackages } from "../../sbom/read-packages";
import type { Asked } from "../asking/asker";
import type { Work } from "../work";
import { type Candidate, sbomDocuments, sbomReferrers } from "./sbom-candidates";

/** A manifest whose SBOM is read. */
export type Subject = {
  repository: Repository;
  digest: Digest;
  platform?: string | undefined;
  created?: number | undefined;
  /** What its index says holds its SBOM. */
  attestations?: readonly Candidate[];
};

/** What came of a manifest; `later`: nothing that says anything of it. */
export type SubjectOutcome = "none" | "read" | "unreadable" | "later";

const MIB = 1024 * 1024;
/**
 * An SBOM of a referrer, as it is sent. It is a blob, and none of the image's own: the reader never asks for a layer of an image. Real
 * ones have some hundred kilobytes, those of large images some megabytes.
 */
const SBOM = { called: "bill of materials", most: 16 * MIB };

/** Reads the SBOM of one manifest into the store, and its publisher's mark: its list of referrers, the manifest of one of them, and the document. */
export async function readSubject(work: Work, subject: Subject): Promise<SubjectOutcome> {
  const { store, registry, signal } = work;
  const { repository, digest, platform, created, attestations = [] } = subject;
  const listed = await asked(work, repository, () => registry.referrers(repository, digest, undefined, signal));
  if (listed.kind !== "answer" && !isGone(listed.failure)) return "later";
  const attached = listed.kind === "answer" ? listed.value.manifests : [];
  const ends = publishedEnd(attached);
  if (ends) await store.summaries.noteEnd({ region: work.region, repository, digest, ends, at: work.clock.now() });
  const referrers = sbomReferrers(attached);
  let outcome: SubjectOutcome = "none";
  for (const candidate of [...referrers, ...attestations]) {
    const found = await readCandidate(work, repository, candidate);
    if (found === "later") return "later";
    if (typeof found === "object") {
      await store.packages.put({ subject: digest, platform, created, ...found });
      return "read";
    }
    if (found === "unreadable") outcome = "unreadable";
  }
  return outcome;
}

async function readCandidate(
  work: Work,
  repository: Repository,
  { descriptor, isCertain }: Candidate,
): Promise<SbomPackages | Exclude<SubjectOutcome, "read">> {
  const { registry, signal } = work;
  // Not noted in the store, which has the packages.
  const fetched = await asked(work, repository, () => registry.manifest(repository, descriptor.digest, signal));
  if (fetched.kind === "unanswered") return "later";
  if (fetched.kind === "failed") return isCertain ? "unreadable" : "none";
  const { manifest } = fetched.value;
  if (isImageIndex(manifest)) return isCertain ? "unreadable" : "none";
  const { readable, hasOther } = sbomDocuments(manifest);
  let outcome: Exclude<SubjectOutcome, "read"> =
    hasOther || (isCertain && readable.length === 0) ? "unreadable" : "none";
  for (const { descriptor: document, kind } of readable) {
    const found = await readDocument(work, repository, document);
    if (typeof found === "object" || found === "later") return found;
    // A statement that does not say what it is may be about something else.
    if (found === "unreadable" || kind === "sbom") outcome = "unreadable";
  }
  return outcome;
}

async function readDocument(
  work: Work,
  repository: Repository,
  descriptor: Descriptor,
): Promise<SbomPackages | "later" | "unreadable" | "another-format"> {
  const { registry, signal } = work;
  const blob = await asked(work, repository, () => registry.blob(repository, descriptor, SBOM, signal));
  if (blob.kind === "unanswered") return "later";
  if (blob.kind === "failed") return "unreadable";
  const subject = `the bill of materials ${repository}@${descriptor.digest}`;
  try {
    return await readApart("readPackages", blob.value, { subject, key: "the index", signal });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof SbomFailure) return error.reason === "unknown-format" ? "another-format" : "unreadable";
    if (error instanceof RegistryFailure) return error.reason === "busy" ? "later" : "unreadable";
    throw error;
  }
}

async function asked<T>(work: Work, repository: Repository, question: () => Promise<T>): Promise<Asked<T>> {
  const answer = await work.asker.ask(repository, question, work.signal);
  // What is too large was not asked for.
  if (answer.kind !== "answer" && answer.failure.reason !== "too-large") work.report.failed(answer.failure);
  return answer;
}

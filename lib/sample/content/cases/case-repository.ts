import type { Digest } from "@/lib/oci/name/digest";
import type { Made } from "../images/made";
import { appImage } from "../linux/app-image";
import { Releases } from "../repository/releases";
import { caseFiles, caseNames } from "./case-files";
import { caseManifests, withSha512 } from "./case-manifests";
import { caseAttachments, caseReferrers, caseSubject } from "./case-referrers";

const CREATED = "2026-07-14T17:03:09.000Z";
const NAMESPACE = "sample/cases/";
/** Suffix of the same case in a registry without the Referrers API. */
const BY_TAG = "-by-tag";

function caseOf(repository: string): string | undefined {
  if (!repository.startsWith(NAMESPACE)) return undefined;
  const name = repository.slice(NAMESPACE.length);
  const folder = name.endsWith(BY_TAG) ? name.slice(0, -BY_TAG.length) : name;
  return caseNames().includes(folder) ? folder : undefined;
}

/** Returns false for repositories of cases in a registry without the Referrers API. */
export function caseHasReferrersApi(repository: string): boolean {
  return !(repository.startsWith(NAMESPACE) && repository.endsWith(BY_TAG));
}

/** Makes an image for lists of referrers whose subject is not in the case. */
function standIn(repository: string): Made {
  const recipe = { repository, version: "subject", distribution: "noble", format: "oci", created: CREATED } as const;
  return appImage(recipe, "amd64");
}

/**
 * Returns the repository `sample/cases/<name>`: each manifest of the case is a tag. Returns `undefined` if there is no
 * such case.
 */
export function caseRepository(repository: string): Releases | undefined {
  const name = caseOf(repository);
  if (!name) return undefined;
  const files = caseFiles(name);
  const manifests = caseManifests(files);
  const referrers = caseReferrers(name, files, [...manifests.values()]);
  const releases = new CaseReleases(repository, referrers);
  for (const [tag, manifest] of manifests) releases.add(manifest, tag).add(withSha512(manifest));
  for (const manifest of caseAttachments(name, files)) releases.add(manifest);
  const subject = caseSubject(name, files);
  const list = files.find(({ path }) => path === "referrers.json");
  if (list && ![...manifests.values()].some(({ digest }) => digest === subject)) {
    const image = standIn(repository);
    releases.add(image, "subject");
    referrers.set(image.digest, list.bytes);
  }
  const fallback = manifests.get("fallback-index");
  if (fallback && subject && !caseHasReferrersApi(repository)) releases.add(fallback, subject.replace(":", "-"));
  return releases;
}

class CaseReleases extends Releases {
  constructor(
    name: string,
    override readonly referrers: ReadonlyMap<Digest, Buffer>,
  ) {
    super(name);
  }

  add(manifest: Made, tag?: string): this {
    const build = { key: tag ?? manifest.digest, created: CREATED, make: () => manifest };
    return this.publish(build, tag ? [{ name: tag }] : []);
  }
}

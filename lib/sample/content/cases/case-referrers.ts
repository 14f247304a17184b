import * as z from "zod/mini";
import { OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { type Made, made, smallBlob } from "../images/made";
import type { CaseFile } from "./case-files";
import { caseSubjects, jsonOf } from "./case-manifests";

const descriptorSchema = z.looseObject({
  digest: digestSchema,
  artifactType: z.optional(z.string()),
  annotations: z.optional(z.record(z.string(), z.string())),
});
const indexSchema = z.object({ manifests: z.array(descriptorSchema) });

/** Subjects that no file in their case's folder names. */
const SUBJECTS: Readonly<Record<string, string>> = {
  "11-sboms": "sha256:78b95aa5bc8c535ac42c9b452a77aaee47716b636a22b76654d09110d806b866",
};

/** Returns the subject of a case's `referrers.json`, if its folder names it. */
export function caseSubject(name: string, files: readonly CaseFile[]): Digest | undefined {
  return caseSubjects(files)[0] ?? digestSchema.safeParse(SUBJECTS[name]).data;
}

function listedIn(file: CaseFile) {
  return indexSchema.safeParse(jsonOf(file)).data?.manifests ?? [];
}

/** Returns the lists of referrers of a case, by the digest of their subject. */
export function caseReferrers(
  name: string,
  files: readonly CaseFile[],
  manifests: readonly Made[],
): Map<Digest, Buffer> {
  const known = [...manifests.map(({ digest }) => digest), ...files.flatMap(listedIn).map(({ digest }) => digest)];
  const lists = new Map<Digest, Buffer>();
  for (const { path, bytes } of files) {
    if (!path.startsWith("referrers")) continue;
    const start = /-of-([0-9a-f]+)/.exec(path)?.[1];
    const subject = start ? known.find((digest) => digest.startsWith(`sha256:${start}`)) : caseSubject(name, files);
    if (subject) lists.set(subject, bytes);
  }
  return lists;
}

/** Returns the manifests of referrers for which the folder has only the document. They have the listed digests. */
export function caseAttachments(name: string, files: readonly CaseFile[]): Made[] {
  const subject = SUBJECTS[name];
  if (!subject) return [];
  return files
    .filter(({ path }) => path.startsWith("referrers"))
    .flatMap(listedIn)
    .flatMap(({ artifactType, annotations }) => {
      const file = files.find(({ path }) => path === annotations?.["org.opencontainers.image.title"]);
      return file && artifactType ? [attachment(file, artifactType, subject)] : [];
    });
}

function attachment(file: CaseFile, artifactType: string, subject: string): Made {
  const [empty, document] = [smallBlob(Buffer.from("{}")), smallBlob(file.bytes)];
  const body = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    artifactType,
    config: { mediaType: "application/vnd.oci.empty.v1+json", digest: empty.digest, size: empty.size },
    layers: [{ mediaType: artifactType, digest: document.digest, size: document.size }],
    subject: { mediaType: OCI_MANIFEST, digest: subject, size: 477 },
  };
  return made(OCI_MANIFEST, body, { artifactType, blobs: [empty, document] });
}

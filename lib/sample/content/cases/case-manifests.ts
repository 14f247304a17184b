import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { digestOf } from "../archive/digest-of";
import { type Blob, type Made, smallBlob } from "../images/made";
import type { CaseFile } from "./case-files";

/** The signed form of schema 1. Each answer has another signature, so its bytes do not match its digest. */
const SIGNED_SCHEMA_1 = "application/vnd.docker.distribution.manifest.v1+prettyjws";
const ARTIFACT_MANIFEST = /^application\/vnd\.(?:oci|cncf\.oras)\.artifact\.manifest\.v1\+json$/;

const manifestSchema = z.looseObject({
  schemaVersion: z.optional(z.number()),
  mediaType: z.optional(z.string()),
  subject: z.nullish(z.object({ digest: digestSchema })),
});

/** Parses the JSON of a file. Returns `undefined` if it is not JSON. */
export function jsonOf({ bytes }: CaseFile): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Reads a file as a manifest. Returns `undefined` for a blob or a list of referrers. */
function manifestOf(file: CaseFile): z.infer<typeof manifestSchema> | undefined {
  if (!file.path.endsWith(".json") || file.path.startsWith("referrers")) return undefined;
  const manifest = manifestSchema.safeParse(jsonOf(file)).data;
  return manifest?.schemaVersion || ARTIFACT_MANIFEST.test(manifest?.mediaType ?? "") ? manifest : undefined;
}

/** Returns a manifest whose bytes differ at each reading, while its digest stays. */
function signed(file: CaseFile, blobs: readonly Blob[]): Made {
  let answers = 0;
  return {
    mediaType: SIGNED_SCHEMA_1,
    digest: digestOf(file.bytes),
    get bytes() {
      answers += 1;
      const signatures = [{ header: { alg: "ES256" }, protected: "e30", signature: `answer-${answers}` }];
      return Buffer.from(
        file.bytes.toString("utf8").replace(/"signatures": \[[^\]]*\]/, `"signatures": ${JSON.stringify(signatures)}`),
      );
    },
    blobs,
    entries: [],
  };
}

/** Returns the manifests of a case by tag, which is the file's name without `.json`. */
export function caseManifests(files: readonly CaseFile[]): Map<string, Made> {
  const blobs = caseBlobs(files);
  const manifests = new Map<string, Made>();
  for (const file of files) {
    const manifest = manifestOf(file);
    if (!manifest) continue;
    const { schemaVersion, mediaType = OCI_MANIFEST } = manifest;
    const made = { mediaType, digest: digestOf(file.bytes), bytes: file.bytes, blobs, entries: [] };
    manifests.set(file.path.replace(/\.json$/, ""), schemaVersion === 1 ? signed(file, blobs) : made);
  }
  return manifests;
}

/** Returns the same manifest under its SHA-512 digest. */
export function withSha512(manifest: Made): Made {
  const hex = createHash("sha512").update(manifest.bytes).digest("hex");
  return { ...manifest, digest: digestSchema.parse(`sha512:${hex}`) };
}

/** Returns the digests of the subjects to which the manifests of a case are attached. */
export function caseSubjects(files: readonly CaseFile[]): Digest[] {
  return files.flatMap((file) => manifestOf(file)?.subject?.digest ?? []);
}

/**
 * Returns all other files as blobs, and the two empty ones that every registry has. Some configurations were stored on
 * one line.
 */
function caseBlobs(files: readonly CaseFile[]): Blob[] {
  const others = files.filter((file) => !manifestOf(file));
  const configs = others.filter(({ path }) => path.endsWith("-config.json"));
  const onOneLine = configs.map(({ bytes }) =>
    Buffer.from(
      bytes
        .toString("utf8")
        .replace(/,\n\s*/g, ", ")
        .replace(/\n\s*/g, ""),
    ),
  );
  return [Buffer.from("{}"), Buffer.alloc(0), ...others.map(({ bytes }) => bytes), ...onOneLine].map(smallBlob);
}

import { OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { type Annotations, type Blob, jsonBlob, type Made, made } from "../images/made";

const EMPTY = "application/vnd.oci.empty.v1+json";

type Layer = { mediaType: string; blob: Blob; annotations?: Annotations };

type Parts = {
  artifactType: string;
  layers?: readonly Layer[];
  annotations?: Annotations;
  /** If true, the kind of artifact is in the configuration's media type, as before OCI 1.1. */
  typedByConfig?: boolean;
};

/** Makes a manifest with a `subject`, which the Referrers API lists. Without layers it gets the spec's empty one. */
export function makeReferrer(subject: Made, { artifactType, layers = [], annotations, typedByConfig }: Parts): Made {
  const empty = jsonBlob({});
  const listed = layers.length > 0 ? layers : [{ mediaType: EMPTY, blob: empty }];
  const body = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    ...(typedByConfig ? {} : { artifactType }),
    config: { mediaType: typedByConfig ? artifactType : EMPTY, digest: empty.digest, size: empty.size },
    layers: listed.map(({ mediaType, blob, annotations: own }) => ({
      mediaType,
      digest: blob.digest,
      size: blob.size,
      ...(own ? { annotations: own } : {}),
    })),
    subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.bytes.length },
    ...(annotations ? { annotations } : {}),
  };
  const blobs = [empty, ...layers.map(({ blob }) => blob)];
  return made(OCI_MANIFEST, body, {
    artifactType,
    blobs,
    ...(annotations ? { annotations, listedWith: annotations } : {}),
  });
}

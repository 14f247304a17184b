import { type Digest, parseDigest } from "../name/digest";

/** The base image that an image names: at least one of the two. `name` is as written. */
export type BaseImage = { digest?: Digest; name?: string };

type Annotations = Readonly<Record<string, string>> | undefined;

const DIGEST = "org.opencontainers.image.base.digest";
const NAME = "org.opencontainers.image.base.name";

/**
 * Returns the base image that annotations or labels name. The first source that names one wins, so order them from the
 * closest to the farthest: the manifest's annotations, the index's, the configuration's labels.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md#pre-defined-annotation-keys
 */
export function baseImageOf(...sources: readonly Annotations[]): BaseImage | undefined {
  for (const source of sources) {
    const digest = parseDigest(source?.[DIGEST] ?? "");
    const name = source?.[NAME];
    if (digest || name) return { ...(digest ? { digest } : {}), ...(name ? { name } : {}) };
  }
  return undefined;
}

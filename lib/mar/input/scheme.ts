import { type NameContext, readImageText } from "./image-text";
import type { ImageReading, InvalidReading } from "./input-reading";

/** Prefixes that tools write before an image name: the transport, or the name's origin. */
export const SCHEME = /^(?:docker|oci|docker-image|docker-pullable|registry):\/\//;

/** Reads an image name after `docker://`, `oci://` and the like. Returns `undefined` for other texts. */
export function readScheme(text: string, context: NameContext): ImageReading | InvalidReading | undefined {
  const scheme = SCHEME.exec(text)?.[0];
  if (scheme === undefined) return undefined;
  const hostless = scheme === "oci://" ? "refused" : context.hostless === "refused" ? "refused" : "docker-hub";
  return readImageText(text.slice(scheme.length), { ...context, hostless });
}

import { type NameContext, readImageText } from "./image-text";
import type { ImageReading, InvalidReading } from "./input-reading";

/** What tools write before an image name: how to reach it, or where it came from. */
export const SCHEME = /^(?:docker|oci|docker-image|docker-pullable|registry):\/\//;

/** Reads an image name behind `docker://`, `oci://` and their like; `undefined` where the text has none of them. */
export function readScheme(text: string, context: NameContext): ImageReading | InvalidReading | undefined {
  const scheme = SCHEME.exec(text)?.[0];
  if (scheme === undefined) return undefined;
  const hostless = scheme === "oci://" ? "refused" : context.hostless === "refused" ? "refused" : "docker-hub";
  return readImageText(text.slice(scheme.length), { ...context, hostless });
}

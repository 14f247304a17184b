import "server-only";
import { holdForReader } from "../memory/answer-claim";
import { BODY_LENGTH } from "./bytes-response";
import { entityTag, isNotModified } from "./caching";

/** How long others may keep a picture, in seconds: its figures change with the tag, and readers of links keep it anyway. */
const KEPT_SECONDS = 3_600;
/** The same for one that may soon show more. */
const UNFINISHED_SECONDS = 30;

/**
 * Returns a PNG, with support for 304 and HEAD.
 * @throws RegistryFailure `busy` if too many bytes wait for their readers
 */
export function pictureResponse(request: Request, png: Uint8Array, isWhole: boolean): Response {
  const etag = entityTag(png);
  const seconds = isWhole ? KEPT_SECONDS : UNFINISHED_SECONDS;
  const shared = { ETag: etag, "Cache-Control": `public, max-age=${seconds}, s-maxage=${seconds}` };
  if (isNotModified(request, etag)) return new Response(null, { status: 304, headers: shared });
  const isHead = request.method === "HEAD";
  if (!isHead) holdForReader(png.byteLength);
  const headers = { ...shared, "Content-Type": "image/png", [BODY_LENGTH]: String(png.byteLength) };
  return new Response(isHead ? null : new Uint8Array(png), { headers });
}

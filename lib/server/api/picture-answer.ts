import "server-only";
import { readComparedName } from "@/lib/contract/page/compared-name";
import { readComparisonState } from "@/lib/contract/page/comparison-page";
import { COMPARISON_PICTURE, PICTURE_SUFFIX, SITE_PICTURE as SITE } from "@/lib/contract/picture-path";
import { DEFAULT_REGION } from "@/lib/mar/region";
import { parseImageName } from "@/lib/oci/name/image-name";
import { withoutExchange } from "../exchange/exchange";
import { answer } from "../http/answer";
import { BadRequest } from "../http/bad-request";
import { pictureResponse } from "../http/picture-response";
import { readRegion } from "../http/registry-path";
import { drawnPicture } from "../picture/drawn-picture";
import { comparisonPicture, type PictureReading, readPictureOf, SITE_PICTURE } from "../picture/picture-of";

/**
 * Answers with the picture of what a path below `/og/` names. A picture never shows a failure: the one of the site
 * stands in its place, with the status and the line of the log that the API has.
 * @param components of the path, decoded
 */
export async function answerPictureQuestion(request: Request, components: readonly string[]): Promise<Response> {
  const response = await answer(request, async () => {
    const { picture, isWhole } = await readAsked(components, new URL(request.url).searchParams);
    return pictureResponse(request, await drawnPicture(picture), isWhole);
  });
  if (response.status < 400) return response;
  const site = await withoutExchange(() => drawnPicture(SITE_PICTURE)).catch(() => undefined);
  const headers = new Headers(response.headers);
  headers.delete("Content-Type");
  if (!site) return new Response(null, { status: response.status, headers });
  headers.set("Content-Type", "image/png");
  const body = request.method === "HEAD" ? null : new Uint8Array(site);
  return new Response(body, { status: response.status, headers });
}

async function readAsked(components: readonly string[], search: URLSearchParams): Promise<PictureReading> {
  const path = components.join("/");
  if (!path.endsWith(PICTURE_SUFFIX)) throw unknownPath();
  const [first = "", ...rest] = path.slice(0, -PICTURE_SUFFIX.length).split("/");
  if (rest.length === 0 && first === SITE) return { picture: SITE_PICTURE, isWhole: true };
  if (rest.length === 0 && first === COMPARISON_PICTURE) return readComparison(search);
  const region = readRegion(first);
  if (rest.length === 0) throw unknownPath();
  const named = parseImageName(rest.join("/"));
  if (!named.ok) throw new BadRequest(named.problem, "the address of a picture names no image");
  return readPictureOf(region, named.imageName);
}

function readComparison(search: URLSearchParams): PictureReading {
  const names = readComparisonState(search);
  const region = readRegion(search.get("region") || DEFAULT_REGION);
  const [from, to] = [readComparedName(names.from, region), readComparedName(names.to, region)];
  if (from.kind !== "name" || to.kind !== "name") {
    throw new BadRequest("NAME_INVALID", "the address of a comparison's picture names no two images");
  }
  return { picture: comparisonPicture(from.name, to.name), isWhole: true };
}

function unknownPath(): BadRequest {
  return new BadRequest("NAME_UNKNOWN", "a picture's address is /og/<region>/<image name>.png");
}

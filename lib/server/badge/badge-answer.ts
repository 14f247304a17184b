import "server-only";
import { BADGE_SUFFIX, type BadgeFact, badgeFactSchema } from "@/lib/contract/badge";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import { type ImageName, parseImageName } from "@/lib/oci/name/image-name";
import { RESOLUTION } from "../cached/freshness";
import { withoutExchange } from "../exchange/exchange";
import { answer } from "../http/answer";
import { BadRequest } from "../http/bad-request";
import { entityTag } from "../http/caching";
import { validatedResponse } from "../http/changing-response";
import { readRegion } from "../http/registry-path";
import { drawnBadge } from "./drawn-badge";
import { readBadge } from "./read-badge";

const HEADERS = { "Content-Type": "image/svg+xml", "Content-Security-Policy": "default-src 'none'; style-src 'none'" };

/**
 * Answers with the badge of an image, `/badge/<region>/<image name>.svg?show=`. A failure is a badge too, with the status and the line of the
 * log that the API has: where a badge stands, nobody reads JSON.
 * @param params decoded
 */
export async function answerBadgeQuestion(
  request: Request,
  params: { region: string; name: readonly string[] },
): Promise<Response> {
  const response = await answer(request, async () => {
    const { badge, readAt } = await readBadge(readAsked(request, params));
    const body = await drawnBadge(badge);
    return validatedResponse(
      request,
      { body: () => body, etag: entityTag(body), readAt, freshness: RESOLUTION },
      HEADERS,
    );
  });
  if (response.status < 400) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  const text = translator("badge")(response.status < 500 && response.status !== 429 ? "notFound" : "unavailable");
  const failed = await withoutExchange(() => drawnBadge({ label: "MAR", text, tone: "unknown" })).catch(() => null);
  return new Response(request.method === "HEAD" ? null : failed, { status: response.status, headers });
}

function readAsked(
  request: Request,
  { region, name }: { region: string; name: readonly string[] },
): { region: Region; imageName: ImageName; fact: BadgeFact } {
  const path = name.join("/");
  const asked = new URL(request.url).searchParams.get("show") || "version";
  const fact = badgeFactSchema.safeParse(asked).data;
  if (!path.endsWith(BADGE_SUFFIX) || !fact) {
    throw new BadRequest(
      "NAME_UNKNOWN",
      "a badge's address is /badge/<region>/<image name>.svg?show=version, size, platforms or life",
    );
  }
  const named = parseImageName(path.slice(0, -BADGE_SUFFIX.length));
  if (!named.ok) throw new BadRequest(named.problem, "the address of a badge names no image");
  return { region: readRegion(region), imageName: named.imageName, fact };
}

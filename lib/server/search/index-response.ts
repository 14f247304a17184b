import "server-only";
import type { SearchAnswer } from "@/lib/contract/search/search";
import { TAGS } from "../cached/freshness";
import { changingResponse } from "../http/changing-response";

type Found = { body: string; indexed: SearchAnswer["indexed"] };

/** Returns an answer from the index, with the age of what is oldest in it. Without its store, it says nothing that anybody may keep. */
export function indexResponse(
  request: Request,
  { body, indexed: { readAt, store } }: Found,
  headers: Record<string, string> = {},
): Response {
  if (store === "lost") {
    const type = { "Content-Type": "application/json; charset=utf-8" };
    return new Response(body, { headers: { ...type, ...headers, "Cache-Control": "no-store" } });
  }
  const asked = readAt === undefined ? Date.now() : Date.parse(readAt);
  return changingResponse(request, { body, readAt: asked, freshness: TAGS }, headers);
}

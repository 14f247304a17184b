import "server-only";
import { PROGRAM_CACHE_CONTROL } from "../http/caching";
import { openApiDocument } from "./document";

/** Answers with the OpenAPI document of the API. */
export function openApiAnswer(): Response {
  return Response.json(openApiDocument(), { headers: { "Cache-Control": PROGRAM_CACHE_CONTROL } });
}

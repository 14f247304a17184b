import "server-only";
import { health } from "./health";

const HEADERS = { "Cache-Control": "no-store" };

/** Answers 200 as long as the process can answer at all: whoever gets nothing should restart it. */
export function liveAnswer(): Response {
  return Response.json(health(), { headers: HEADERS });
}

/**
 * Answers 200 if visitors can be sent here, otherwise 503: while the process starts or ends. A lost store or region is no
 * reason, as what is known is still shown.
 */
export function readyAnswer(): Response {
  const now = health();
  const isReady = now.status === "ready" || now.status === "degraded";
  return Response.json(now, { status: isReady ? 200 : 503, headers: HEADERS });
}

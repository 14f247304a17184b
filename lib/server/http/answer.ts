import "server-only";
import { randomUUID } from "node:crypto";
import { log } from "../log";
import { problemOf } from "../problem";
import { RegistryFailure } from "../registry/failure";
import { BadRequest } from "./bad-request";
import { problemResponse } from "./problem-response";
import { withoutCredentials } from "./without-credentials";

/** Runs a route's work with a request id; every way to fail becomes an answer in the spec's form and a line in the log. */
export async function answer(request: Request, work: (requestId: string) => Promise<Response>): Promise<Response> {
  const requestId = randomUUID();
  const path = withoutCredentials(new URL(request.url).pathname);
  try {
    const response = await work(requestId);
    response.headers.set("X-Request-Id", requestId);
    return response;
  } catch (error) {
    if (error instanceof BadRequest) {
      // A message can quote what somebody typed into the search, and that is nobody's business.
      const message = error.logged ? "what was typed names nothing" : withoutCredentials(error.message);
      log.info({ requestId, path, code: error.code, ...error.logged }, message);
      return problemResponse({ code: error.code, message: error.message }, requestId, error.detail);
    }
    if (error instanceof RegistryFailure) {
      log.warn({ requestId, path, code: error.code, reason: error.reason }, error.message);
      return problemResponse(problemOf(error), requestId);
    }
    log.error({ requestId, path, err: error }, "a fault of our own");
    const body = { errors: [{ code: "UNKNOWN", message: "The server failed.", detail: { requestId } }] };
    return Response.json(body, { status: 500, headers: { "Cache-Control": "no-store", "X-Request-Id": requestId } });
  }
}

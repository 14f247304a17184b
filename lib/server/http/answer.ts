import "server-only";
import { requestId } from "../exchange/request-id";
import { log } from "../log/log";
import { problemOf } from "../problem/problem";
import { RegistryFailure } from "../problem/registry-failure";
import { BadRequest } from "./bad-request";
import { problemResponse } from "./problem-response";
import { withoutCredentials } from "./without-credentials";

/** Runs a route's work. Every failure becomes an answer in the spec's form and a line of the log. */
export async function answer(request: Request, work: () => Promise<Response>): Promise<Response> {
  const path = withoutCredentials(new URL(request.url).pathname);
  try {
    return await work();
  } catch (error) {
    if (error instanceof BadRequest) {
      // A message can quote what somebody typed into the search, which is private.
      const message = error.logged ? "what was typed names nothing" : withoutCredentials(error.message);
      log.info({ path, code: error.code, ...error.logged }, message);
      return problemResponse({ code: error.code, message: error.message }, error.detail);
    }
    if (error instanceof RegistryFailure) {
      log.warn({ path, code: error.code, reason: error.reason }, error.message);
      return problemResponse(problemOf(error));
    }
    log.error({ path, err: error }, "internal error");
    const body = { errors: [{ code: "UNKNOWN", message: "The server failed.", detail: { requestId: requestId() } }] };
    return Response.json(body, { status: 500, headers: { "Cache-Control": "no-store" } });
  }
}

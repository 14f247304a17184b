import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../content/calendar/clock";
import type { RegionView } from "../content/region-view";
import type { Faults } from "../faults/faults";
import { misbehave } from "../faults/misbehave";
import type { Activity } from "./activity";
import { controlReply } from "./control";
import { ANSWERS } from "./registry-endpoints";
import { errorReply, type Reply, registryHeaders, send } from "./reply";
import type { RequestLog } from "./request-log";
import { parseRoute, type RouteProblem } from "./route";

/** The shared state of a region's two servers. `delay` is in milliseconds. */
export type Handling = {
  view: RegionView;
  clock: Clock;
  faults: Faults;
  log: RequestLog;
  activity: Activity;
  delay: number;
};

const PROBLEMS: Record<RouteProblem, Reply> = {
  NAME_INVALID: errorReply(400, "NAME_INVALID", "invalid repository name"),
  DIGEST_INVALID: errorReply(400, "DIGEST_INVALID", "provided digest is not valid"),
  TAG_INVALID: errorReply(400, "TAG_INVALID", "manifest tag is not valid"),
  UNKNOWN_PATH: errorReply(404, "UNSUPPORTED", "no such endpoint"),
};

/** Answers requests to a registry endpoint. */
export async function handleRegistry(
  { view, clock, faults, log, activity, delay }: Handling,
  dataHost: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "GET", url = "/" } = request;
  const { pathname: path, searchParams: query } = new URL(url, "http://sample.invalid");
  const head = method === "HEAD";
  if (path.startsWith("/_sample/"))
    return send(response, await controlReply(request, path, { clock, faults, log, activity }), head);
  const endpoint = path.startsWith("/api/") ? "portal" : "registry";
  log.add({ region: view.region, endpoint, method, path: url, at: Date.now() });
  activity.begin(response);
  if (delay > 0) await sleep(delay);
  const headers = registryHeaders(Math.floor(performance.now() * 1000));
  const answer = (reply: Reply): Reply => ({ ...reply, headers: { ...headers, ...reply.headers } });
  if (method !== "GET" && !head)
    return send(response, answer(errorReply(405, "UNSUPPORTED", "the registry is read-only")), head);
  const route = parseRoute(path);
  if (typeof route === "string") return send(response, answer(PROBLEMS[route]), head);
  const { accept, "if-none-match": ifNoneMatch } = request.headers;
  const honest = async () =>
    answer(await ANSWERS[route.endpoint]({ view, route, path, query, head, accept, ifNoneMatch, dataHost }));
  const rule = faults.take({ region: view.region, ...route });
  if (!rule) return send(response, await honest(), head);
  activity.fault();
  return misbehave({ rule, response, head, url, honest });
}

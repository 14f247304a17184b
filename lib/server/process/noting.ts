import "server-only";
import type { Region } from "@/lib/mar/region";
import type { CacheName, Tier } from "../cached/refreshing";
import { currentExchange } from "../exchange/exchange";
import type { Call } from "../registry/wire/attempt/attempt-record";
import type { StoreQuestion } from "../store/watched-store";
import { tally } from "../tally/tally.mjs";
import { tracing } from "../tracing/tracing.mjs";

/** Statuses that are told one by one. Others are told by their class, so that a registry cannot make up any number of them. */
const TOLD = new Set([200, 301, 302, 303, 307, 308, 400, 401, 403, 404, 408, 429, 500, 502, 503, 504, 511]);

/** Counts a request to a region, as it was sent, and adds it to the trace of the request on whose behalf it was. */
export function noteCall(region: Region, { endpoint, host, outcome, status, number, began, ended }: Call): void {
  const { calls, callSeconds, retries } = tally();
  calls.add([region, endpoint, host, outcome, statusName(status)]);
  callSeconds.of([region, endpoint]).take((ended - began) / 1000);
  if (number > 1) retries.add([region, endpoint]);
  tracing()?.past(
    {
      name: `registry ${endpoint}`,
      attributes: {
        "mar_discovery.region": region,
        "mar_discovery.operation": endpoint,
        "mar_discovery.host": host,
        "http.request.method": "GET",
        ...(status === undefined ? {} : { "http.response.status_code": status }),
        ...(number > 1 ? { "http.request.resend_count": number - 1 } : {}),
      },
      ...(outcome === "success" ? {} : { failure: outcome }),
      began,
      ended,
    },
    currentExchange()?.span,
  );
}

/** Counts a reading that was given, by where it came from. */
export function noteReading(region: Region, cache: CacheName, tier: Tier): void {
  tally().readings.add([region, cache, tier]);
}

/** Counts a question to the store, and adds it to the trace. */
export function noteStoreQuestion({ name, isAnswered, began, ended }: StoreQuestion): void {
  const { storeQuestions, storeSeconds } = tally();
  storeQuestions.add([name, isAnswered ? "answered" : "failed"]);
  storeSeconds.of([]).take((ended - began) / 1000);
  tracing()?.past(
    {
      name: `store ${name}`,
      attributes: { "db.operation.name": name },
      ...(isAnswered ? {} : { failure: "failed" }),
      began,
      ended,
    },
    currentExchange()?.span,
  );
}

function statusName(status: number | undefined): string {
  if (status === undefined) return "none";
  return TOLD.has(status) ? String(status) : `${Math.floor(status / 100)}xx`;
}

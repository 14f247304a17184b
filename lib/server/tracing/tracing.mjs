/**
 * What tells a collector how a request went, if the operator names one; nothing of it is loaded otherwise. Plain JavaScript, as the server
 * that starts before Next starts it, and the application tells it of its parts.
 */

/**
 * The span of a request to this server, while it is answered.
 * @typedef {object} RequestSpan
 * @property {string} traceId
 * @property {string} traceparent the header by which another server continues the trace
 * @property {(how: { source: string, status?: number | undefined, requestId?: string | undefined }) => void} end without a status if the visitor left
 */

/**
 * A piece of work that has ended. Times are by `performance.now()`.
 * @typedef {object} Work
 * @property {string} name of which there are few
 * @property {Record<string, string | number>} attributes nothing that a visitor or a registry chose
 * @property {string} [failure] why it failed
 * @property {number} began
 * @property {number} ended
 */

/**
 * @typedef {object} Tracing
 * @property {(asked: { method: string, route: import("../tally/route.mjs").Route, headers: import("node:http").IncomingHttpHeaders, began: number }) => RequestSpan} request
 *   begins the span of a request, which continues the trace that its headers name
 * @property {(work: Work, within: RequestSpan | undefined) => void} past tells of work that has ended, within a request or of itself
 */

const KEY = Symbol.for("mar-discovery.tracing");
/** @type {typeof globalThis & { [KEY]?: Tracing }} */
const holder = globalThis;

/** Returns what takes spans; `undefined` if nobody wants any. */
export function tracing() {
  return holder[KEY];
}

/** @param {Tracing | undefined} made */
export function setTracing(made) {
  if (made) holder[KEY] = made;
  else delete holder[KEY];
}

/**
 * Returns true if the environment names a collector, as the standard has it.
 * @param {Record<string, string | undefined>} env
 * @see https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 */
export function wantsTraces(env) {
  if (env.OTEL_SDK_DISABLED?.trim().toLowerCase() === "true") return false;
  const exporters = env.OTEL_TRACES_EXPORTER?.split(",").map((each) => each.trim()) ?? [];
  if (exporters.includes("none")) return false;
  const named = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || env.OTEL_EXPORTER_OTLP_ENDPOINT;
  return Boolean(named?.trim()) || exporters.includes("otlp");
}

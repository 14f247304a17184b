import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { setGlobalErrorHandler, W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { beforeEnd } from "../runtime/before-end.mjs";
import { setTracing } from "./tracing.mjs";

/**
 * Traces by OpenTelemetry. Imported only if the environment names a collector. The provider is not made the global one: Next would add spans
 * of its own, with addresses as visitors typed them.
 */

const NAME = "mar-discovery";
/** The least time between two lines of the log about a collector that does not take traces, in milliseconds. */
const SILENT_MS = 60_000;
const SPOKEN = "http/protobuf";

/** @typedef {Pick<import("pino").Logger, "warn" | "info">} Log */

/**
 * Starts to send traces, as the environment says.
 * @param {{ env: Record<string, string | undefined>, version: string, log: Log }} how
 */
export function startTracing({ env, version, log }) {
  const protocol = env.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL || env.OTEL_EXPORTER_OTLP_PROTOCOL || SPOKEN;
  if (protocol !== SPOKEN)
    log.warn({ protocol, spoken: SPOKEN }, "traces are sent in another form than the environment asks for");
  tellOfFailures(log);
  const own = resourceFromAttributes({ "service.name": NAME, "service.version": version });
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(own)
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  beforeEnd(() => provider.shutdown());
  const accepts =
    !env.OTEL_PROPAGATORS || env.OTEL_PROPAGATORS.split(",").some((each) => each.trim() === "tracecontext");
  setTracing(tracingBy(provider.getTracer(NAME, version), accepts));
  log.info("traces are sent");
}

/**
 * @param {import("@opentelemetry/api").Tracer} tracer
 * @param {boolean} accepts whether a visitor's trace is continued
 * @returns {import("./tracing.mjs").Tracing}
 */
function tracingBy(tracer, accepts) {
  const propagator = new W3CTraceContextPropagator();
  /** @type {import("@opentelemetry/api").TextMapGetter<import("node:http").IncomingHttpHeaders>} */
  const getter = { keys: (headers) => Object.keys(headers), get: (headers, key) => headers[key] };
  /** @type {WeakMap<import("./tracing.mjs").RequestSpan, import("@opentelemetry/api").Context>} */
  const contexts = new WeakMap();
  return {
    request: ({ method, route, headers, began }) => {
      const parent = accepts ? propagator.extract(ROOT_CONTEXT, headers, getter) : ROOT_CONTEXT;
      const attributes = { "http.request.method": method, "http.route": `${route.kind}/${route.name}` };
      const options = { kind: SpanKind.SERVER, startTime: began, attributes };
      const span = tracer.startSpan(`${method} ${route.kind}/${route.name}`, options, parent);
      const { traceId, spanId, traceFlags } = span.spanContext();
      const made = {
        traceId,
        traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, "0")}`,
        /** @type {import("./tracing.mjs").RequestSpan["end"]} */
        end: ({ source, status, requestId }) => {
          span.setAttribute("mar_discovery.source", source);
          if (requestId) span.setAttribute("mar_discovery.request_id", requestId);
          if (status === undefined) span.setAttribute("error.type", "left");
          else span.setAttribute("http.response.status_code", status);
          if (status !== undefined && status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
      contexts.set(made, trace.setSpan(ROOT_CONTEXT, span));
      return made;
    },
    past: ({ name, attributes, failure, began, ended }, within) => {
      const context = (within && contexts.get(within)) ?? ROOT_CONTEXT;
      const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, startTime: began, attributes }, context);
      if (failure) span.setAttribute("error.type", failure).setStatus({ code: SpanStatusCode.ERROR });
      span.end(ended);
    },
  };
}

/**
 * Says now and then that a collector does not take traces. Only its code: messages can have addresses and what was sent.
 * @param {Log} log
 */
function tellOfFailures(log) {
  let told = Number.NEGATIVE_INFINITY;
  setGlobalErrorHandler((error) => {
    const now = performance.now();
    if (now - told < SILENT_MS) return;
    told = now;
    const code = typeof error === "object" && "code" in error ? error.code : undefined;
    log.warn(
      { code: String(code ?? "unknown").slice(0, 40) },
      "traces cannot be sent; those that wait for too long are dropped",
    );
  });
}

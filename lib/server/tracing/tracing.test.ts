import { expect, it } from "vitest";
import { wantsTraces } from "./tracing.mjs";

const ENDPOINT = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector.example:4318" };

it.each([
  ["nothing", {}, false],
  ["an empty endpoint", { OTEL_EXPORTER_OTLP_ENDPOINT: " " }, false],
  ["an endpoint", ENDPOINT, true],
  ["an endpoint for traces", { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "http://collector.example:4318/v1/traces" }, true],
  ["the exporter alone, whose endpoint has a default", { OTEL_TRACES_EXPORTER: "otlp" }, true],
  ["a name alone", { OTEL_SERVICE_NAME: "a" }, false],
  ["an endpoint, and that all is off", { ...ENDPOINT, OTEL_SDK_DISABLED: "TRUE" }, false],
  ["an endpoint, for other things than traces", { ...ENDPOINT, OTEL_TRACES_EXPORTER: "none" }, false],
])("%s in the environment: %o means %s", (_what, env, isWanted) => {
  expect(wantsTraces(env)).toBe(isWanted);
});

import { afterAll, describe, expect, it, vi } from "vitest";
import { hostileSite } from "../hostile/hostile-site";
import { hasHead, rawRequest } from "../hostile/raw-request";
import { type Collector, type SeenSpan, startCollector } from "./collector";

const TRACE = "0af7651916cd43dd8448eb211c80319c";
const PARENT = "b7ad6b7169203331";
const MANIFEST = "/api/global/v2/dotnet/aspnet/manifests/10.0";
const PATIENT = { timeout: 60_000, interval: 100 };
const FAST = { OTEL_BSP_SCHEDULE_DELAY: "100", RATE_LIMIT: "off", TAG_FRESH_SECONDS: "3600" };

let collector: Collector;
const site = hostileSite(async () => {
  collector = await startCollector();
  return {
    ...FAST,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: "x-tenant=the%20tenant",
    OTEL_SERVICE_NAME: "our-discovery",
    OTEL_RESOURCE_ATTRIBUTES: "deployment.environment.name=trial",
    OTEL_TRACES_SAMPLER: "parentbased_always_off",
    LOG_ADDRESSES: "on",
    TRUSTED_PROXIES: "127.0.0.0/8",
  };
});
afterAll(() => collector.close());

/** Asks as a part of a trace that its sender wants to be kept, or not. */
const within = (trace: string, isSampled = true) => ({ traceparent: `00-${trace}-${PARENT}-0${Number(isSampled)}` });
const of = (trace: string): SeenSpan[] => collector.spans.filter(({ traceId }) => traceId === trace);

describe("a request that belongs to a trace", () => {
  it("continues it, with what was asked for its sake", async () => {
    const response = await fetch(`${site.url}${MANIFEST}`, { headers: within(TRACE) });
    expect(response.status).toBe(200);
    await vi.waitFor(() => expect(of(TRACE).some(({ kind }) => kind === 2)).toBe(true), PATIENT);
    const server = of(TRACE).find(({ kind }) => kind === 2);
    expect(server).toMatchObject({
      name: "GET api/manifest",
      parentSpanId: PARENT,
      attributes: {
        "http.request.method": "GET",
        "http.route": "api/manifest",
        "http.response.status_code": 200,
        "mar_discovery.source": "made",
        "mar_discovery.request_id": response.headers.get("X-Request-Id"),
      },
    });
    const parts = of(TRACE).filter(({ kind }) => kind === 3);
    expect(new Set(parts.map(({ parentSpanId }) => parentSpanId))).toEqual(new Set([server?.spanId]));
    expect(parts).toContainEqual(
      expect.objectContaining({
        name: "registry manifest",
        attributes: {
          "mar_discovery.region": "global",
          "mar_discovery.operation": "manifest",
          "mar_discovery.host": "registry",
          "http.request.method": "GET",
          "http.response.status_code": 200,
        },
      }),
    );
    expect(parts.map(({ name }) => name)).toContain("store tagged");
    for (const each of of(TRACE)) expect(each.endTimeUnixNano >= each.startTimeUnixNano).toBe(true);
  });

  it("is told by known answers too, before Node's HTTP", async () => {
    const trace = TRACE.replace("0af", "1af");
    await vi.waitFor(async () => {
      await rawRequest(
        site.port,
        `GET ${MANIFEST} HTTP/1.1\r\nHost: 127.0.0.1:${site.port}\r\ntraceparent: ${within(trace).traceparent}\r\n\r\n`,
        hasHead,
      );
      expect(of(trace).map(({ attributes }) => attributes["mar_discovery.source"])).toContain("early");
    }, PATIENT);
  });

  it("tells of each attempt that failed, and why", async () => {
    const trace = TRACE.replace("0af", "2af");
    const bad = "/api/global/v2/sample/misbehaving/unavailable-html/manifests/bad";
    expect((await fetch(`${site.url}${bad}`, { headers: within(trace) })).status).toBe(503);
    await vi.waitFor(() => expect(of(trace).some(({ kind }) => kind === 2)).toBe(true), PATIENT);
    const attempts = of(trace).filter(({ name }) => name === "registry manifest");
    expect(attempts.map(({ status, attributes }) => [status.code, attributes["error.type"]])).toEqual(
      Array.from({ length: 3 }, () => [2, "unavailable"]),
    );
    expect(attempts.map(({ attributes }) => attributes["http.request.resend_count"])).toEqual([undefined, 1, 2]);
    expect(of(trace).find(({ kind }) => kind === 2)).toMatchObject({ status: { code: 2 } });
  });
});

it("sends nothing of a trace that nobody wants, as the sampler says", async () => {
  const [unwanted, after] = [TRACE.replace("0af", "3af"), TRACE.replace("0af", "4af")];
  await fetch(`${site.url}${MANIFEST}`, { headers: within(unwanted, false) });
  await fetch(`${site.url}${MANIFEST}`);
  await fetch(`${site.url}${MANIFEST}`, { headers: within(after) });
  await vi.waitFor(() => expect(of(after)).toHaveLength(1), PATIENT);
  expect(of(unwanted)).toEqual([]);
  expect(new Set(collector.spans.map(({ traceId }) => traceId.slice(3)))).toEqual(new Set([TRACE.slice(3)]));
});

it("says who sends, and sends no word that a visitor chose", async () => {
  const trace = TRACE.replace("0af", "5af");
  await fetch(`${site.url}/api/resolve?q=secret-search`, { headers: within(trace) });
  await fetch(`${site.url}/secret-name:secret-tag?q=secret`, { headers: within(trace) });
  await vi.waitFor(() => expect(of(trace).filter(({ kind }) => kind === 2)).toHaveLength(2), PATIENT);
  expect(collector.bytes().includes("secret")).toBe(false);
  expect(collector.bytes().includes("aspnet")).toBe(false);
  for (const resource of collector.resources) {
    expect(resource).toMatchObject({ "service.name": "our-discovery", "deployment.environment.name": "trial" });
  }
  expect(collector.headers[0]).toMatchObject({ ":path": "/v1/traces", "x-tenant": "the tenant" });
});

it("names the trace in lines of the log, and the visitor's address, as a setting asks for it", async () => {
  const trace = TRACE.replace("0af", "6af");
  const headers = { ...within(trace), "X-Forwarded-For": "203.0.113.77" };
  const response = await fetch(`${site.url}/api/global/v2/no/such/tags/list`, { headers });
  await vi.waitFor(() => {
    const line = site.lines.find((each) => each.includes(`"traceId":"${trace}"`)) ?? "{}";
    expect(JSON.parse(line)).toMatchObject({
      address: "203.0.113.77",
      requestId: response.headers.get("X-Request-Id"),
    });
  }, PATIENT);
});
